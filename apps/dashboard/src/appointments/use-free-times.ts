import type { Slot } from '@restride/contracts/appointments'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useUser } from '../session.ts'
import { minuteOfDay } from './clinic-clock.ts'
import { freeTimes, type TimeSearch } from './queries.ts'

export type PartOfDay = 'any' | 'morning' | 'afternoon'

const AT_ONCE = 5
const NOON = 12 * 60

/** Five free times of a part of the day, and the five after those. */
export function useFreeTimes(search: TimeSearch) {
  const { timeZone } = useUser().clinic
  const [part, setPart] = useState<PartOfDay>('any')
  const [start, setStart] = useState(0)
  const query = useInfiniteQuery(freeTimes(search))

  const isWanted = (slot: Slot) => {
    if (part === 'any') return true
    return minuteOfDay(slot.startsAt, timeZone) < NOON === (part === 'morning')
  }
  const all = sideBySide((query.data?.pages ?? []).flatMap((page) => page.items)).filter(isWanted)
  const slots = all.slice(start, start + AT_ONCE)

  const later = async () => {
    const next = start + AT_ONCE
    if (all.length < next + AT_ONCE && query.hasNextPage) await query.fetchNextPage()
    setStart(next)
  }
  return {
    query,
    slots,
    part,
    choosePart: (next: PartOfDay) => {
      setPart(next)
      setStart(0)
    },
    isFirst: start === 0,
    hasLater: query.hasNextPage || all.length > start + AT_ONCE,
    later,
    /** Nothing in what was loaded: look further without showing an empty list. */
    further: async () => {
      await query.fetchNextPage()
    },
    earlier: () => setStart(Math.max(0, start - AT_ONCE)),
  }
}

// Times that overlap, or two rooms at the same hour, are one choice to the person on the telephone.
function sideBySide(slots: readonly Slot[]): Slot[] {
  let lastEnd = ''
  return slots.filter(({ startsAt, endsAt }) => {
    if (startsAt < lastEnd) return false
    lastEnd = endsAt
    return true
  })
}
