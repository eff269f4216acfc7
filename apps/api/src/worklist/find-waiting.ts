import { addDays } from '@restride/rules/plain-date'
import { dateColumn } from '../calendar.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { limitedToCareTeamOf } from '../patients/care-team.ts'
import type { Work } from '../work.ts'

/** A plan that ends within so many days needs its next one. */
export const PLAN_ENDS_WITHIN_DAYS = 14
/** Far above a care team's open episodes; a bound all the same. */
const MOST_ROWS = 2000

const waitingSelect = {
  id: true,
  status: true,
  goal: true,
  runningPausedAt: true,
  decisionDueSince: true,
  decisionSummary: true,
  decisionSuggestion: true,
  reviewOn: true,
  planEndsOn: true,
  overLimitSince: true,
  overLimitSummary: true,
  createdAt: true,
  birth: { select: { bornOn: true, mode: true } },
  patient: {
    select: {
      id: true,
      givenName: true,
      familyName: true,
      preferredName: true,
      locale: true,
      phone: true,
      leadPhysio: { select: { id: true, name: true } },
    },
  },
  flags: {
    where: { resolvedAt: null },
    select: {
      id: true,
      severity: true,
      reason: true,
      raisedAt: true,
      dueOn: true,
      snoozedUntil: true,
      owner: { select: { id: true, name: true } },
    },
  },
  followUps: { where: { status: 'due' }, select: { dueTo: true, createdAt: true } },
} as const satisfies Prisma.EpisodeSelect

export type WaitingEpisode = Prisma.EpisodeGetPayload<{ select: typeof waitingSelect }>

/** Open episodes of her patients that may have a reason to be looked at, from columns kept when things happened. */
export async function findWaiting(work: Work, whose: 'mine' | 'team'): Promise<WaitingEpisode[]> {
  const { actor, tx } = work
  const userId = limitedToCareTeamOf(work)
  return tx.episode.findMany({
    where: {
      status: { notIn: ['graduated', 'discharged'] },
      ...(userId !== null && { patient: { careTeam: { some: { userId } } } }),
      AND: [{ OR: reasons(work) }, ...(whose === 'mine' ? [{ OR: hers(actor.userId) }] : [])],
    },
    orderBy: { createdAt: 'asc' },
    take: MOST_ROWS,
    select: waitingSelect,
  })
}

/** Her own patients, and those whose flag was handed to her. */
function hers(userId: string): Prisma.EpisodeWhereInput[] {
  return [
    { patient: { leadPhysioId: userId } },
    { flags: { some: { resolvedAt: null, ownerId: userId } } },
  ]
}

function reasons({ today }: Work): Prisma.EpisodeWhereInput[] {
  return [
    { status: { in: ['intake', 'assessing'] } },
    { decisionDueSince: { not: null } },
    { overLimitSince: { not: null } },
    { reviewOn: { lt: dateColumn(today) } },
    { planEndsOn: { lte: dateColumn(addDays(today, PLAN_ENDS_WITHIN_DAYS)) } },
    { flags: { some: { resolvedAt: null } } },
    { followUps: { some: { status: 'due', dueTo: { lt: dateColumn(today) } } } },
  ]
}
