import type { Snooze } from '@restride/contracts/worklist'
import { plainDate } from '../calendar.ts'
import type { Prisma } from '../generated/prisma/client.ts'

export const snoozeSelect = {
  id: true,
  episodeId: true,
  patientId: true,
  untilDay: true,
  reason: true,
  snoozedAt: true,
  snoozedBy: { select: { id: true, name: true } },
  endedAt: true,
  version: true,
} as const satisfies Prisma.WorklistSnoozeSelect

export type SnoozeRow = Prisma.WorklistSnoozeGetPayload<{ select: typeof snoozeSelect }>

export function toSnooze({ endedAt, snoozedAt, snoozedBy, untilDay, ...row }: SnoozeRow): Snooze {
  return {
    ...row,
    until: plainDate(untilDay),
    by: snoozedBy,
    at: snoozedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }
}
