import type { Appointment } from '@restride/contracts/appointments'
import type { FollowUp } from '@restride/contracts/follow-ups'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useUpdateAppointment } from '../appointments/queries.ts'
import { DeskPane } from '../desk/desk-pane.tsx'
import { DueSection } from '../desk/due-section.tsx'
import { useListKeys } from '../desk/use-list-keys.ts'
import { followUpsIn } from '../follow-ups/queries.ts'
import type { OpenForm } from '../follow-ups/follow-up-actions.tsx'
import { paths } from '../paths.ts'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFormat } from '../use-format.ts'
import styles from './desk-page.module.css'

/** Who should be booked, by when, with whom; beside it the free times for the chosen one. */
export function DeskPage() {
  const { t } = useTranslation('desk')
  const { list, location, chosen } = useSearch({ from: '/staff/desk' })
  const navigate = useNavigate({ from: paths.desk })
  const format = useFormat()
  const query = useQuery(followUpsIn(list, location))
  const [form, setForm] = useState<OpenForm>(null)
  const [booked, setBooked] = useState<Appointment | null>(null)
  const cancel = useUpdateAppointment()
  const pane = useRef<HTMLElement>(null)

  const rows = query.data?.items ?? []
  const found = rows.findIndex(({ id }) => id === chosen)
  const index = found === -1 ? 0 : found
  // The one she had chosen has left the list, and not by her own booking: nobody else may slip into its place unnoticed.
  const isOwnBooking = booked !== null && booked.followUpId === chosen
  const hasLeft = chosen !== undefined && query.isSuccess && rows.length > 0 && found === -1
  const isGone = hasLeft && !isOwnBooking
  const selected = isGone ? null : (rows[index] ?? null)

  const select = (followUp: FollowUp | undefined) => {
    if (!followUp) return
    setForm(null)
    void navigate({ search: (old) => ({ ...old, chosen: followUp.id }), replace: true })
  }
  const move = (by: number) => {
    const next = rows[Math.min(Math.max(index + by, 0), rows.length - 1)]
    select(next)
    if (next) document.querySelector<HTMLElement>(`[data-row="${next.id}"]`)?.focus()
  }
  const toTimes = () => {
    const first = pane.current?.querySelector<HTMLElement>('input[type="radio"]')
    const heading = pane.current?.querySelector<HTMLElement>('h2')
    ;(first ?? heading)?.focus()
  }
  const selectAnother = () => select(rows[index + 1] ?? rows[index - 1])
  useListKeys({
    J: () => move(1),
    K: () => move(-1),
    C: () => setForm('call'),
    S: () => setForm('snooze'),
  })

  const onBooked = (appointment: Appointment) => {
    setBooked(appointment)
    announce(
      t('done.booked', {
        name: appointment.patient.name,
        when: format.dateTime(appointment.startsAt, 'full'),
      }),
    )
    selectAnother()
  }
  const undo = () => {
    if (!booked) return
    const name = booked.patient.name
    cancel.mutate(
      {
        appointment: booked,
        change: { status: 'cancelled', cancelReason: t('undoneReason', { lng: 'en' }) },
      },
      { onSuccess: () => announce(t('done.undone', { name })) },
    )
    setBooked(null)
  }

  return (
    <div className={styles.split}>
      <DueSection
        query={query}
        list={list}
        location={location}
        rows={rows}
        selected={selected}
        booked={booked}
        undoFailed={cancel.isError}
        onSelect={(followUp, isByKey) => {
          select(followUp)
          if (isByKey || pane.current?.offsetLeft === 0) requestAnimationFrame(toTimes)
        }}
        onLocation={(id) =>
          void navigate({ search: (old) => ({ ...old, location: id, chosen: undefined }) })
        }
        onUndo={undo}
        onUndoGone={() => setBooked(null)}
      />
      {isGone && (
        <aside ref={pane} className={styles.pane} aria-label={t('finder')}>
          <div className={styles.gone}>
            <Notice tone="watch" title={t('refused.closed')} live>
              {t('goneNext')}
            </Notice>
          </div>
        </aside>
      )}
      {selected && (
        <aside ref={pane} className={styles.pane} aria-label={t('finder')}>
          <DeskPane
            key={selected.id}
            followUp={selected}
            form={form}
            onForm={setForm}
            onBooked={onBooked}
            onLeft={selectAnother}
          />
        </aside>
      )}
    </div>
  )
}
