import type { Text } from '../criterion.ts'
import type { PlannedSession } from './plan.ts'

/** What may be raised, in the order it is named; one at a time. */
export const VARIABLES = ['interval', 'repeats', 'frequency', 'pace', 'hills', 'buggy'] as const
export type Variable = (typeof VARIABLES)[number]
/** Each variable of one week's running; pace, hills and buggy as numbers that rise with the load. */
export type Load = Record<Variable, number>

export const VARIABLE_NAMES = {
  interval: { en: 'interval length', fr: 'durée des intervalles' },
  repeats: { en: 'repeats', fr: 'répétitions' },
  frequency: { en: 'sessions a week', fr: 'séances par semaine' },
  pace: { en: 'pace', fr: 'allure' },
  hills: { en: 'hills', fr: 'côtes' },
  buggy: { en: 'buggy', fr: 'poussette' },
} as const satisfies Record<Variable, Text>

export const PACES: readonly PlannedSession['pace'][] = ['easy', 'steady', 'fast']

/** `null` for a week without running. */
export function loadOf(sessions: readonly PlannedSession[]): Load | null {
  const load = { interval: 0, repeats: 0, frequency: 0, pace: 0, hills: 0, buggy: 0 }
  for (const { buggy, pace, repeats, runSeconds, surface } of sessions) {
    if (runSeconds === 0) continue
    load.frequency += 1
    load.interval = Math.max(load.interval, runSeconds)
    load.repeats = Math.max(load.repeats, repeats)
    load.pace = Math.max(load.pace, PACES.indexOf(pace))
    if (surface === 'hills') load.hills = 1
    if (buggy) load.buggy = 1
  }
  return load.frequency === 0 ? null : load
}

/** The variables that lie above each of the weeks before; none when there is nothing to compare with. */
export function raisedOver(load: Load | null, before: readonly Load[]): Variable[] {
  if (load === null || before.length === 0) return []
  return VARIABLES.filter((variable) => before.every((one) => load[variable] > one[variable]))
}
