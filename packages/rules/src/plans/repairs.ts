import { addMonths, dayNumber } from '../plain-date.ts'
import { BUGGY_MONTHS } from './buggy-age.ts'
import type { PlanCheckInput, PlanFinding } from './finding.ts'
import { REST_DAYS } from './frequency.ts'
import { type Load, loadOf, raisedOver, type Variable } from './load.ts'
import { asFirstSession, asWalk, isRun, lowerVariable, shortened } from './lowering.ts'
import { type Raise, raisesOf } from './one-change.ts'
import { type PlannedSession, runMinutes } from './plan.ts'
import { timelineOf } from './timeline.ts'
import { openRuns, replaced, type WeekDraft, withMinutes, withOneRunLess } from './week-draft.ts'

/** A limit is met before those that count what it leaves. */
const ORDER = [
  'buggy',
  'runs_a_week',
  'rest_day',
  'first_session',
  'one_at_a_time',
  'session',
  'spacing',
  'rise',
  'size',
  'first_week',
]

/**
 * The next weeks to try for a week that breaks these limits, each lower than the one given; none when nothing helps.
 * @param input The whole plan with this week in it.
 */
export function repairs(
  draft: WeekDraft,
  broken: readonly PlanFinding[],
  input: PlanCheckInput,
): WeekDraft[] {
  const finding = broken.toSorted((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part))[0]
  if (finding === undefined) return []
  switch (finding.part) {
    case 'buggy':
      return [withoutBuggy(draft, input)]
    case 'runs_a_week':
      return withOneRunLess(draft)
    case 'rest_day':
      return withRest(draft, input)
    case 'first_session':
      return firstInOrder(draft, () => true).map(([place]) =>
        replaced(draft, [place], asFirstSession),
      )
    case 'one_at_a_time':
      return raisesIn(draft, input).flatMap((raise) => withOneRaise(draft, raise))
    case 'session':
      return withoutSpike(draft, finding)
    case 'spacing':
      return raisesIn(draft, input).flatMap((raise) => withoutRaise(draft, raise))
    default:
      // Those that count minutes come last, so no others are left.
      return withMinutes(draft, Math.min(...broken.map(({ limit }) => limit ?? 0)))
  }
}

/** The first run ahead of which this is true, with its place; none when it is true of none. */
function firstInOrder(
  { sessions, start, today }: WeekDraft,
  isIt: (run: PlannedSession) => boolean,
): [number, PlannedSession][] {
  return [...sessions.entries()]
    .filter(([, run]) => isRun(run) && start + run.day >= today && isIt(run))
    .toSorted(([, a], [, b]) => a.day - b.day)
    .slice(0, 1)
}

function withoutBuggy(draft: WeekDraft, { babyBornOn }: PlanCheckInput): WeekDraft {
  const from = babyBornOn === null ? Number.POSITIVE_INFINITY : sixMonths(babyBornOn)
  return replaced(draft, openRuns(draft), (run) =>
    draft.start + run.day < from ? { ...run, buggy: false } : run,
  )
}

function sixMonths(bornOn: string): number {
  return dayNumber(addMonths(bornOn, BUGGY_MONTHS))
}

/** The first run too close to the one before moves to the nearest day with rest on both sides, else it is walked. */
function withRest(draft: WeekDraft, input: PlanCheckInput): WeekDraft[] {
  const { longestWithin, runs } = timelineOf(input)
  const isTwice = (on: number) => runs.filter((run) => run.on === on).length > 1
  const ranOn = (on: number) => longestWithin(1, on + 1) !== null
  const isTooClose = ({ day }: PlannedSession) =>
    isTwice(draft.start + day) || ranOn(draft.start + day - 1)
  return firstInOrder(draft, isTooClose).map(([place, session]) => {
    const others = runs.filter((run) => run.on >= draft.today && run.session !== session)
    const isFree = (day: number) => {
      const on = draft.start + day
      const isBeside = others.some((run) => Math.abs(run.on - on) < REST_DAYS)
      const isAfterRun = on - 1 < draft.today && ranOn(on - 1)
      return on >= draft.today && !isBeside && !isAfterRun
    }
    // The day before has a run or is past.
    const day = [1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6]
      .map((days) => session.day + days)
      .find((one) => one >= 0 && one <= 6 && isFree(one))
    return replaced(draft, [place], day === undefined ? asWalk : (run) => ({ ...run, day }))
  })
}

function withoutSpike(draft: WeekDraft, { limit, value }: PlanFinding): WeekDraft[] {
  return firstInOrder(draft, (run) => runMinutes(run) === value).map(([place]) =>
    replaced(draft, [place], (run) => shortened(run, limit ?? 0) ?? asWalk(run)),
  )
}

function raisesIn({ start }: WeekDraft, input: PlanCheckInput): Raise[] {
  return raisesOf(timelineOf(input)).filter(({ week }) => week.start === start)
}

/** Every smallest choice of variables that, lowered, leaves one raised at most. */
function withOneRaise(draft: WeekDraft, raise: Raise): WeekDraft[] {
  const raised = [...new Set([...raise.byStep, ...raise.byEdit])]
  const ways: { chosen: readonly Variable[]; draft: WeekDraft }[] = []
  for (const chosen of choices(raised)) {
    if (ways.some((way) => way.chosen.every((variable) => chosen.includes(variable)))) continue
    const next = lowered(draft, chosen, raise)
    if (raisesOne(next, raise)) ways.push({ chosen, draft: next })
  }
  return ways.map((way) => way.draft)
}

function raisesOne({ sessions }: WeekDraft, { editFrom, stepFrom }: Raise): boolean {
  const load = loadOf(sessions)
  return raisedOver(load, stepFrom).length < 2 && raisedOver(load, editFrom).length < 2
}

/** No variable above the weeks before, and no more minutes than the last of them. */
function withoutRaise(draft: WeekDraft, raise: Raise): WeekDraft[] {
  return withMinutes(lowered(draft, raise.byStep, raise), raise.before?.minutes ?? 0)
}

function lowered(draft: WeekDraft, variables: readonly Variable[], raise: Raise): WeekDraft {
  let next = draft
  for (const variable of variables) {
    const target = Math.min(
      raise.byStep.includes(variable) ? highest(raise.stepFrom, variable) : Infinity,
      raise.byEdit.includes(variable) ? highest(raise.editFrom, variable) : Infinity,
    )
    next =
      variable === 'frequency'
        ? withRuns(next, target)
        : replaced(next, openRuns(next), (run) => lowerVariable(run, variable, target))
  }
  return next
}

function highest(before: readonly Load[], variable: Variable): number {
  return Math.max(...before.map((load) => load[variable]))
}

function withRuns(draft: WeekDraft, most: number): WeekDraft {
  if (draft.sessions.filter(isRun).length <= most) return draft
  const [less] = withOneRunLess(draft)
  return less === undefined ? draft : withRuns(less, most)
}

/** Every choice of these, the smaller ones first. */
function choices(variables: readonly Variable[]): Variable[][] {
  const all = variables.reduce<Variable[][]>(
    (chosen, variable) => [...chosen, ...chosen.map((one) => [...one, variable])],
    [[]],
  )
  return all.toSorted((a, b) => a.length - b.length)
}
