import { addDays } from '@restride/rules/plain-date'
import type { MySession } from '@restride/contracts/my'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../use-format.ts'
import { loggedHere } from './logged-here.ts'
import { useOutbox } from './outbox.ts'
import { myPlan, myToday } from './queries.ts'

/** The planned session of today or yesterday that she has not logged; `null` if there is none. */
export function usePlannedSession(isYesterday: boolean): {
  session: MySession | null
  isPending: boolean
} {
  const today = useQuery(myToday)
  const plan = useQuery(myPlan)
  const outbox = useOutbox()
  const now = useFormat().today()
  const day = isYesterday ? addDays(now, -1) : now

  const state = today.data?.data.today
  const current =
    !isYesterday && state?.state === 'session' && today.data?.data.date === now
      ? state.session
      : null
  const weeks = plan.data?.data.status === 'active' ? plan.data.data.weeks : []
  const ofDay = weeks
    .flatMap(({ sessions }) => sessions)
    .find(({ on, logged }) => on === day && !logged)
  const session = current ?? ofDay ?? null
  return {
    session: session && loggedHere(session, outbox) === null ? session : null,
    isPending: today.isPending || plan.isPending,
  }
}
