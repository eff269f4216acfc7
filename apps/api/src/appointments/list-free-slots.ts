import type { availabilityQuerySchema, Slot } from '@restride/contracts/appointments'
import type { Page } from '@restride/contracts/primitives'
import { daysBetween } from '@restride/rules/plain-date'
import { z } from 'zod'
import { dayIn } from '../calendar.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import { invalid } from '../problem.ts'
import type { Work } from '../work.ts'
import { freeSlots } from './free-slots.ts'

const LONGEST_DAYS = 62
const keysSchema = z.tuple([z.iso.datetime(), z.uuid(), z.uuid()])
type Keys = z.infer<typeof keysSchema>

const keysOf = (slot: Slot): Keys => [slot.startsAt, slot.physio.id, slot.location.id]

/** @throws ProblemError validation_failed for a window that ends before it starts or is longer than 62 days */
export async function listFreeSlots(
  work: Work,
  query: z.infer<typeof availabilityQuerySchema>,
): Promise<Page<Slot>> {
  const { cursor, from, limit, to } = query
  if (to < from) throw invalid('/query/to', 'Earlier than its beginning')
  if (daysBetween(from, to) > LONGEST_DAYS) throw invalid('/query/to', 'At most 62 days')
  const after = decodeCursor(cursor, keysSchema)
  const slots = await freeSlots(
    work,
    { ...query, from: firstDay(work, from, after) },
    limit + 1,
    (slot) => after === null || isAfter(keysOf(slot), after),
  )
  return pageFrom(slots, limit, (slot) => slot, keysOf)
}

/** A later page need not look at the days of the pages before it. */
function firstDay({ actor }: Work, from: string, after: Keys | null): string {
  if (after === null) return from
  const day = dayIn(actor.timeZone, new Date(after[0]))
  return day < from ? from : day
}

function isAfter(keys: Keys, after: Keys): boolean {
  const [start, physio] = [keys[0].localeCompare(after[0]), keys[1].localeCompare(after[1])]
  return start > 0 || (start === 0 && (physio > 0 || (physio === 0 && keys[2] > after[2])))
}
