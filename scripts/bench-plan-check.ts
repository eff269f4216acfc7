import { fixPlan } from '@restride/rules/plans/fix-plan'
import type { PlanCheckInput } from '@restride/rules/plans/finding'
import { checkPlan } from '@restride/rules/plans/limits'
import { planFromTemplate } from '@restride/rules/plans/template'
import { plannedRunDays } from '@restride/rules/plans/timeline'

const WEEKS = 36
const ROUNDS = 2000
const TODAY = '2026-11-23'

/** A plan of 36 running weeks after twelve that she ran, edited over the one before. */
function course(change: (runSeconds: number, week: number) => number): PlanCheckInput {
  const history = plannedRunDays(
    planFromTemplate({
      startsOn: '2026-08-31',
      startLevel: '2',
      lastLevel: '5',
      sessionsPerWeek: 3,
    }),
  )
  const choice = { startsOn: TODAY, startLevel: '4', sessionsPerWeek: 3 } as const
  const previous = planFromTemplate(choice).slice(0, WEEKS)
  const weeks = previous.map((week) => ({
    ...week,
    sessions: week.sessions.map((one) => ({
      ...one,
      runSeconds: change(one.runSeconds, week.number),
    })),
  }))
  return {
    today: TODAY,
    weeks,
    previous,
    history,
    releasedLevels: ['4'],
    lastRaisedOn: '2026-11-02',
    babyBornOn: '2026-05-01',
    firstWeekCapMinutes: null,
  }
}

/** Microseconds of one call, in the middle of many. */
function median(call: () => unknown, rounds: number): string {
  const times = Array.from({ length: rounds }, () => {
    const startedAt = performance.now()
    call()
    return performance.now() - startedAt
  }).toSorted((a, b) => a - b)
  return `${((times[Math.floor(rounds / 2)] ?? 0) * 1000).toFixed(1)} µs`
}

const kept = course((seconds) => seconds)
const broken = course((seconds, week) => (week > 6 ? seconds * 2 : seconds))
console.log(`check, ${WEEKS} weeks that keep the limits  ${median(() => checkPlan(kept), ROUNDS)}`)
console.log(
  `check, ${WEEKS} weeks that break them       ${median(() => checkPlan(broken), ROUNDS)}`,
)
console.log(`fix, ${WEEKS} weeks that break them         ${median(() => fixPlan(broken), 50)}`)
