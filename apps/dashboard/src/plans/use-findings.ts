import type { Plan, PlanFinding, PlanFix } from '@restride/contracts/plans'
import { useDebouncedValue } from '@mantine/hooks'
import {
  isBroken,
  type PlanCheckInput,
  type PlanFinding as RuleFinding,
} from '@restride/rules/plans/finding'
import { fixPlan } from '@restride/rules/plans/fix-plan'
import { changeOverThreeWeeks, checkPlan } from '@restride/rules/plans/limits'
import type { RunDay } from '@restride/rules/plans/plan'
import { plannedRunDays } from '@restride/rules/plans/timeline'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { previewOf } from './queries.ts'
import { isLevel, isPast, isSame, toRuleWeeks, type Weeks } from './plan-weeks.ts'

const ASK_AFTER_MS = 400

/** What the record says of her; `ran` is `undefined` until it is read, `babyBornOn` is `null` until then. */
type Known = { ran: RunDay[] | undefined; babyBornOn: string | null }

type Judged = {
  findings: readonly PlanFinding[]
  /** Who says so: the clinic's record, or this browser until it answers or because it does not. */
  from: 'server' | 'here' | 'offline'
  /** The smallest change that keeps the limits, asked for when it is wanted; `null` when nothing can be lowered. */
  fix: () => PlanFix | null
}

/** What the limits say of the weeks being edited, and how each week compares. */
export function useFindings(plan: Plan, weeks: Weeks, today: string, known: Known) {
  const { babyBornOn, ran } = known
  const [asked] = useDebouncedValue(weeks, ASK_AFTER_MS)
  const { data, isError } = useQuery(previewOf(plan.id, asked))
  const history = useMemo(() => ran ?? ranAsPlanned(plan.weeks, today), [ran, plan.weeks, today])
  const course = useMemo(
    () => courseHere(plan, weeks, today, { history, babyBornOn }),
    [plan, weeks, today, history, babyBornOn],
  )
  const local = useMemo(() => checkPlan(course).map(onTheWire), [course])
  const changes = useMemo(
    () => changeOverThreeWeeks(toRuleWeeks(weeks), history, today),
    [weeks, history, today],
  )
  const judged: Judged =
    data && isSame(data.weeks, weeks)
      ? { findings: data.findings, from: 'server', fix: () => data.fix }
      : { findings: local, from: isError ? 'offline' : 'here', fix: () => fixHere(course) }
  return { ...judged, changes }
}

/** The same question as the server's, with what this browser knows. */
function courseHere(
  plan: Plan,
  weeks: Weeks,
  today: string,
  known: Pick<PlanCheckInput, 'history' | 'babyBornOn'>,
): PlanCheckInput {
  const previous = toRuleWeeks(plan.weeks)
  const raised = previous.filter(
    (week, index) =>
      index > 0 && week.level !== previous[index - 1]?.level && week.startsOn <= today,
  )
  return {
    ...known,
    today,
    weeks: toRuleWeeks(weeks),
    previous,
    releasedLevels: plan.releases.map(({ level }) => level).filter(isLevel),
    lastRaisedOn: raised.at(-1)?.startsOn ?? null,
    // Only the server knows whether RK-2 caps her first week.
    firstWeekCapMinutes: null,
  }
}

function onTheWire(finding: RuleFinding): PlanFinding {
  return { ...finding, sources: [...finding.sources] }
}

function fixHere(course: PlanCheckInput): PlanFix | null {
  const { changes, weeks } = fixPlan(course)
  if (changes.length === 0) return null
  return { weeks: weeks.map((week) => ({ ...week, sessions: [...week.sessions] })), changes }
}

/** Until her log is read: as if she had run what was planned. */
function ranAsPlanned(weeks: Weeks, today: string): RunDay[] {
  const past = toRuleWeeks(weeks).filter((week) => isPast(week, today))
  return plannedRunDays(past)
}

/** A finding that saving needs a reason for; a level that is not released cannot be reasoned away. */
export function needsReason(finding: PlanFinding): boolean {
  return isBroken(finding) && finding.effect === 'blocking' && finding.rule !== 'PL-6'
}
