import { instantAt } from '../calendar.ts'
import { contactSelect } from '../consents/refused-contact.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { limitedToCareTeamOf } from '../patients/care-team.ts'
import type { Work } from '../work.ts'
import { snoozeSelect } from './to-snooze.ts'

/** Far above a care team's open episodes; a bound all the same. */
const MOST_ROWS = 2000
export type Whose = 'mine' | 'team'

const person = { select: { id: true, name: true } } as const

/** What every row says of her, as of `now`. */
const aboutSelect = (now: Date) =>
  ({
    id: true,
    status: true,
    goal: true,
    runningPausedAt: true,
    birth: { select: { bornOn: true, mode: true } },
    followUps: {
      where: { status: 'due' },
      orderBy: { dueTo: 'asc' },
      select: { dueFrom: true, dueTo: true },
    },
    patient: {
      select: {
        id: true,
        givenName: true,
        familyName: true,
        preferredName: true,
        locale: true,
        ...contactSelect,
        leadPhysio: person,
        appointments: {
          where: { status: { in: ['booked', 'confirmed'] }, startsAt: { gt: now } },
          orderBy: { startsAt: 'asc' },
          take: 1,
          select: { startsAt: true },
        },
      },
    },
  }) as const satisfies Prisma.EpisodeSelect
export type AboutEpisode = Prisma.EpisodeGetPayload<{ select: ReturnType<typeof aboutSelect> }>

const openSelect = (now: Date) =>
  ({
    ...aboutSelect(now),
    decisionDueSince: true,
    decisionSummary: true,
    decisionSuggestion: true,
    reviewOn: true,
    planEndsOn: true,
    overLimitSince: true,
    overLimitSummary: true,
    createdAt: true,
    flags: {
      where: { resolvedAt: null },
      select: {
        id: true,
        severity: true,
        reason: true,
        raisedAt: true,
        dueOn: true,
        snoozedUntil: true,
        owner: person,
      },
    },
    snoozes: { where: { endedAt: null }, select: snoozeSelect },
    clearances: { where: { supersededById: null }, select: { decidedAt: true } },
  }) as const satisfies Prisma.EpisodeSelect
export type OpenEpisode = Prisma.EpisodeGetPayload<{ select: ReturnType<typeof openSelect> }>

/** Every open episode of her care teams; why each stands where is in columns kept when things happened. */
export async function findOpenEpisodes(work: Work, whose: Whose): Promise<OpenEpisode[]> {
  return work.tx.episode.findMany({
    where: {
      ...ofHerTeams(work),
      status: { notIn: ['graduated', 'discharged'] },
      ...(whose === 'mine' && { OR: hers(work.actor.userId) }),
    },
    orderBy: { createdAt: 'asc' },
    take: MOST_ROWS,
    select: openSelect(work.now),
  })
}

/** Her own patients, and those whose flag was handed to her. */
function hers(userId: string): Prisma.EpisodeWhereInput[] {
  return [
    { patient: { leadPhysioId: userId } },
    { flags: { some: { resolvedAt: null, ownerId: userId } } },
  ]
}

function ofHerTeams(work: Work): Prisma.EpisodeWhereInput {
  const userId = limitedToCareTeamOf(work)
  return userId === null ? {} : { patient: { careTeam: { some: { userId } } } }
}

/** What was done for her since midnight; a flag that a decision ended is part of the decision. */
function actsSelect(since: Date, byId: string | null) {
  const by = <Field extends string>(field: Field) => (byId === null ? {} : { [field]: byId })
  return {
    clearances: {
      where: { decidedAt: { gte: since }, ...by('decidedById') },
      select: { decision: true, reviewOn: true, decidedAt: true, decidedBy: person },
    },
    flags: {
      where: { resolvedAt: { gte: since }, ...by('resolvedById') },
      select: { resolvedAt: true, resolvedBy: person },
    },
    assessments: {
      where: { signedAt: { gte: since }, ...by('signedById') },
      select: { signedAt: true, signedBy: person },
    },
    plans: {
      select: {
        revisions: {
          where: { revisedAt: { gte: since }, ...by('revisedById') },
          select: { revision: true, revisedAt: true, revisedBy: person },
        },
        releases: {
          where: { releasedAt: { gte: since }, ...by('releasedById') },
          select: { level: true, releasedAt: true, releasedBy: person },
        },
      },
    },
  } as const satisfies Prisma.EpisodeSelect
}
export type DoneEpisode = AboutEpisode &
  Prisma.EpisodeGetPayload<{ select: ReturnType<typeof actsSelect> }>

function doneWhere(work: Work, whose: Whose): Prisma.EpisodeWhereInput {
  const { clearances, flags, assessments, plans } = actsSelect(
    midnight(work),
    whose === 'mine' ? work.actor.userId : null,
  )
  const { revisions, releases } = plans.select
  return {
    ...ofHerTeams(work),
    OR: [
      { clearances: { some: clearances.where } },
      { flags: { some: flags.where } },
      { assessments: { some: assessments.where } },
      { plans: { some: { revisions: { some: revisions.where } } } },
      { plans: { some: { releases: { some: releases.where } } } },
    ],
  }
}

/** Whoever something was done for today, by her or by the whole team; closed episodes too. */
export async function findDone(work: Work, whose: Whose): Promise<DoneEpisode[]> {
  const acts = actsSelect(midnight(work), whose === 'mine' ? work.actor.userId : null)
  return work.tx.episode.findMany({
    where: doneWhere(work, whose),
    take: MOST_ROWS,
    select: { ...aboutSelect(work.now), ...acts },
  })
}

export async function countDone(work: Work, whose: Whose): Promise<number> {
  return work.tx.episode.count({ where: doneWhere(work, whose) })
}

function midnight({ actor, today }: Work): Date {
  return instantAt(actor.timeZone, today, 0)
}
