import type { Text } from '../criterion.ts'
import type { LevelId } from './plan.ts'

/** What a plan leads to, from the shortest to the longest. */
export const GOAL_IDS = ['walk_40', 'first_runs', 'run_walk_20', 'run_continuous_30'] as const
export type GoalId = (typeof GOAL_IDS)[number]

/** The goals are the clinic's; each ends at a level of section 6.5. */
export const GOALS: Record<GoalId, { title: Text; lastLevel: LevelId }> = {
  walk_40: {
    title: { en: 'Walk for 40 minutes', fr: 'Marcher 40 minutes' },
    lastLevel: 'W3',
  },
  first_runs: {
    title: {
      en: 'Run for one minute at a time',
      fr: 'Courir une minute à la fois',
    },
    lastLevel: '5',
  },
  run_walk_20: {
    title: {
      en: 'Run for 20 minutes in all, with walk breaks',
      fr: 'Courir 20 minutes en tout, avec des pauses de marche',
    },
    lastLevel: '9',
  },
  run_continuous_30: {
    title: {
      en: 'Run for 30 minutes without walk breaks',
      fr: 'Courir 30 minutes sans pause de marche',
    },
    lastLevel: '15',
  },
}
