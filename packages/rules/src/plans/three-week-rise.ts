import { article, clinicProtocol } from '../sources.ts'
import { oneDecimal, signedPercent } from '../text.ts'
import type { PlanFinding } from './finding.ts'
import { MOST_TIMES } from './rise-band.ts'
import { SLACK, type Timeline, type WeekOnLine } from './timeline.ts'

export type WeekChange = {
  week: number
  minutes: number
  /** The minutes the week is compared with; `null` for the first running week and weeks without running. */
  base: number | null
  percent: number | null
  state: 'first_runs' | 'within' | 'over'
}

const RULE = {
  rule: 'PL-1',
  part: 'rise',
  effect: 'blocking',
  sources: [
    article('Step 4, 10–30 % every 3 weeks'),
    clinicProtocol('counted in weekly running minutes'),
  ],
} as const

/** Every week against the largest of the three weeks that end 21 days earlier. */
export function weekChanges(timeline: Timeline): WeekChange[] {
  return timeline.weeks.map((week) => weekChange(week, timeline))
}

function weekChange({ start, week: { number } }: WeekOnLine, timeline: Timeline): WeekChange {
  const minutes = timeline.minutesFrom(start)
  const { base, isFirstRuns } = baseOf(start, timeline)
  if (minutes === 0 || base === null) {
    const state = isFirstRuns ? 'first_runs' : 'within'
    return { week: number, minutes, base, percent: null, state }
  }
  const percent = (minutes / base - 1) * 100
  if (minutes > base * MOST_TIMES + SLACK)
    return { week: number, minutes, base, percent, state: 'over' }
  return { week: number, minutes, base, percent, state: isFirstRuns ? 'first_runs' : 'within' }
}

/** After a break the last weeks with running count; without any, her first running week does. */
function baseOf(
  start: number,
  { minutesFrom }: Timeline,
): { base: number | null; isFirstRuns: boolean } {
  const minutesBefore = (weeks: number) => minutesFrom(start - 7 * weeks)
  const window = Math.max(minutesBefore(3), minutesBefore(4), minutesBefore(5))
  if (window > 0) return { base: window, isFirstRuns: false }
  const earlier: number[] = []
  for (let weeks = 6; weeks <= 12 && earlier.length < 3; weeks++) {
    if (minutesBefore(weeks) > 0) earlier.push(minutesBefore(weeks))
  }
  if (earlier.length > 0) return { base: Math.max(...earlier), isFirstRuns: false }
  const first = [minutesBefore(2), minutesBefore(1)].find((minutes) => minutes > 0)
  return { base: first ?? null, isFirstRuns: true }
}

type Compared = WeekChange & { base: number; percent: number }

function isCompared(change: WeekChange): change is Compared {
  return change.percent !== null
}

/** PL-1. */
export function threeWeekRise(timeline: Timeline): PlanFinding[] {
  const changes = timeline.weeks
    .filter(({ isOpen }) => isOpen)
    .map((week) => weekChange(week, timeline))
    .filter(isCompared)
  const over = changes.filter(({ state }) => state === 'over').map(overFinding)
  return over.length > 0 ? over : [withinFinding(changes)]
}

function overFinding({ week, minutes, base, percent }: Compared): PlanFinding {
  return {
    ...RULE,
    week,
    state: 'not_met',
    value: minutes,
    limit: base * MOST_TIMES,
    arithmetic: inWords(base, minutes, percent),
    reason: {
      en: `Week ${week} rises more than 30\u00A0% over three weeks.`,
      fr: `La semaine ${week} monte de plus de 30\u00A0% en trois semaines.`,
    },
    patientText: {
      en: 'We go up in small steps, so your body can keep up.',
      fr: 'On monte par petits pas, pour que votre corps suive.',
    },
  }
}

function inWords(base: number, minutes: number, percent: number) {
  const [from, to, most] = [oneDecimal(base), oneDecimal(minutes), oneDecimal(base * MOST_TIMES)]
  const change = signedPercent(percent)
  return {
    en: `${from.en} → ${to.en} min, ${change.en}; at most ${most.en}`,
    fr: `${from.fr} → ${to.fr} min, ${change.fr}; au plus ${most.fr}`,
  }
}

function withinFinding(changes: readonly Compared[]): PlanFinding {
  const steepest = changes.toSorted((a, b) => b.percent - a.percent)[0]
  return {
    ...RULE,
    week: null,
    state: 'met',
    value: steepest ? steepest.minutes : null,
    limit: steepest ? steepest.base * MOST_TIMES : null,
    arithmetic: steepest
      ? inWords(steepest.base, steepest.minutes, steepest.percent)
      : { en: 'First runs', fr: 'Premières courses' },
    reason: {
      en: 'No week rises more than 30\u00A0% over three weeks.',
      fr: 'Aucune semaine ne monte de plus de 30\u00A0% en trois semaines.',
    },
    patientText: null,
  }
}
