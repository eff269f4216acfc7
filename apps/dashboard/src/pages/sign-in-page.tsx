import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { type NextStep, useSession } from '../session.ts'
import { LinkForm } from '../sign-in/link-form.tsx'
import { OpenFrame } from '../sign-in/open-frame.tsx'
import styles from '../sign-in/open-frame.module.css'
import { PasskeyButton } from '../sign-in/passkey-button.tsx'
import { PasswordForm } from '../sign-in/password-form.tsx'
import { signInOptions } from '../sign-in/queries.ts'
import { SecondStep } from '../sign-in/second-step.tsx'
import { useEntering } from '../sign-in/use-entering.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'

type Step = { name: 'password' } | { name: 'link' } | { name: 'second'; second: NextStep }

export function SignInPage() {
  const { t } = useTranslation('sign-in')
  const { next } = useSearch({ from: paths.signIn })
  const session = useSession()
  const enter = useEntering(next)
  const [step, setStep] = useState<Step>({ name: 'password' })
  const toPassword = () => setStep({ name: 'password' })

  return (
    <OpenFrame>
      {step.name === 'password' && (
        <>
          <PageHeading sub={t('sub')}>{t('title')}</PageHeading>
          {session.status === 'signed-out' && session.why === 'ended' && (
            <Notice>{t('ended')}</Notice>
          )}
          <PasswordForm
            onSignedIn={enter}
            onNextStep={(second) => setStep({ name: 'second', second })}
          />
          <div className={styles.other}>
            <PasskeyButton mfaToken={null} onSignedIn={enter} />
          </div>
          <OtherWays onLink={() => setStep({ name: 'link' })} />
        </>
      )}
      {step.name === 'link' && (
        <>
          <PageHeading sub={t('link.sub')}>{t('link.title')}</PageHeading>
          <LinkForm onBack={toPassword} />
        </>
      )}
      {step.name === 'second' && (
        <SecondStep step={step.second} onSignedIn={enter} onBack={toPassword} />
      )}
    </OpenFrame>
  )
}

/** Without a mail server the clinic hands links over; then nothing is offered here. */
function OtherWays({ onLink }: { onLink: () => void }) {
  const { t } = useTranslation('sign-in')
  const { data } = useQuery(signInOptions)
  return (
    <>
      {data?.emailLinks === true && (
        <Button size="large" fill onClick={onLink}>
          {t('link.ask')}
        </Button>
      )}
      <div className={styles.more}>
        <p>
          <b>{t('forgot')}</b>
        </p>
        <p className={styles.quiet}>{t(data?.emailLinks === true ? 'forgotLink' : 'forgotText')}</p>
        <p>
          <b>{t('areYouPatient')}</b>
        </p>
        <p className={styles.quiet}>{t('patientText')}</p>
      </div>
    </>
  )
}
