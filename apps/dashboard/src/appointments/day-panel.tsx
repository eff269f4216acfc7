import type { Appointment } from '@restride/contracts/appointments'
import { addDays } from '@restride/rules/plain-date'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFormat } from '../use-format.ts'
import type { DayAction } from './day-table.tsx'
import { useUpdateAppointment } from './queries.ts'
import { TimeFinder } from './time-finder.tsx'
import styles from './day.module.css'

const MOVE_WITHIN_DAYS = 28
const MINUTE_MS = 60_000

/** Moving or cancelling one visit, below the day's list. */
export function DayPanel({ action, onClose }: { action: DayAction; onClose: () => void }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const heading = useRef<HTMLHeadingElement>(null)
  const { kind, appointment } = action
  useEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'start' })
  }, [action])
  const close = (said?: string) => {
    if (said !== undefined) announce(said)
    onClose()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape of the controls inside bubbles up to here
    <section
      className={styles.panel}
      aria-labelledby="day-panel"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className={styles.panelHead}>
        <div>
          <h2 id="day-panel" ref={heading} tabIndex={-1}>
            {t(`${kind}.title`, { name: appointment.patient.name })}
          </h2>
          <p className={styles.quiet}>
            {t('nowAt', { when: format.dateTime(appointment.startsAt) })}
          </p>
        </div>
        <Button size="small" onClick={onClose}>
          {t('keep')}
        </Button>
      </div>
      {kind === 'move' ? (
        <Move key={appointment.id} appointment={appointment} onDone={close} />
      ) : (
        <Cancel key={appointment.id} appointment={appointment} onDone={close} />
      )}
    </section>
  )
}

type PartProps = { appointment: Appointment; onDone: (said: string) => void }

function Move({ appointment, onDone }: PartProps) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const update = useUpdateAppointment()
  const { startsAt, endsAt, physio, location, patient } = appointment
  const today = format.today()
  return (
    <TimeFinder
      search={{
        physioId: physio.id,
        locationId: location.id,
        patientId: patient.id,
        durationMinutes: (Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE_MS,
        from: today,
        to: addDays(today, MOVE_WITHIN_DAYS),
      }}
      physio={physio}
      submit={t('move.submit')}
      overbook={false}
      onConfirm={({ slot }) =>
        update.mutateAsync({
          appointment,
          change: { startsAt: slot.startsAt, roomId: slot.room.id },
        })
      }
      onDone={(moved) =>
        onDone(
          t('done.moved', { name: patient.name, when: format.dateTime(moved.startsAt, 'full') }),
        )
      }
    />
  )
}

function Cancel({ appointment, onDone }: PartProps) {
  const { t } = useTranslation('desk')
  const update = useUpdateAppointment()
  const [reason, setReason] = useState('')
  const text = reason.trim()
  return (
    <form
      className={styles.cancelForm}
      onSubmit={(event) => {
        event.preventDefault()
        if (text === '' || update.isPending) return
        update.mutate(
          { appointment, change: { status: 'cancelled', cancelReason: text } },
          { onSuccess: () => onDone(t('done.cancelled', { name: appointment.patient.name })) },
        )
      }}
    >
      {update.isError && <Notice tone="watch" title={t('notSaved')} live />}
      <TextField
        label={t('cancel.reason')}
        hint={t('cancel.hint')}
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
      <div>
        <Button
          type="submit"
          variant="filled"
          loading={update.isPending}
          disabledReason={text === '' ? t('cancel.needed') : undefined}
        >
          {t('cancel.submit')}
        </Button>
      </div>
    </form>
  )
}
