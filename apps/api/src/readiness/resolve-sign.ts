import type { EpisodeReadiness, ResolveSign } from '@restride/contracts/readiness'
import { uuidv7 } from 'uuidv7'
import { decisionSummary } from '../assessments/decision-summary.ts'
import { recordEvent } from '../audit/record-event.ts'
import { dateColumn } from '../calendar.ts'
import { checkNotBeforeBirth } from '../episodes/check-not-before-birth.ts'
import { followSignResolution } from '../flags/follow-sign-resolution.ts'
import { touchEpisode } from '../episodes/touch-episode.ts'
import { episodeOf } from '../patients/episode-of.ts'
import { invalid } from '../problem.ts'
import type { Work } from '../work.ts'
import { currentReadiness } from './current-readiness.ts'

/**
 * Records who saw the patient about a warning sign, when, and the result: the only way a sign leaves. Its flag
 * is resolved with it.
 * @throws ProblemError not_found, not_in_care_team, validation_failed
 */
export async function resolveSign(
  work: Work,
  episodeId: string,
  input: ResolveSign,
): Promise<EpisodeReadiness> {
  const { patientId } = await episodeOf(work, episodeId)
  if (input.seenOn > work.today) throw invalid('/seenOn', 'Cannot be in the future')
  await checkNotBeforeBirth(work, episodeId, '/seenOn', input.seenOn)
  const id = uuidv7()
  await work.tx.signResolution.createMany({
    data: {
      id,
      clinicId: work.actor.clinicId,
      patientId,
      episodeId,
      sign: input.sign,
      seenOn: dateColumn(input.seenOn),
      seenBy: input.seenBy,
      result: input.result,
      recordedById: work.actor.userId,
      recordedAt: work.now,
    },
  })
  await recordEvent(work, {
    action: 'create',
    resource: 'sign_resolution',
    resourceId: id,
    patientId,
  })
  const readiness = await currentReadiness(work, episodeId)
  await renewDecisionSummary(work, episodeId, readiness)
  await followSignResolution(work, { id: episodeId, patientId }, readiness, input)
  return readiness
}

/** What her signed assessment said waits for a decision, and would still name the sign. */
async function renewDecisionSummary(
  work: Work,
  episodeId: string,
  { readiness }: EpisodeReadiness,
): Promise<void> {
  const waiting = await work.tx.episode.findFirst({
    where: { id: episodeId, decisionDueSince: { not: null }, decisionSuggestion: { not: null } },
    select: { id: true },
  })
  if (waiting === null) return
  await touchEpisode(work, episodeId, {
    decisionSuggestion: readiness.suggestion,
    decisionSummary: decisionSummary(readiness),
  })
}
