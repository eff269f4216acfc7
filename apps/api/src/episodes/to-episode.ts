import { birthSchema, type Episode, episodeSchema } from '@restride/contracts/episodes'
import { daysBetween } from '@restride/rules/plain-date'
import { plainDate } from '../calendar.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { Work } from '../work.ts'

export const episodeSelect = {
  id: true,
  patientId: true,
  status: true,
  feeding: true,
  goal: true,
  profile: true,
  runningPausedAt: true,
  pauseCause: true,
  pauseFlagId: true,
  reviewOn: true,
  version: true,
  createdAt: true,
  updatedAt: true,
  birth: { select: { bornOn: true, mode: true, tearGrade: true, tearReviewedOn: true } },
  assessments: { where: { status: 'draft' }, select: { id: true } },
  clearances: { where: { supersededById: null, voidedAt: null }, select: { id: true } },
  plans: { where: { endedAt: null }, select: { id: true } },
} as const satisfies Prisma.EpisodeSelect

export type EpisodeWithRelations = Prisma.EpisodeGetPayload<{ select: typeof episodeSelect }>

export function birthOf(birth: EpisodeWithRelations['birth']) {
  if (birth === null) throw new Error('an episode without its birth')
  return birthSchema.parse({
    bornOn: plainDate(birth.bornOn),
    mode: birth.mode,
    tearGrade: birth.tearGrade,
    tearReviewedOn: birth.tearReviewedOn === null ? null : plainDate(birth.tearReviewedOn),
  })
}

export function toEpisode(work: Work, row: EpisodeWithRelations): Episode {
  const birth = birthOf(row.birth)
  return {
    id: row.id,
    patientId: row.patientId,
    status: row.status,
    birth,
    daysSinceBirth: daysBetween(birth.bornOn, work.today),
    feeding: episodeSchema.shape.feeding.parse(row.feeding),
    goal: row.goal,
    profile: row.profile,
    runningPause:
      row.runningPausedAt === null || row.pauseCause === null
        ? null
        : {
            since: row.runningPausedAt.toISOString(),
            cause: row.pauseCause,
            flagId: row.pauseFlagId,
          },
    draftAssessmentId: row.assessments[0]?.id ?? null,
    clearanceId: row.clearances[0]?.id ?? null,
    planId: row.plans[0]?.id ?? null,
    reviewOn: row.reviewOn === null ? null : plainDate(row.reviewOn),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
