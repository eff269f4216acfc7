import { DEERING_2024 } from '../sources.ts'
import type { PlanCheckInput, PlanFinding } from './finding.ts'
import type { PlanWeek } from './plan.ts'
import type { Timeline } from './timeline.ts'

const RULE = {
  rule: 'PL-6',
  part: 'release',
  effect: 'blocking',
  sources: [DEERING_2024],
} as const

/** PL-6: a week that has begun needs its level released; later weeks may stand in a draft. */
export function levelRelease(
  { releasedLevels }: PlanCheckInput,
  { today, weeks }: Timeline,
): PlanFinding[] {
  const waiting = weeks.filter(({ week }) => !releasedLevels.includes(week.level))
  const unreleased = waiting.filter(({ isOpen, start }) => isOpen && start <= today)
  if (unreleased.length > 0) return unreleased.map(({ week }) => notReleased(week))
  const count = waiting.filter(({ start }) => start > today).length
  return [
    {
      ...RULE,
      week: null,
      state: 'met',
      value: null,
      limit: null,
      arithmetic: {
        en: `${count} later weeks wait for a release`,
        fr: `${count} semaines à venir attendent une autorisation`,
      },
      reason: {
        en: 'No level is started without its release. Nothing advances by itself.',
        fr: 'Aucun niveau ne commence sans autorisation. Rien n’avance tout seul.',
      },
      patientText: null,
    },
  ]
}

function notReleased({ number, level }: PlanWeek): PlanFinding {
  return {
    ...RULE,
    week: number,
    state: 'not_met',
    value: null,
    limit: null,
    arithmetic: { en: `Level ${level}`, fr: `Niveau ${level}` },
    reason: {
      en: `Level ${level} is not released. A draft can be saved, not started.`,
      fr: `Le niveau ${level} n’est pas autorisé. Le brouillon peut être gardé, pas commencé.`,
    },
    patientText: null,
  }
}
