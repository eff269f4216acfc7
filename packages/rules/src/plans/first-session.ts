import { article } from '../sources.ts'
import type { PlanFinding } from './finding.ts'
import type { PlannedRun, Timeline } from './timeline.ts'

export const SHORTEST_RUN_S = 30
export const LONGEST_RUN_S = 60
export const SHORTEST_WALK_S = 90

const RULE = {
  rule: 'PL-4',
  part: 'first_session',
  effect: 'caution',
  sources: [article('Step 4, run 30–60 seconds, walk 90 seconds')],
} as const

/** PL-4: the very first running session; she who has run before, or is past it, is not asked again. */
export function firstSession(timeline: Timeline): PlanFinding[] {
  const first = timeline.runs[0]
  if (!first || first.on < timeline.today || hasRunBefore(timeline)) return [NOT_FIRST]
  const { runSeconds, walkSeconds } = first.session
  const isMet =
    runSeconds >= SHORTEST_RUN_S && runSeconds <= LONGEST_RUN_S && walkSeconds >= SHORTEST_WALK_S
  return [judged(first, isMet)]
}

function hasRunBefore({ begins, firstRanOn, previous }: Timeline): boolean {
  if (firstRanOn !== null) return true
  return previous.some(({ minutes, start }) => start < begins && minutes > 0)
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
