import type { Appointment } from '@restride/contracts/appointments'
import type { FollowUp } from '@restride/contracts/follow-ups'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { BookFollowUp } from '../appointments/book-follow-up.tsx'
import { appointmentById } from '../appointments/queries.ts'
import { ContactLine } from '../follow-ups/contact-line.tsx'
import { FollowUpActions, type OpenForm } from '../follow-ups/follow-up-actions.tsx'
import { useWindow } from '../follow-ups/use-window.ts'
import { plainDateAt } from '../format.ts'
import { paths } from '../paths.ts'
import { useUser } from '../session.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { useFormat } from '../use-format.ts'
import styles from './desk.module.css'

type DeskPaneProps = {
  followUp: FollowUp
  form: OpenForm
  onForm: (form: OpenForm) => void
  onBooked: (appointment: Appointment) => void
  onLeft: () => void
}

/** Everything about one follow-up: whom to reach, what to log, when to book. */
export function DeskPane({ followUp, form, onForm, onBooked, onLeft }: DeskPaneProps) {
  const { t } = useTranslation('desk')
  const window = useWindow()
  const { patient, physio, durationMinutes, dueFrom, dueTo, status } = followUp
  const isBooked = status === 'booked'
  return (
    <>
      <div className={styles.paneTop}>
        <div>
          <h2 tabIndex={-1}>{t(isBooked ? 'pane.booked' : 'pane.find', { name: patient.name })}</h2>
          <p className={styles.quiet}>
            {t('pane.what', {
              length: t('minutes', { count: durationMinutes }),
              physio: physio.name,
              window: window(dueFrom, dueTo),
            })}
            {patient.locale === 'fr' && ` ${t('writesFrenchNote')}`}
          </p>
        </div>
        <ContactLine followUp={followUp} />
        {!isBooked && (
          <FollowUpActions followUp={followUp} open={form} onOpen={onForm} onLeft={onLeft} />
        )}
        {followUp.appointmentId !== null && <BookedFor id={followUp.appointmentId} />}
      </div>
      {!isBooked && <BookFollowUp followUp={followUp} onBooked={onBooked} />}
    </>
  )
}

function BookedFor({ id }: { id: string }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { timeZone } = useUser().clinic
  const { data } = useQuery(appointmentById(id))
  if (!data) return null
  return (
    <>
      <p>
        <b>
          {format.dateTime(data.startsAt, 'full')} – {format.time(data.endsAt)}
        </b>
        , {data.physio.name}, {data.location.name}, {data.room.name}
      </p>
      <div>
        <ButtonLink
          to={paths.deskDay}
          search={{ date: plainDateAt(new Date(data.startsAt), timeZone) }}
        >
          {t('toThatDay')}
        </ButtonLink>
      </div>
    </>
  )
}
