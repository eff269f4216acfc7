import type { Patient } from '@restride/contracts/people'
import { plainDate } from '../calendar.ts'
import type { Prisma } from '../generated/prisma/client.ts'

export const patientSelect = {
  id: true,
  givenName: true,
  familyName: true,
  preferredName: true,
  bornOn: true,
  locale: true,
  phone: true,
  email: true,
  contactPreference: true,
  locationId: true,
  leadPhysioId: true,
  leadPhysio: { select: { id: true, name: true } },
  version: true,
  createdAt: true,
  updatedAt: true,
} as const satisfies Prisma.PatientSelect

export type PatientRow = Prisma.PatientGetPayload<{ select: typeof patientSelect }>

export function toPatient(row: PatientRow): Patient {
  return {
    ...row,
    bornOn: plainDate(row.bornOn),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
