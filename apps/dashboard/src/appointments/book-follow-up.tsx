import type { Appointment } from '@restride/contracts/appointments'
import type { FollowUp } from '@restride/contracts/follow-ups'
import { addDays } from '@restride/rules/plain-date'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.ts'
import { useBookAppointment } from './queries.ts'
import { TimeFinder } from './time-finder.tsx'

const WHEN_LATE_DAYS = 14

type BookFollowUpProps = { followUp: FollowUp; onBooked: (appointment: Appointment) => void }

export function BookFollowUp({ followUp, onBooked }: BookFollowUpProps) {
  const { t } = useTranslation('desk')
  const today = useFormat().today()
  const book = useBookAppointment()
  const { patient, physio, locationId, durationMinutes, dueFrom, dueTo } = followUp
  const from = dueFrom < today ? today : dueFrom
  return (
    <TimeFinder
      search={{
        physioId: physio.id,
        locationId,
        patientId: patient.id,
        durationMinutes,
        from,
        to: dueTo < from ? addDays(from, WHEN_LATE_DAYS) : dueTo,
      }}
      physio={physio}
      note={patient.locale === 'fr' ? t('writesFrenchNote') : undefined}
      submit={t('book')}
      overbook
      onConfirm={({ slot, key }, reason) =>
        book.mutateAsync({
          key,
          body: {
            followUpId: followUp.id,
            patientId: patient.id,
            physioId: slot.physio.id,
            locationId: slot.location.id,
            roomId: slot.room.id,
            startsAt: slot.startsAt,
            durationMinutes,
            overbook: reason === null ? null : { reason },
          },
        })
      }
      onDone={onBooked}
    />
  )
}
