import type { Slot } from '@restride/contracts/appointments'
import { addDays } from '@restride/rules/plain-date'
import type { FastifyRequest } from 'fastify'
import { dayIn } from '../calendar.ts'
import { sqlState } from '../database-problem.ts'
import { ProblemError } from '../problem.ts'
import { freeSlots } from './free-slots.ts'

const EXCLUSION_VIOLATION = '23P01'
const LOOK_AHEAD_DAYS = 21
const OFFERED = 3

type Wish = { startsAt: string; durationMinutes: number; physioId: string; patientId: string }

/**
 * Runs a booking; when the database says the time is taken, answers with the next free ones. They are read in a
 * transaction of their own, since the refused one is gone with everything it did.
 * @throws ProblemError slot_taken with `nextFree`
 */
export async function orNextFree<Result>(
  request: FastifyRequest,
  wish: Wish,
  book: () => Promise<Result>,
): Promise<Result> {
  try {
    return await book()
  } catch (error) {
    if (sqlState(error) !== EXCLUSION_VIOLATION) throw error
    const nextFree = await nextFreeAfter(request, wish)
    throw new ProblemError('slot_taken', { facts: { nextFree } })
  }
}

function nextFreeAfter(request: FastifyRequest, wish: Wish): Promise<Slot[]> {
  const { durationMinutes, patientId, physioId, startsAt } = wish
  return request.work(async (work) => {
    const from = dayIn(work.actor.timeZone, new Date(startsAt))
    const to = addDays(from, LOOK_AHEAD_DAYS)
    const slots = await freeSlots(work, { from, to, durationMinutes, physioId, patientId })
    return slots
      .filter((slot) => Date.parse(slot.startsAt) >= Date.parse(startsAt))
      .slice(0, OFFERED)
  })
}
