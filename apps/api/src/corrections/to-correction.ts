import {
  type Correction,
  correctionSchema,
  type ListedCorrection,
} from '@restride/contracts/corrections'
import { plainDate } from '../calendar.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { patientName } from '../patients/care-team.ts'

export const correctionSelect = {
  id: true,
  patientId: true,
  about: true,
  request: true,
  requestedAt: true,
  dueOn: true,
  outcome: true,
  answer: true,
  amendmentId: true,
  answeredBy: { select: { id: true, name: true } },
  answeredAt: true,
  statement: true,
  statedAt: true,
  version: true,
  patient: { select: { id: true, givenName: true, familyName: true, preferredName: true } },
} as const satisfies Prisma.CorrectionRequestSelect

export type CorrectionRow = Prisma.CorrectionRequestGetPayload<{ select: typeof correctionSelect }>

export function toCorrection(row: CorrectionRow): Correction {
  const { amendmentId, answer, answeredAt, answeredBy, statedAt, statement } = row
  return correctionSchema.parse({
    ...row,
    requestedAt: row.requestedAt.toISOString(),
    dueOn: plainDate(row.dueOn),
    status: row.outcome ?? 'open',
    answer:
      answeredAt === null
        ? null
        : { text: answer, amendmentId, by: answeredBy, at: answeredAt.toISOString() },
    statement: statedAt === null ? null : { text: statement, at: statedAt.toISOString() },
  })
}

export function toListedCorrection(row: CorrectionRow): ListedCorrection {
  const { id } = row.patient
  return { ...toCorrection(row), patient: { id, name: patientName(row.patient) } }
}
