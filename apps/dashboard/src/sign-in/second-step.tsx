import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NextStep } from '../session.ts'
import { Button } from '../ui/button.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { CodeForm } from './code-form.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import styles from './form.module.css'

type SecondStepProps = {
  step: NextStep
  onSignedIn: () => Promise<void>
  onBack: () => void
}

type Way = 'app' | 'recovery' | 'passkey'

/** After the password: one way at a time, the others a button away. */
export function SecondStep({ onBack, onSignedIn, step }: SecondStepProps) {
  const { t } = useTranslation('sign-in')
  const { mfaToken, methods } = step
  const ways: Way[] = [
    ...(methods.includes('passkey') ? (['passkey'] as const) : []),
    ...(methods.includes('totp') ? (['app'] as const) : []),
    ...(methods.includes('recovery_code') ? (['recovery'] as const) : []),
  ]
  const [way, setWay] = useState<Way>(ways[0] ?? 'app')
  return (
    <>
      <PageHeading sub={t(`code.${way}.sub`)}>{t('code.title')}</PageHeading>
      <div className={styles.form}>
        {way === 'passkey' ? (
          <PasskeyButton mfaToken={mfaToken} onSignedIn={onSignedIn} />
        ) : (
          <CodeForm key={way} kind={way} mfaToken={mfaToken} onSignedIn={onSignedIn} />
        )}
        {ways
          .filter((other) => other !== way)
          .map((other) => (
            <Button key={other} variant="quiet" onClick={() => setWay(other)}>
              {t(`code.${other}.use`)}
            </Button>
          ))}
        <Button variant="quiet" onClick={onBack}>
          {t('code.back')}
        </Button>
      </div>
    </>
  )
}
