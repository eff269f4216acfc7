import { clinicProtocol, published } from '../sources.ts'
import { oneDecimal, signedPercent } from '../text.ts'
import type { PlanFinding } from './finding.ts'
import { type PlannedRun, SLACK, type Timeline } from './timeline.ts'

const MOST_TIMES = 1.1
const LOOK_BACK_DAYS = 30
/** Below this longest run a percentage means little. */
const COUNTS_FROM_MINUTES = 20

const RULE = {
  rule: 'PL-3',
  part: 'session',
  effect: 'caution',
  sources: [
    published(
      'Frandsen et al. 2025, BJSM 59(17):1203',
      'doi 10.1136/bjsports-2024-109380',
      'study',
    ),
    clinicProtocol('from a longest run of 20 minutes on'),
  ],
} as const

type Spike = { run: PlannedRun; longest: number | null }

/** PL-3: no session more than 10 % above the longest run of the 30 days before it. */
export function sessionSpike({ longestWithin, runs, today }: Timeline): PlanFinding[] {
  const spikes = runs
    .filter(({ on }) => on >= today)
    .map((run) => ({ run, longest: longestWithin(LOOK_BACK_DAYS, run.on) }))
  const over = spikes.filter(isOver)
  if (over.length > 0) return firstOfEachWeek(over).map(overFinding)
  const unknown = spikes.find(({ longest }) => longest === null)
  if (unknown) return [finding('unknown', unknown.run.week)]
  const isJudged = spikes.some(({ longest }) => (longest ?? 0) >= COUNTS_FROM_MINUTES)
  return [finding(isJudged ? 'met' : 'not_applicable', null)]
}

function isOver({ run, longest }: Spike): boolean {
  const base = longest ?? 0
  return base >= COUNTS_FROM_MINUTES && run.minutes > base * MOST_TIMES + SLACK
}

function firstOfEachWeek(spikes: readonly Spike[]): Spike[] {
  return spikes.filter(({ run }, index) => spikes[index - 1]?.run.week !== run.week)
}

function overFinding({ run, longest }: Spike): PlanFinding {
  const base = longest ?? 0
  const [from, to, most] = [
    oneDecimal(base),
    oneDecimal(run.minutes),
    oneDecimal(base * MOST_TIMES),
  ]
  const change = signedPercent((run.minutes / base - 1) * 100)
  return {
    ...RULE,
    week: run.week,
    state: 'not_met',
    value: run.minutes,
    limit: base * MOST_TIMES,
    arithmetic: {
      en: `${from.en} → ${to.en} min, ${change.en}; at most ${most.en}`,
      fr: `${from.fr} → ${to.fr} min, ${change.fr}; au plus ${most.fr}`,
    },
    reason: {
      en: `A session in week ${run.week} is more than 10\u00A0% above her longest run of 30 days.`,
      fr: `Une séance de la semaine ${run.week} dépasse de plus de 10\u00A0% sa plus longue course en 30 jours.`,
    },
    patientText: {
      en: 'This run would be a big step from your longest one lately.',
      fr: 'Cette course serait un grand pas par rapport à votre plus longue récente.',
    },
  }
}

const REASONS = {
  met: {
    en: 'No session is more than 10\u00A0% above her longest run of 30 days.',
    fr: 'Aucune séance ne dépasse de plus de 10\u00A0% sa plus longue course en 30 jours.',
  },
  unknown: {
    en: 'No run in the 30 days before this session to compare with.',
    fr: 'Aucune course dans les 30 jours avant cette séance pour comparer.',
  },
  not_applicable: {
    en: 'Her longest run is below 20 minutes.',
    fr: 'Sa plus longue course est de moins de 20 minutes.',
  },
}

function finding(state: keyof typeof REASONS, week: number | null): PlanFinding {
  const arithmetic = { en: 'At most +10\u00A0%', fr: 'Au plus +10\u00A0%' }
  const blank = { value: null, limit: null, arithmetic, patientText: null }
  return { ...RULE, ...blank, week, state, reason: REASONS[state] }
}
