import { z } from 'zod'
import { Prisma } from '../generated/prisma/client.ts'
import { EpisodeStatus, PauseCause, Suggestion } from '../generated/prisma/enums.ts'
import type { Work } from '../work.ts'

/** What a decision is about to change: stored with it, so that it can be taken back. */
export const beforeDecisionSchema = z.object({
  status: z.enum(EpisodeStatus),
  reviewOn: z.string().nullable(),
  decisionDueSince: z.string().nullable(),
  decisionSummary: z.unknown(),
  decisionSuggestion: z.enum(Suggestion).nullable(),
  runningPausedAt: z.string().nullable(),
  pauseCause: z.enum(PauseCause).nullable(),
  pauseFlagId: z.string().nullable(),
  /** Open flags it resolves, and visits still to be booked that it closes. */
  flagIds: z.array(z.string()),
  followUpIds: z.array(z.string()),
})
export type BeforeDecision = z.infer<typeof beforeDecisionSchema>

export async function beforeDecision({ tx }: Work, episodeId: string): Promise<BeforeDecision> {
  const episode = await tx.episode.findFirstOrThrow({
    where: { id: episodeId },
    select: {
      status: true,
      reviewOn: true,
      decisionDueSince: true,
      decisionSummary: true,
      decisionSuggestion: true,
      runningPausedAt: true,
      pauseCause: true,
      pauseFlagId: true,
    },
  })
  const idOnly = { select: { id: true } }
  const flags = await tx.flag.findMany({ where: { episodeId, resolvedAt: null }, ...idOnly })
  const followUps = await tx.followUp.findMany({ where: { episodeId, status: 'due' }, ...idOnly })
  return {
    ...episode,
    reviewOn: episode.reviewOn?.toISOString() ?? null,
    decisionDueSince: episode.decisionDueSince?.toISOString() ?? null,
    runningPausedAt: episode.runningPausedAt?.toISOString() ?? null,
    flagIds: flags.map(({ id }) => id),
    followUpIds: followUps.map(({ id }) => id),
  }
}

export function asJson(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null || value === undefined ? Prisma.DbNull : (value as Prisma.InputJsonValue)
}
