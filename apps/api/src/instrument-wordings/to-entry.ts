import type { WordingEntry } from '@restride/contracts/instrument-wordings'
import type { Prisma } from '../generated/prisma/client.ts'

/** Everything but the text itself. */
export const entrySelect = {
  id: true,
  version: true,
  measure: true,
  language: true,
  licenceHolder: true,
  licenceReference: true,
  withdrawnReason: true,
  recordedBy: { select: { id: true, name: true } },
  recordedAt: true,
} as const satisfies Prisma.InstrumentWordingSelect

type EntryRow = Prisma.InstrumentWordingGetPayload<{ select: typeof entrySelect }>

export function toEntry({
  licenceHolder,
  licenceReference,
  recordedAt,
  withdrawnReason,
  ...row
}: EntryRow): WordingEntry {
  const licence =
    licenceHolder === null || licenceReference === null
      ? null
      : { holder: licenceHolder, reference: licenceReference }
  return { ...row, licence, reason: withdrawnReason, recordedAt: recordedAt.toISOString() }
}
