import type { Text } from '../criterion.ts'
import { dayNumber } from '../plain-date.ts'
import { changeWords } from './change-words.ts'
import { isBroken, type PlanCheckInput, type PlanFinding } from './finding.ts'
import { checkPlan } from './limits.ts'
import { asWalk } from './lowering.ts'
import type { PlannedSession, PlanWeek } from './plan.ts'
import { repairs } from './repairs.ts'
import { minutesOf, openRuns, replaced, type WeekDraft } from './week-draft.ts'

/** One session that the fix lowers; `session` is its place in the week, from 0. */
export type PlanChange = {
  week: number
  session: number
  what: Text
  from: PlannedSession
  to: PlannedSession
}

export type PlanFix = {
  weeks: PlanWeek[]
  changes: PlanChange[]
  /** What only a release or a day that is past could answer. */
  stillOpen: PlanFinding[]
}

/** No week needs as many repairs; whatever would is walked. */
const MOST_REPAIRS = 16

/**
 * The smallest change with which the plan keeps every limit. Weeks are taken in their order, since no limit looks
 * ahead. Of the ways to bring a week within its limits the one that touches the fewest sessions is taken, then the one
 * that takes away the fewest running minutes. Nothing is raised and no session is taken out: a run is shortened, moved
 * to another day of its week for a rest day, or walked. Days that are past stay as they were.
 *
 * A plan that passes comes back unchanged. A level that is not released (PL-6) stays open: only a release answers it.
 */
export function fixPlan(input: PlanCheckInput): PlanFix {
  let weeks = [...input.weeks]
  let fixedUpTo = -1
  for (;;) {
    const findings = checkPlan({ ...input, weeks }).filter(isBroken)
    const next = [...weeks.entries()].find(
      ([place, { number }]) => place > fixedUpTo && findings.some(({ week }) => week === number),
    )
    if (!next) return { weeks, changes: changesOf(input.weeks, weeks), stillOpen: findings }
    weeks = withFixedWeek(input, weeks, ...next)
    fixedUpTo = next[0]
  }
}

function withFixedWeek(
  input: PlanCheckInput,
  weeks: PlanWeek[],
  index: number,
  week: PlanWeek,
): PlanWeek[] {
  const original: WeekDraft = {
    start: dayNumber(week.startsOn),
    today: dayNumber(input.today),
    sessions: week.sessions,
  }
  const withDraft = ({ sessions }: WeekDraft): PlanCheckInput => ({
    ...input,
    weeks: weeks.with(index, { ...week, sessions }),
  })
  const brokenBy = (draft: WeekDraft) =>
    checkPlan({ ...input, weeks: withDraft(draft).weeks.slice(0, index + 1) }).filter(
      (one) => one.week === week.number && isBroken(one),
    )
  const walked = replaced(original, openRuns(original), asWalk)
  const beyondHelp = new Set(brokenBy(walked).map(({ part }) => part))

  let best: { draft: WeekDraft; cost: Cost } | null = null
  const search = (draft: WeekDraft, repairsLeft: number): void => {
    const cost = costOf(draft, original)
    // A repair only adds to the cost, so what is no cheaper than the best way cannot become it.
    if (best !== null && !isLess(cost, best.cost)) return
    const broken = brokenBy(draft).filter(({ part }) => !beyondHelp.has(part))
    if (broken.length === 0) best = { draft, cost }
    else if (repairsLeft > 0) {
      for (const next of repairs(draft, broken, withDraft(draft))) search(next, repairsLeft - 1)
    }
  }
  search(original, MOST_REPAIRS)
  const { draft } = best ?? { draft: walked }
  return weeks.with(index, { ...week, sessions: draft.sessions })
}

/** What a change takes from a week, the first part weighing most. */
type Cost = { touched: number; minutes: number }

function costOf({ sessions }: WeekDraft, original: WeekDraft): Cost {
  const touched = sessions.filter((one, place) => isOther(one, original.sessions[place])).length
  return { touched, minutes: minutesOf(original) - minutesOf({ sessions }) }
}

function isLess(a: Cost, b: Cost): boolean {
  return (a.touched - b.touched || a.minutes - b.minutes) < 0
}

function isOther(a: PlannedSession, b: PlannedSession | undefined): boolean {
  return a !== b && JSON.stringify(a) !== JSON.stringify(b)
}

function changesOf(before: readonly PlanWeek[], after: readonly PlanWeek[]): PlanChange[] {
  return after.flatMap(({ number, sessions }, index) =>
    sessions.flatMap((to, session) => {
      const from = before[index]?.sessions[session] ?? to
      if (!isOther(to, from)) return []
      return [{ week: number, session, what: changeWords(from, to), from, to }]
    }),
  )
}
