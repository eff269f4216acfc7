import type { PlannedSession } from '@restride/contracts/plans'
import { runMinutes } from '@restride/rules/plans/plan'
import type { Weeks } from './plan-weeks.ts'

export const LANES = ['time', 'runs', 'hills', 'pace'] as const
export type Lane = (typeof LANES)[number]
const PACES: readonly PlannedSession['pace'][] = ['easy', 'steady', 'fast']
const COMPARED_WEEKS = 3

/** What is new in each week beside the three running weeks before it: a drawing aid, the findings judge. */
export function newVariables(weeks: Weeks): Map<number, Lane[]> {
  const running = weeks.flatMap(({ number, sessions }) => {
    const runs = sessions.filter(({ runSeconds }) => runSeconds > 0)
    return runs.length > 0 ? [{ number, load: loadOf(runs) }] : []
  })
  return new Map(
    running.map(({ number, load }, index) => {
      const before = running.slice(Math.max(0, index - COMPARED_WEEKS), index)
      const raised = LANES.filter((lane) => before.every((week) => load[lane] > week.load[lane]))
      return [number, before.length > 0 ? raised : []]
    }),
  )
}

function loadOf(runs: readonly PlannedSession[]): Record<Lane, number> {
  return {
    time: Math.max(...runs.map(runMinutes)),
    runs: runs.length,
    hills: runs.some(({ surface }) => surface === 'hills') ? 1 : 0,
    pace: Math.max(...runs.map(({ pace }) => PACES.indexOf(pace))),
  }
}
