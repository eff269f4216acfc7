import type { Flag } from '@restride/contracts/flags'
import { textSchema } from '@restride/contracts/primitives'
import { plainDate } from '../calendar.ts'
import type { Prisma } from '../generated/prisma/client.ts'

export const flagSelect = {
  id: true,
  episodeId: true,
  patientId: true,
  kind: true,
  severity: true,
  reason: true,
  raisedAt: true,
  dueOn: true,
  owner: { select: { id: true, name: true } },
  snoozedUntil: true,
  sessionLogId: true,
  checkInId: true,
  resolution: true,
  resolvedAt: true,
  resolvedBy: { select: { id: true, name: true } },
  version: true,
} as const satisfies Prisma.FlagSelect

export type FlagRow = Prisma.FlagGetPayload<{ select: typeof flagSelect }>

export function toFlag(row: FlagRow): Flag {
  return {
    ...row,
    status: row.resolvedAt === null ? 'open' : 'resolved',
    reason: textSchema.parse(row.reason),
    raisedAt: row.raisedAt.toISOString(),
    dueOn: plainDate(row.dueOn),
    snoozedUntil: row.snoozedUntil === null ? null : plainDate(row.snoozedUntil),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
  }
}
