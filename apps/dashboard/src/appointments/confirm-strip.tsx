import type { Slot } from '@restride/contracts/appointments'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFormat } from '../use-format.ts'
import styles from './time-finder.module.css'

type ConfirmStripProps = {
  slot: Slot | null
  note?: string | undefined
  submit: string
  busy: boolean
  /** The chosen time was refused: it may be booked on purpose, with a reason. */
  overbook: boolean
  onOverbook: (reason: string) => void
}

/** What is about to be booked, and the one filled button. */
export function ConfirmStrip(props: ConfirmStripProps) {
  const { slot, note, submit, busy, overbook, onOverbook } = props
  const { t } = useTranslation('desk')
  const format = useFormat()
  return (
    <div className={styles.strip}>
      {overbook && <OverbookForm busy={busy} onOverbook={onOverbook} />}
      <div className={styles.summary}>
        {slot && (
          <p>
            <b>
              {format.dateTime(slot.startsAt)} – {format.time(slot.endsAt)}
            </b>
            , {slot.room.name}
            {note && <span className={styles.note}>{note}</span>}
          </p>
        )}
        <Button
          type="submit"
          variant="filled"
          keys={t('key.enter')}
          loading={busy}
          disabledReason={slot === null ? t('slot.choose') : undefined}
        >
          {submit}
        </Button>
      </div>
    </div>
  )
}

function OverbookForm({
  busy,
  onOverbook,
}: {
  busy: boolean
  onOverbook: (reason: string) => void
}) {
  const { t } = useTranslation('desk')
  const [reason, setReason] = useState<string | null>(null)
  if (reason === null) {
    return (
      <div>
        <Button size="small" onClick={() => setReason('')}>
          {t('overbook.open')}
        </Button>
      </div>
    )
  }
  const isBlank = reason.trim() === ''
  // Enter in the field means this button, not the form's Book, which would be refused again.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (!isBlank && !busy) onOverbook(reason.trim())
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Enter of the field inside bubbles up to here
    <div className={styles.overbook} onKeyDown={onKeyDown}>
      <TextField
        label={t('overbook.reason')}
        hint={t('overbook.hint')}
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
      <div>
        <Button
          loading={busy}
          disabledReason={isBlank ? t('overbook.needed') : undefined}
          onClick={() => onOverbook(reason.trim())}
        >
          {t('overbook.submit')}
        </Button>
      </div>
    </div>
  )
}
