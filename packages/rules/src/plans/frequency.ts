import type { Text } from '../criterion.ts'
import { clinicProtocol, published } from '../sources.ts'
import { inDays } from '../text.ts'
import type { PlanFinding } from './finding.ts'
import type { PlannedRun, Timeline } from './timeline.ts'

/** At most every other day. */
export const REST_DAYS = 2
export const MOST_RUNS_PER_WEEK = 4

const SOURCES = [
  published(
    'Delaware running progression, as restated by theprehabguys',
    'every other day, at most 4 sessions a week',
    'study',
  ),
  clinicProtocol('a caution, never a block'),
]
const REST = { rule: '6.6', part: 'rest_day', effect: 'caution', sources: SOURCES } as const
const COUNT = { rule: '6.6', part: 'runs_a_week', effect: 'caution', sources: SOURCES } as const

type Gap = { run: PlannedRun; days: number }

/** Section 6.6: no two runs on one day or two days running, also after what she ran yesterday. */
export function restDays({ lastRunBefore, runs, today }: Timeline): PlanFinding[] {
  const close: Gap[] = []
  for (const [index, run] of runs.entries()) {
    if (run.on < today) continue
    const before = runs[index - 1]?.on === run.on ? run.on : lastRunBefore(run.on)
    const days = run.on - (before ?? Number.NEGATIVE_INFINITY)
    if (days < REST_DAYS && close.at(-1)?.run.week !== run.week) close.push({ run, days })
  }
  return close.length > 0 ? close.map(tooClose) : [settled(REST, RESTED, EVERY_OTHER_DAY)]
}

function tooClose({ days, run: { week } }: Gap): PlanFinding {
  return {
    ...REST,
    week,
    state: 'not_met',
    value: days,
    limit: REST_DAYS,
    arithmetic: {
      en: `${inDays(days).en} after the run before; at least ${REST_DAYS}`,
      fr: `${inDays(days).fr} après la course précédente; au moins ${REST_DAYS}`,
    },
    reason: {
      en: `Week ${week} has runs without a rest day between them.`,
      fr: `La semaine ${week} a des courses sans jour de repos entre elles.`,
    },
    patientText: null,
  }
}

/** Section 6.6: at most four runs a week. Walks, strength and breathing are not counted. */
export function runsPerWeek({ weeks }: Timeline): PlanFinding[] {
  const over = weeks
    .filter(({ isOpen }) => isOpen)
    .map(({ load, week: { number } }) => ({ number, runs: load?.frequency ?? 0 }))
    .filter(({ runs }) => runs > MOST_RUNS_PER_WEEK)
  if (over.length === 0) return [settled(COUNT, FEW_ENOUGH, AT_MOST_FOUR)]
  return over.map(({ number, runs }) => ({
    ...COUNT,
    week: number,
    state: 'not_met',
    value: runs,
    limit: MOST_RUNS_PER_WEEK,
    arithmetic: {
      en: `${runs} runs; at most ${MOST_RUNS_PER_WEEK}`,
      fr: `${runs} courses; au plus ${MOST_RUNS_PER_WEEK}`,
    },
    reason: {
      en: `Week ${number} has more than ${MOST_RUNS_PER_WEEK} runs.`,
      fr: `La semaine ${number} a plus de ${MOST_RUNS_PER_WEEK} courses.`,
    },
    patientText: null,
  }))
}

const EVERY_OTHER_DAY: Text = { en: 'At most every other day', fr: 'Au plus un jour sur deux' }
const RESTED: Text = {
  en: 'A rest day lies between all runs.',
  fr: 'Un jour de repos sépare toutes les courses.',
}
const AT_MOST_FOUR: Text = {
  en: `At most ${MOST_RUNS_PER_WEEK} runs a week`,
  fr: `Au plus ${MOST_RUNS_PER_WEEK} courses par semaine`,
}
const FEW_ENOUGH: Text = {
  en: `No week has more than ${MOST_RUNS_PER_WEEK} runs.`,
  fr: `Aucune semaine n’a plus de ${MOST_RUNS_PER_WEEK} courses.`,
}

function settled(rule: typeof REST | typeof COUNT, reason: Text, arithmetic: Text): PlanFinding {
  const blank = { week: null, value: null, limit: null, patientText: null }
  return { ...rule, ...blank, state: 'met', arithmetic, reason }
}
