import { article } from '../sources.ts'
import type { PlanCheckInput, PlanFinding } from './finding.ts'
import { plannedMinutes, plannedRuns, type PlannedRun } from './timeline.ts'

const SHORTEST_RUN_S = 30
const LONGEST_RUN_S = 60
const SHORTEST_WALK_S = 90

const RULE = {
  rule: 'PL-4',
  part: 'first_session',
  effect: 'caution',
  sources: [article('Step 4, run 30–60 seconds, walk 90 seconds')],
} as const

/** PL-4: the very first running session; she who has run before is past it. */
export function firstSession(input: PlanCheckInput): PlanFinding[] {
  const first = plannedRuns(input.weeks)[0]
  if (!first || hasRunBefore(input)) return [NOT_FIRST]
  const { runSeconds, walkSeconds } = first.session
  const isMet =
    runSeconds >= SHORTEST_RUN_S && runSeconds <= LONGEST_RUN_S && walkSeconds >= SHORTEST_WALK_S
  return [judged(first, isMet)]
}

function hasRunBefore({ history, previous, weeks }: PlanCheckInput): boolean {
  const begins = weeks[0]?.startsOn ?? ''
  const plannedBefore = (previous ?? []).filter(({ startsOn }) => startsOn < begins)
  return (
    history.some(({ runMinutes }) => runMinutes > 0) ||
    plannedBefore.some((week) => plannedMinutes(week) > 0)
  )
}

function judged({ week, session }: PlannedRun, isMet: boolean): PlanFinding {
  const { runSeconds, walkSeconds } = session
  return {
    ...RULE,
    week: isMet ? null : week,
    state: isMet ? 'met' : 'not_met',
    value: runSeconds,
    limit: LONGEST_RUN_S,
    arithmetic: {
      en: `Run ${runSeconds} s, walk ${walkSeconds} s; run ${SHORTEST_RUN_S}–${LONGEST_RUN_S} s, walk at least ${SHORTEST_WALK_S} s`,
      fr: `Course ${runSeconds} s, marche ${walkSeconds} s; course ${SHORTEST_RUN_S}–${LONGEST_RUN_S} s, marche au moins ${SHORTEST_WALK_S} s`,
    },
    reason: isMet
      ? {
          en: 'The first session is within the article’s start.',
          fr: 'La première séance suit le départ de l’article.',
        }
      : {
          en: 'The first session lies outside the article’s start.',
          fr: 'La première séance sort du départ de l’article.',
        },
    patientText: null,
  }
}

const NOT_FIRST: PlanFinding = {
  ...RULE,
  week: null,
  state: 'not_applicable',
  value: null,
  limit: null,
  arithmetic: { en: 'No first run in this plan', fr: 'Pas de première course dans ce plan' },
  reason: {
    en: 'She has run before, or the plan has no running.',
    fr: 'Elle a déjà couru, ou le plan n’a pas de course.',
  },
  patientText: null,
}
