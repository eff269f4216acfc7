import { findingsSchema, resolvableSignSchema } from '@restride/contracts/findings'
import { type Facts, factsSchema } from '@restride/contracts/readiness'
import { emptyFacts, overlay, withSignature } from '@restride/rules/assess'
import type { SignResolution } from '@restride/rules/facts'
import { dayIn, plainDate } from '../calendar.ts'
import { birthOf } from '../episodes/to-episode.ts'
import type { Work } from '../work.ts'
import { reportedSigns, reportedSymptoms } from './reported-symptoms.ts'

/**
 * Everything the rules may know about an episode today: its signed assessments laid over each other from the oldest
 * to the newest, and what was reported and resolved since. The only place where records become facts.
 */
export async function toFacts(work: Work, episodeId: string): Promise<Facts> {
  const birth = await work.tx.birth.findFirstOrThrow({ where: { episodeId } })
  const signed = await signedAssessments(work, episodeId)
  let facts = emptyFacts(work.today, birthOf(birth))
  for (const { assessedOn, findings, signedAt, signedBy } of signed) {
    facts = overlay(facts, findingsSchema.parse(findings), plainDate(assessedOn))
    if (signedAt !== null && signedBy !== null) {
      facts = withSignature(facts, dayIn(work.actor.timeZone, signedAt), signedBy.role)
    }
  }
  return factsSchema.parse({
    ...facts,
    earlierSigns: [...facts.earlierSigns, ...(await reportedSigns(work, episodeId))],
    reportedSymptoms: await reportedSymptoms(work, episodeId),
    resolutions: await resolutions(work, episodeId),
  })
}

/** An amended assessment is left out: its amendment speaks in its place. */
function signedAssessments(work: Work, episodeId: string) {
  return work.tx.assessment.findMany({
    where: { episodeId, status: 'signed' },
    orderBy: [{ assessedOn: 'asc' }, { signedAt: 'asc' }, { id: 'asc' }],
    select: {
      assessedOn: true,
      findings: true,
      signedAt: true,
      signedBy: { select: { role: true } },
    },
  })
}

async function resolutions(work: Work, episodeId: string): Promise<SignResolution[]> {
  const rows = await work.tx.signResolution.findMany({
    where: { episodeId },
    orderBy: [{ seenOn: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ sign, seenOn, seenBy, result }) => ({
    sign: resolvableSignSchema.parse(sign),
    on: plainDate(seenOn),
    by: seenBy,
    result,
  }))
}
