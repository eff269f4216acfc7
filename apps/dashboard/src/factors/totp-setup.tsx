import type { Factors, TotpSecret } from '@restride/contracts/factors'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../http.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { QrCode } from '../ui/qr-code.tsx'
import { TextField } from '../ui/text-field.tsx'
import { confirmTotp } from './queries.ts'
import { useAct } from './use-act.ts'
import { useControlSize } from '../use-control-size.ts'
import styles from './factors.module.css'

type TotpSetupProps = {
  secret: TotpSecret
  onConfirmed: (factors: Factors) => Promise<void>
  onCancel: () => void
}

/** Scan, or type, then prove that the app has it. */
export function TotpSetup({ onCancel, onConfirmed, secret }: TotpSetupProps) {
  const { t } = useTranslation('factors')
  const size = useControlSize()
  const [code, setCode] = useState('')
  const [error, setError] = useState<string>()
  const { act, isBusy, refusal } = useAct()

  const confirm = (event: SyntheticEvent) => {
    event.preventDefault()
    const digits = code.replaceAll(/\s/gu, '')
    if (!/^\d{6}$/u.test(digits)) return setError(t('totp.enter'))
    setError(undefined)
    void act(async () => {
      try {
        await onConfirmed(await confirmTotp(digits))
      } catch (cause) {
        if (!(cause instanceof ApiError && cause.status === 400)) throw cause
        setError(t('totp.wrong'))
      }
    })
  }

  return (
    <form className={styles.form} noValidate onSubmit={confirm}>
      <ol className={styles.steps}>
        <li>
          <div className={styles.step}>
            <span>{t('totp.scan')}</span>
            <QrCode text={secret.uri} label={t('totp.qr')} />
          </div>
        </li>
        <li>
          <div className={styles.step}>
            <span>{t('totp.orType')}</span>
            <span className={styles.secret}>{inGroups(secret.secret)}</span>
          </div>
        </li>
        <li>
          <TextField
            size={size}
            id="totp-code"
            label={t('totp.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={setCode}
            error={error}
          />
        </li>
      </ol>
      {refusal !== null && <Notice tone="not-met" title={refusal} live />}
      <div className={styles.buttons}>
        <Button size={size} type="submit" variant="filled" loading={isBusy}>
          {t('totp.confirm')}
        </Button>
        <Button size={size} variant="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

function inGroups(secret: string): string {
  return secret.match(/.{1,4}/gu)?.join(' ') ?? secret
}
