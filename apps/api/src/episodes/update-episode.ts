import type { Birth, Episode, UpdateEpisode } from '@restride/contracts/episodes'
import { recordEvent } from '../audit/record-event.ts'
import { dateColumn } from '../calendar.ts'
import { requireCareTeam } from '../patients/care-team.ts'
import { ProblemError } from '../problem.ts'
import { assertVersion } from '../versions.ts'
import type { Work } from '../work.ts'
import { checkBirth } from './check-birth.ts'
import { checkBirthPrecedesRecords } from './check-birth-precedes-records.ts'
import { readEpisode } from './read-episode.ts'

const ENDED = ['graduated', 'discharged']

/** @throws ProblemError not_found, not_in_care_team, version_conflict, episode_closed, validation_failed */
export async function updateEpisode(
  work: Work,
  episodeId: string,
  version: number,
  input: UpdateEpisode,
): Promise<Episode> {
  const { tx } = work
  const current = await tx.episode.findFirst({
    where: { id: episodeId },
    select: { patientId: true, status: true, version: true },
  })
  if (current === null) throw new ProblemError('not_found')
  await requireCareTeam(work, current.patientId)
  assertVersion(version, current.version)
  if (ENDED.includes(current.status)) throw new ProblemError('episode_closed')
  const { birth, feeding, goal, profile, status } = input
  const changed = await tx.episode.updateMany({
    where: { id: episodeId, version },
    data: {
      ...(feeding !== undefined && { feeding }),
      ...(goal !== undefined && { goal }),
      ...(profile !== undefined && { profile }),
      ...(status !== undefined && { status, runningPausedAt: null, pauseCause: null }),
      version: { increment: 1 },
      updatedAt: work.now,
    },
  })
  if (changed.count === 0) throw new ProblemError('version_conflict')
  if (birth !== undefined) await changeBirth(work, episodeId, birth)
  if (status !== undefined) await closeFollowUps(work, episodeId)
  await recordEvent(work, {
    action: 'update',
    resource: 'episode',
    resourceId: episodeId,
    patientId: current.patientId,
  })
  return readEpisode(work, episodeId)
}

/** Nobody books a visit for a course of care that has ended. */
async function closeFollowUps(work: Work, episodeId: string): Promise<void> {
  await work.tx.followUp.updateMany({
    where: { episodeId, status: 'due' },
    data: {
      status: 'closed',
      closeReason: 'asked_by_physio',
      version: { increment: 1 },
      updatedAt: work.now,
    },
  })
}

async function changeBirth(work: Work, episodeId: string, birth: Birth): Promise<void> {
  checkBirth(birth, work.today)
  await checkBirthPrecedesRecords(work, episodeId, birth.bornOn)
  await work.tx.birth.updateMany({
    where: { episodeId },
    data: {
      bornOn: dateColumn(birth.bornOn),
      mode: birth.mode,
      tearGrade: birth.tearGrade,
      tearReviewedOn: birth.tearReviewedOn === null ? null : dateColumn(birth.tearReviewedOn),
    },
  })
}
