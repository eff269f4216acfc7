import type { Factors } from '@restride/contracts/factors'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFormat } from '../use-format.ts'
import { removeTotp, startTotp, useFactorsChanged } from './queries.ts'
import { TotpSetup } from './totp-setup.tsx'
import { useAct } from './use-act.ts'
import { useControlSize } from '../use-control-size.ts'
import styles from './factors.module.css'

/** The authenticator app. */
export function TotpPart({ totp }: { totp: Factors['totp'] }) {
  const { t } = useTranslation('factors')
  const size = useControlSize()
  const format = useFormat()
  const changed = useFactorsChanged()
  const [secret, setSecret] = useState<{ secret: string; uri: string } | null>(null)
  const { act, isBusy, refusal } = useAct()
  const start = () => act(async () => setSecret(await startTotp()))
  const remove = () =>
    act(async () => {
      await changed(await removeTotp())
      announce(t('totp.removed'))
    })

  return (
    <div className={styles.part}>
      <h3>{t('totp.title')}</h3>
      <p className={styles.quiet}>
        {totp ? t('totp.since', { date: format.dateTime(totp.confirmedAt) }) : t('totp.text')}
      </p>
      {refusal !== null && <Notice tone="not-met" title={refusal} live />}
      {secret !== null && (
        <TotpSetup
          secret={secret}
          onCancel={() => setSecret(null)}
          onConfirmed={async (next) => {
            setSecret(null)
            await changed(next)
            announce(t('totp.added'))
          }}
        />
      )}
      {secret === null && (
        <div className={styles.buttons}>
          <Button size={size} loading={isBusy} onClick={() => void start()}>
            {t(totp ? 'totp.change' : 'totp.add')}
          </Button>
          {totp && (
            <Button size={size} variant="quiet" onClick={() => void remove()}>
              {t('totp.remove')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
