import type { FollowUp, FollowUpRequest } from '@restride/contracts/follow-ups'
import { addDays } from '@restride/rules/plain-date'
import { uuidv7 } from 'uuidv7'
import { recordEvent } from '../audit/record-event.ts'
import { dateColumn } from '../calendar.ts'
import { episodeOf } from '../patients/episode-of.ts'
import { invalid, ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { readFollowUp } from './read-follow-up.ts'

const LATEST_DAYS = 180
const ENDED = ['graduated', 'discharged']

/**
 * Puts a visit with the caller on the desk's list without a decision, in words that hold nothing clinical. A later visit
 * that waits already stays; one in the same days, or overdue, would be booked twice.
 * @throws ProblemError not_found, not_in_care_team, episode_closed, follow_up_waits, validation_failed
 */
export async function askForFollowUp(
  work: Work,
  episodeId: string,
  input: FollowUpRequest,
): Promise<FollowUp> {
  const { actor, now, tx } = work
  const { patientId } = await episodeOf(work, episodeId)
  checkDays(work, input)
  // Two who ask at the same moment: the second waits here, and then sees what the first asked for.
  await tx.$queryRaw`select 1 from episodes where id = ${episodeId}::uuid for update`
  const { patient, status } = await tx.episode.findFirstOrThrow({
    where: { id: episodeId },
    select: { status: true, patient: { select: { locationId: true } } },
  })
  if (ENDED.includes(status)) throw new ProblemError('episode_closed')
  if (await isWaiting(work, episodeId, input)) throw new ProblemError('follow_up_waits')
  const id = uuidv7()
  await tx.followUp.createMany({
    data: {
      id,
      clinicId: actor.clinicId,
      patientId,
      episodeId,
      physioId: actor.userId,
      askedById: actor.userId,
      locationId: patient.locationId,
      dueFrom: dateColumn(input.dueFrom),
      dueTo: dateColumn(input.dueTo),
      durationMinutes: input.durationMinutes,
      createdAt: now,
      updatedAt: now,
    },
  })
  await recordEvent(work, { action: 'create', resource: 'follow_up', resourceId: id, patientId })
  return readFollowUp(work, id)
}

function checkDays({ today }: Work, { dueFrom, dueTo }: FollowUpRequest): void {
  if (dueFrom < today) throw invalid('/dueFrom', 'Cannot be in the past')
  if (dueTo < dueFrom) throw invalid('/dueTo', 'Earlier than its beginning')
  if (dueTo > addDays(today, LATEST_DAYS))
    throw invalid('/dueTo', `At most ${LATEST_DAYS} days from today`)
}

/** Those of a decision that can still be taken back count too: the desk hears of them within minutes. */
async function isWaiting(
  { today, tx }: Work,
  episodeId: string,
  { dueFrom, dueTo }: FollowUpRequest,
): Promise<boolean> {
  const waiting = await tx.followUp.findFirst({
    where: {
      episodeId,
      status: 'due',
      dueFrom: { lte: dateColumn(dueTo) },
      OR: [{ dueTo: { gte: dateColumn(dueFrom) } }, { dueTo: { lt: dateColumn(today) } }],
    },
    select: { id: true },
  })
  return waiting !== null
}
