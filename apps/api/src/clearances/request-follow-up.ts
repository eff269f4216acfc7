import type { DecideClearance } from '@restride/contracts/clearances'
import { addDays } from '@restride/rules/plain-date'
import { uuidv7 } from 'uuidv7'
import { dateColumn } from '../calendar.ts'
import type { Work } from '../work.ts'

/** Clinic protocol: a review takes 45 minutes and is booked in the four days up to its date. */
const REVIEW_MINUTES = 45
const WINDOW_DAYS = 3

/**
 * Puts the visit a decision asks for on the desk's list, in words that hold nothing clinical. Visits of older
 * decisions that nobody booked yet leave the list with it.
 */
export async function requestFollowUp(
  work: Work,
  episode: { id: string; patientId: string },
  clearanceId: string,
  { followUp, reviewOn }: DecideClearance,
): Promise<void> {
  const { actor, now, today, tx } = work
  await tx.followUp.updateMany({
    where: { episodeId: episode.id, status: 'due' },
    data: {
      status: 'closed',
      closeReason: 'superseded',
      version: { increment: 1 },
      updatedAt: now,
    },
  })
  const patient = await tx.patient.findFirstOrThrow({
    where: { id: episode.patientId },
    select: { locationId: true },
  })
  const earliest = addDays(reviewOn, -WINDOW_DAYS)
  await tx.followUp.createMany({
    data: {
      id: uuidv7(),
      clinicId: actor.clinicId,
      patientId: episode.patientId,
      episodeId: episode.id,
      clearanceId,
      physioId: actor.userId,
      askedById: actor.userId,
      locationId: patient.locationId,
      dueFrom: dateColumn(followUp?.dueFrom ?? (earliest > today ? earliest : addDays(today, 1))),
      dueTo: dateColumn(followUp?.dueTo ?? reviewOn),
      durationMinutes: followUp?.durationMinutes ?? REVIEW_MINUTES,
      createdAt: now,
      updatedAt: now,
    },
  })
}
