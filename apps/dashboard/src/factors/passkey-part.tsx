import type { Factors } from '@restride/contracts/factors'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { PasskeyRow } from './passkey-row.tsx'
import { addPasskey, useFactorsChanged } from './queries.ts'
import { useAct } from './use-act.ts'
import { useControlSize } from '../use-control-size.ts'
import styles from './factors.module.css'

/** Her passkeys, and the making of another where one can be made. */
export function PasskeyPart({ factors }: { factors: Factors }) {
  const { t } = useTranslation('factors')
  return (
    <div className={styles.part}>
      <h3>{t('passkey.title')}</h3>
      <p className={styles.quiet}>{t('passkey.text')}</p>
      {factors.passkeys.length > 0 && (
        <ul className={styles.rows}>
          {factors.passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      {factors.passkeyOrigin === location.origin ? (
        <AddPasskey />
      ) : (
        <PasskeysElsewhere origin={factors.passkeyOrigin} />
      )}
    </div>
  )
}

function PasskeysElsewhere({ origin }: { origin: string | null }) {
  const { t } = useTranslation('factors')
  if (origin === null) return <Notice title={t('refused.unavailable')} />
  return (
    <Notice title={t('passkey.elsewhere')}>
      <a href={origin + location.pathname}>{origin}</a>
    </Notice>
  )
}

function AddPasskey() {
  const { t } = useTranslation('factors')
  const size = useControlSize()
  const changed = useFactorsChanged()
  const [name, setName] = useState<string | null>(null)
  const { act, isBusy, refusal } = useAct()

  const add = (event: SyntheticEvent) => {
    event.preventDefault()
    if (name === null || name.trim() === '') return
    void act(async () => {
      await addPasskey(name.trim())
      setName(null)
      await changed()
      announce(t('passkey.added'))
    })
  }

  if (name === null) {
    return (
      <div>
        <Button size={size} onClick={() => setName('')}>
          {t('passkey.add')}
        </Button>
      </div>
    )
  }
  return (
    <form className={styles.form} noValidate onSubmit={add}>
      <TextField
        size={size}
        label={t('passkey.name')}
        hint={t('passkey.nameHint')}
        maxLength={60}
        autoComplete="off"
        value={name}
        onChange={setName}
        ref={focusFirst}
      />
      {refusal !== null && <Notice tone="not-met" title={refusal} live />}
      <div className={styles.buttons}>
        <Button
          size={size}
          type="submit"
          variant="filled"
          loading={isBusy}
          disabledReason={name.trim() === '' ? t('passkey.nameFirst') : undefined}
        >
          {t('passkey.make')}
        </Button>
        <Button size={size} variant="quiet" onClick={() => setName(null)}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

function focusFirst(input: HTMLInputElement | null) {
  input?.focus()
}
