import type { Passkey } from '@restride/contracts/factors'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFormat } from '../use-format.ts'
import { removePasskey, renamePasskey, useFactorsChanged } from './queries.ts'
import { useAct } from './use-act.ts'
import { useControlSize } from '../use-control-size.ts'
import styles from './factors.module.css'

export function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const { t } = useTranslation('factors')
  const size = useControlSize()
  const format = useFormat()
  const changed = useFactorsChanged()
  const [name, setName] = useState<string | null>(null)
  const { act, isBusy, refusal } = useAct()

  const remove = () =>
    act(async () => {
      await changed(await removePasskey(passkey.id))
      announce(t('passkey.removed', { name: passkey.name }))
    })
  const rename = (event: SyntheticEvent) => {
    event.preventDefault()
    if (name === null || name.trim() === '') return
    void act(async () => {
      await renamePasskey(passkey.id, passkey.version, name.trim())
      await changed()
      setName(null)
    })
  }

  return (
    <li>
      {name === null ? (
        <div className={styles.row}>
          <span className={styles.what}>
            <b>{passkey.name}</b>
            <span className={styles.quiet}>
              {passkey.lastUsedAt === null
                ? t('passkey.neverUsed', { date: format.dateTime(passkey.createdAt) })
                : t('passkey.used', { date: format.dateTime(passkey.lastUsedAt) })}
            </span>
          </span>
          <span className={styles.buttons}>
            <Button
              size={size}
              variant="quiet"
              aria-label={t('passkey.renameOf', { name: passkey.name })}
              onClick={() => setName(passkey.name)}
            >
              {t('passkey.rename')}
            </Button>
            <Button
              size={size}
              variant="quiet"
              aria-label={t('passkey.removeOf', { name: passkey.name })}
              loading={isBusy}
              onClick={() => void remove()}
            >
              {t('passkey.remove')}
            </Button>
          </span>
        </div>
      ) : (
        <form className={styles.form} noValidate onSubmit={rename}>
          <TextField
            size={size}
            label={t('passkey.name')}
            maxLength={60}
            value={name}
            onChange={setName}
          />
          <div className={styles.buttons}>
            <Button size={size} type="submit" loading={isBusy}>
              {t('passkey.saveName')}
            </Button>
            <Button size={size} variant="quiet" onClick={() => setName(null)}>
              {t('cancel')}
            </Button>
          </div>
        </form>
      )}
      {refusal !== null && <Notice tone="not-met" title={refusal} live />}
    </li>
  )
}
