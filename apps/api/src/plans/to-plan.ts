import {
  keepReasonSchema,
  type Plan,
  planFindingSchema,
  type PlanProgress,
  planSummarySchema,
  planWeeksSchema,
} from '@restride/contracts/plans'
import type { z } from 'zod'
import type { Prisma } from '../generated/prisma/client.ts'
import { nextLevel } from './plan-levels.ts'

export const planSelect = {
  id: true,
  patientId: true,
  episodeId: true,
  clearanceId: true,
  endedAt: true,
  version: true,
  createdAt: true,
  revisions: {
    orderBy: { revision: 'desc' },
    take: 1,
    include: { revisedBy: { select: { id: true, name: true } } },
  },
  acknowledgements: { orderBy: { revision: 'desc' }, take: 1 },
  releases: {
    orderBy: { releasedAt: 'asc' },
    include: { releasedBy: { select: { id: true, name: true } } },
  },
} as const satisfies Prisma.PlanSelect

export type PlanRow = Prisma.PlanGetPayload<{ select: typeof planSelect }>

/** The newest revision, which is the one that counts. */
export function newestRevision(row: PlanRow): PlanRow['revisions'][number] {
  const [newest] = row.revisions
  if (newest === undefined) throw new Error('a plan without a revision')
  return newest
}

export function toPlan(row: PlanRow, progress: PlanProgress | null): Plan {
  const newest = newestRevision(row)
  const weeks = planWeeksSchema.parse(newest.weeks)
  return {
    id: row.id,
    episodeId: row.episodeId,
    clearanceId: row.clearanceId,
    status: row.endedAt === null ? 'active' : 'ended',
    revision: newest.revision,
    weeks,
    findings: planFindingSchema.array().parse(newest.findings),
    kept: keepReasonSchema.array().parse(newest.kept),
    changeNote: newest.changeNote,
    revisedAt: newest.revisedAt.toISOString(),
    revisedBy: newest.revisedBy,
    releases: row.releases.map(({ level, note, releasedAt, releasedBy }) => ({
      level,
      note,
      releasedAt: releasedAt.toISOString(),
      releasedBy,
    })),
    nextLevel: nextLevel(weeks, row.releases),
    seen: seenOf(row),
    progress,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
  }
}

function seenOf({ acknowledgements: [newest] }: PlanRow): Plan['seen'] {
  if (newest === undefined) return null
  return { revision: newest.revision, at: newest.acknowledgedAt.toISOString() }
}

export function toSummary(row: PlanRow): z.infer<typeof planSummarySchema> {
  return planSummarySchema.parse(toPlan(row, null))
}
