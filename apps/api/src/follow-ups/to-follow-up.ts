import type { FollowUp } from '@restride/contracts/follow-ups'
import { daysBetween } from '@restride/rules/plain-date'
import { plainDate } from '../calendar.ts'
import { contactSelect, refusedContact } from '../consents/refused-contact.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { patientName } from '../patients/care-team.ts'
import type { Work } from '../work.ts'

const person = { select: { id: true, name: true } } as const

/** What the desk may know of a visit. Neither the episode nor the decision behind it is selected. */
export const followUpSelect = {
  id: true,
  patientId: true,
  patient: {
    select: {
      id: true,
      givenName: true,
      familyName: true,
      preferredName: true,
      locale: true,
      ...contactSelect,
    },
  },
  physio: person,
  askedBy: person,
  locationId: true,
  dueFrom: true,
  dueTo: true,
  durationMinutes: true,
  status: true,
  tries: true,
  lastTriedAt: true,
  snoozedUntil: true,
  closeReason: true,
  appointments: { where: { NOT: { status: 'cancelled' } }, select: { id: true } },
  version: true,
} as const satisfies Prisma.FollowUpSelect

export type FollowUpRow = Prisma.FollowUpGetPayload<{ select: typeof followUpSelect }>

export function toFollowUp(work: Work, row: FollowUpRow): FollowUp {
  const { contactPreference, email, id, locale, phone } = row.patient
  const dueTo = plainDate(row.dueTo)
  return {
    id: row.id,
    patient: {
      id,
      name: patientName(row.patient),
      locale,
      phone,
      email,
      contactPreference,
      noContactBy: refusedContact(row.patient.consents),
    },
    physio: row.physio,
    askedBy: row.askedBy,
    locationId: row.locationId,
    dueFrom: plainDate(row.dueFrom),
    dueTo,
    durationMinutes: row.durationMinutes,
    status: row.status,
    daysLate: row.status === 'due' ? Math.max(0, daysBetween(dueTo, work.today)) : 0,
    tries: row.tries,
    lastTriedAt: row.lastTriedAt?.toISOString() ?? null,
    snoozedUntil: row.snoozedUntil === null ? null : plainDate(row.snoozedUntil),
    closeReason: row.closeReason,
    appointmentId: row.appointments[0]?.id ?? null,
    version: row.version,
  }
}
