import {
  type Letter,
  letterContentSchema,
  letterSchema,
  letterSummarySchema,
  type LetterSummary,
} from '@restride/contracts/letters'
import { dayIn } from '../calendar.ts'
import type { Prisma } from '../generated/prisma/client.ts'

export const summarySelect = {
  id: true,
  patientId: true,
  clearanceId: true,
  disclosureId: true,
  kind: true,
  addressedTo: true,
  recipient: true,
  lang: true,
  parts: true,
  filedAt: true,
  filedBy: { select: { id: true, name: true } },
} as const satisfies Prisma.LetterSelect
export const letterSelect = {
  ...summarySelect,
  coveringText: true,
  content: true,
} as const satisfies Prisma.LetterSelect

type SummaryRow = Prisma.LetterGetPayload<{ select: typeof summarySelect }>
type LetterRow = Prisma.LetterGetPayload<{ select: typeof letterSelect }>

export function toSummary(row: SummaryRow, timeZone: string): LetterSummary {
  return letterSummarySchema.parse(fields(row, timeZone))
}

export function toLetter(row: LetterRow, timeZone: string): Letter {
  return letterSchema.parse({
    ...fields(row, timeZone),
    text: row.coveringText,
    content: letterContentSchema.parse(row.content),
  })
}

function fields(row: SummaryRow, timeZone: string) {
  const { addressedTo, filedAt, ...rest } = row
  return {
    ...rest,
    to: addressedTo,
    filedOn: dayIn(timeZone, filedAt),
    filedAt: filedAt.toISOString(),
  }
}
