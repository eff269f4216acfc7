import type { Assessment, CreateAssessment } from '@restride/contracts/assessments'
import { uuidv7 } from 'uuidv7'
import { recordEvent } from '../audit/record-event.ts'
import { dateColumn } from '../calendar.ts'
import { touchEpisode } from '../episodes/touch-episode.ts'
import { episodeOf } from '../patients/episode-of.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { blankFindings } from './blank-findings.ts'
import { checkAssessedOn } from './check-assessed-on.ts'
import { readAssessment } from './read-assessment.ts'

const ENDED = ['graduated', 'discharged']

/**
 * Starts a draft, or gives back the one that is open: an episode has at most one, so that two devices meet in it.
 * @throws ProblemError not_found, not_in_care_team, episode_closed, validation_failed
 */
export async function startAssessment(
  work: Work,
  episodeId: string,
  input: CreateAssessment,
): Promise<Assessment> {
  const { patientId } = await episodeOf(work, episodeId)
  // Two starts at the same moment wait for each other here; the second finds the first one's draft.
  await work.tx.$queryRaw`select 1 from episodes where id = ${episodeId}::uuid for update`
  const draft = await work.tx.assessment.findFirst({
    where: { episodeId, status: 'draft' },
    select: { id: true },
  })
  if (draft !== null) return readAssessment(work, draft.id)
  const id = await insertDraft(work, episodeId, patientId, input)
  await recordEvent(work, { action: 'create', resource: 'assessment', resourceId: id, patientId })
  return readAssessment(work, id)
}

async function insertDraft(
  work: Work,
  episodeId: string,
  patientId: string,
  input: CreateAssessment,
): Promise<string> {
  const { actor, tx } = work
  const episode = await tx.episode.findFirstOrThrow({
    where: { id: episodeId },
    select: {
      status: true,
      birth: { select: { bornOn: true } },
      assessments: { select: { number: true } },
    },
  })
  if (ENDED.includes(episode.status)) throw new ProblemError('episode_closed')
  const assessedOn = input.assessedOn ?? work.today
  checkAssessedOn(assessedOn, episode.birth?.bornOn ?? null, work.today)
  const id = uuidv7()
  await tx.assessment.createMany({
    data: {
      id,
      clinicId: actor.clinicId,
      patientId,
      episodeId,
      number: Math.max(0, ...episode.assessments.map(({ number }) => number)) + 1,
      status: 'draft',
      assessedOn: dateColumn(assessedOn),
      findings: blankFindings(),
      authorId: actor.userId,
      createdAt: work.now,
      updatedAt: work.now,
    },
  })
  await touchEpisode(work, episodeId, episode.status === 'intake' ? { status: 'assessing' } : {})
  return id
}
