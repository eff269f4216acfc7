import type { Appointment } from '@restride/contracts/appointments'
import { useTranslation } from 'react-i18next'
import { announce } from '../ui/live-region.tsx'
import { useUpdateAppointment } from './queries.ts'
import { VisitStatusIcon } from './visit-status-icon.tsx'
import styles from './day.module.css'

const STEPS = ['booked', 'confirmed', 'arrived', 'in_room', 'done', 'no_show'] as const

/** One press for each state of a visit; pressing the one before takes it back. */
export function StatusButtons({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation('desk')
  const update = useUpdateAppointment()
  if (appointment.status === 'cancelled') {
    return (
      <span className={styles.cancelled}>
        <VisitStatusIcon status="cancelled" />
        {t('status.cancelled')}
        {appointment.cancelReason && `: ${appointment.cancelReason}`}
      </span>
    )
  }
  // What was pressed shows at once; the server's answer follows.
  const now = update.isPending ? update.variables.change.status : appointment.status
  return (
    <fieldset
      className={styles.statuses}
      aria-label={t('status.of', { name: appointment.patient.name })}
    >
      {STEPS.map((status) => (
        <button
          key={status}
          type="button"
          className={styles.status}
          aria-pressed={status === now}
          onClick={() => {
            if (update.isPending || status === appointment.status) return
            update.mutate(
              { appointment, change: { status } },
              {
                onSuccess: () => announce(`${appointment.patient.name}: ${t(`status.${status}`)}`),
              },
            )
          }}
        >
          <VisitStatusIcon status={status} />
          {t(`status.${status}`)}
        </button>
      ))}
      {update.isError && (
        <span role="alert" className={styles.failed}>
          {t('notSaved')}
        </span>
      )}
    </fieldset>
  )
}
