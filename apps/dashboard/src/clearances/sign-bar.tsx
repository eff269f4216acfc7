import type { Decision } from '@restride/rules/decision'
import { useTranslation } from 'react-i18next'
import { useUser } from '../session.ts'
import { Button } from '../ui/button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './clearances.module.css'

type SignBarProps = {
  decision: Decision | null
  /** `false`: the button alone signs, with the name of her account. */
  isTyped: boolean
  signature: string
  onSignature: (signature: string) => void
  missing: string | undefined
  error: string | undefined
  isPending: boolean
}

/** The typed name and the button, which says what is still missing. */
export function SignBar(props: SignBarProps) {
  const { decision, isTyped, signature, onSignature, missing, error, isPending } = props
  const { t } = useTranslation('clearances')
  const { name } = useUser()
  return (
    <div className={styles.signBar}>
      {decision === null ? (
        <Keys />
      ) : !isTyped ? (
        <p className={styles.signature}>{t('signsAs', { name })}</p>
      ) : (
        <div className={styles.signature}>
          <TextField
            id="signature"
            label={t('signature', { name })}
            error={error}
            autoComplete="off"
            maxLength={200}
            value={signature}
            onChange={onSignature}
          />
        </div>
      )}
      <div className={styles.signButton}>
        <Button type="submit" variant="filled" loading={isPending} disabledReason={missing}>
          {t(decision === null ? 'sign.none' : `sign.${decision}`)}
        </Button>
      </div>
    </div>
  )
}

function Keys() {
  const { t } = useTranslation('clearances')
  const keys = { C: 'clear', W: 'conditions', H: 'hold', R: 'refer' } as const
  return (
    <p className={styles.keys}>
      {(['C', 'W', 'H', 'R'] as const).map((key) => (
        <span key={key}>
          <Kbd>{key}</Kbd> {t(`key.${keys[key]}`)}
        </span>
      ))}
    </p>
  )
}
