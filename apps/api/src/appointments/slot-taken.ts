import type { Slot } from '@restride/contracts/appointments'
import { addDays } from '@restride/rules/plain-date'
import type { FastifyRequest } from 'fastify'
import { dayIn } from '../calendar.ts'
import { sqlState } from '../database-problem.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { freeSlots } from './free-slots.ts'

const EXCLUSION_VIOLATION = '23P01'
const LOOK_AHEAD_DAYS = 21
const OFFERED = 3

export type Wish = {
  startsAt: string
  durationMinutes: number
  physioId: string
  patientId: string
}

/**
 * Runs a booking; when the database says the time is taken, answers with the next free ones. They are read in a
 * transaction of their own, since the refused one is gone with everything it did.
 * @throws ProblemError slot_taken with `nextFree`
 */
export async function orNextFree<Result>(
  request: FastifyRequest,
  wishOf: (work: Work) => Promise<Wish>,
  book: () => Promise<Result>,
): Promise<Result> {
  try {
    return await book()
  } catch (error) {
    if (sqlState(error) !== EXCLUSION_VIOLATION) throw error
    const nextFree = await request.work(async (work) => nextFreeAfter(work, await wishOf(work)))
    throw new ProblemError('slot_taken', { facts: { nextFree } })
  }
}

function nextFreeAfter(work: Work, wish: Wish): Promise<Slot[]> {
  const { durationMinutes, patientId, physioId, startsAt } = wish
  const from = dayIn(work.actor.timeZone, new Date(startsAt))
  const window = { from, to: addDays(from, LOOK_AHEAD_DAYS), durationMinutes, physioId, patientId }
  const earliest = new Date(startsAt).toISOString()
  return freeSlots(work, window, OFFERED, (slot) => slot.startsAt >= earliest)
}
