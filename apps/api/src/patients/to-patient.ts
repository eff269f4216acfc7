import type { Patient } from '@restride/contracts/people'
import { plainDate } from '../calendar.ts'
import { contactConsents, refusedContact } from '../consents/refused-contact.ts'
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
  consents: contactConsents,
  version: true,
  createdAt: true,
  updatedAt: true,
} as const satisfies Prisma.PatientSelect

export type PatientRow = Prisma.PatientGetPayload<{ select: typeof patientSelect }>

export function toPatient(row: PatientRow): Patient {
  const { consents, ...fields } = row
  return {
    ...fields,
    noContactBy: refusedContact(consents),
    bornOn: plainDate(row.bornOn),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
