import type { CreateEpisode, Episode } from '@restride/contracts/episodes'
import { uuidv7 } from 'uuidv7'
import { recordEvent } from '../audit/record-event.ts'
import { dateColumn } from '../calendar.ts'
import { isUniqueViolation } from '../database-problem.ts'
import { requireCareTeam } from '../patients/care-team.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { checkBirth } from './check-birth.ts'
import { readEpisode } from './read-episode.ts'

/**
 * Opens the course of care after one birth.
 * @throws ProblemError not_found, not_in_care_team, open_episode_exists, validation_failed
 */
export async function openEpisode(
  work: Work,
  patientId: string,
  input: CreateEpisode,
): Promise<Episode> {
  const { actor, tx } = work
  const patient = await tx.patient.findFirst({ where: { id: patientId }, select: { id: true } })
  if (patient === null) throw new ProblemError('not_found')
  await requireCareTeam(work, patientId)
  checkBirth(input.birth, work.today)
  const id = uuidv7()
  const { birth, ...fields } = input
  try {
    await tx.episode.createMany({
      data: {
        id,
        clinicId: actor.clinicId,
        patientId,
        status: 'intake',
        ...fields,
        createdAt: work.now,
        updatedAt: work.now,
      },
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw new ProblemError('open_episode_exists')
    throw error
  }
  await tx.birth.createMany({
    data: {
      episodeId: id,
      clinicId: actor.clinicId,
      patientId,
      bornOn: dateColumn(birth.bornOn),
      mode: birth.mode,
      tearGrade: birth.tearGrade,
      tearReviewedOn: birth.tearReviewedOn === null ? null : dateColumn(birth.tearReviewedOn),
    },
  })
  await recordEvent(work, { action: 'create', resource: 'episode', resourceId: id, patientId })
  return readEpisode(work, id)
}
