import type { Appointment } from '@restride/contracts/appointments'
import type { Prisma } from '../generated/prisma/client.ts'
import { patientName } from '../patients/care-team.ts'

const named = { select: { id: true, name: true } } as const

export const appointmentSelect = {
  id: true,
  patientId: true,
  patient: { select: { id: true, givenName: true, familyName: true, preferredName: true } },
  physio: named,
  location: named,
  room: named,
  startsAt: true,
  endsAt: true,
  status: true,
  followUpId: true,
  overbookReason: true,
  cancelReason: true,
  version: true,
  createdAt: true,
  updatedAt: true,
} as const satisfies Prisma.AppointmentSelect

export type AppointmentRow = Prisma.AppointmentGetPayload<{ select: typeof appointmentSelect }>

export function toAppointment({ patientId, ...row }: AppointmentRow): Appointment {
  return {
    ...row,
    patient: { id: patientId, name: patientName(row.patient) },
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
