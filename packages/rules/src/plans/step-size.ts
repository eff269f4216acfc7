import { dayNumber } from '../plain-date.ts'
import { DEERING_2024, goom2019 } from '../sources.ts'
import { oneDecimal, signedPercent } from '../text.ts'
import type { PlanCheckInput, PlanFinding } from './finding.ts'
import { SLACK, type Timeline } from './timeline.ts'

const SHARE_PER_WEEK = 0.1
const LOOK_BACK_WEEKS = 12

const RULE = {
  rule: 'PL-2',
  part: 'size',
  effect: 'caution',
  sources: [DEERING_2024, goom2019('G2', 'at most 10 % a week')],
} as const

type Step = {
  week: number
  from: number
  to: number
  limit: number
  weeks: number
  isOpen: boolean
}

/** PL-2, size: at most 10 %, added and not compounded, for each whole week since the last change. */
export function stepSize(input: PlanCheckInput, timeline: Timeline): PlanFinding[] {
  const steps = stepsOf(input, timeline).filter((step) => step.isOpen)
  const over = steps.filter(({ to, limit }) => to > limit + SLACK)
  if (over.length > 0) return over.map(overFinding)
  return [
    {
      ...RULE,
      week: null,
      state: 'met',
      value: null,
      limit: null,
      arithmetic: { en: 'At most +10\u00A0% a week', fr: 'Au plus +10\u00A0% par semaine' },
      reason: {
        en: 'No step is larger than 10\u00A0% for each week since the last change.',
        fr: 'Aucun pas ne dépasse 10\u00A0% par semaine depuis le dernier changement.',
      },
      patientText: null,
    },
  ]
}

function stepsOf({ lastRaisedOn }: PlanCheckInput, timeline: Timeline): Step[] {
  const steps: Step[] = []
  let last = lastBefore(lastRaisedOn === null ? null : dayNumber(lastRaisedOn), timeline)
  for (const { isOpen, minutes: to, start, week } of timeline.weeks) {
    if (to === 0) continue
    if (last) {
      const weeks = Math.floor((start - last.since) / 7)
      const limit = last.minutes * (1 + SHARE_PER_WEEK * weeks)
      steps.push({ week: week.number, from: last.minutes, to, limit, weeks, isOpen })
    }
    if (!last || Math.abs(to - last.minutes) > SLACK) last = { minutes: to, since: start }
  }
  return steps
}

/** The last running week before this plan, and the day its minutes have stood since. */
function lastBefore(
  raisedOn: number | null,
  { begins, minutesFrom }: Timeline,
): { minutes: number; since: number } | null {
  const ran = Array.from({ length: LOOK_BACK_WEEKS }, (_, index) => begins - 7 * index - 7)
    .map((start) => ({ start, minutes: minutesFrom(start) }))
    .filter(({ minutes }) => minutes > 0)
  const [last] = ran
  if (!last) return null
  const changed = ran.findIndex(({ minutes }) => Math.abs(minutes - last.minutes) > SLACK)
  const stood = ran.slice(0, changed === -1 ? ran.length : changed).at(-1) ?? last
  const since = raisedOn !== null && raisedOn < begins ? raisedOn : stood.start
  return { minutes: last.minutes, since }
}

function overFinding({ week, from, to, limit, weeks }: Step): PlanFinding {
  const [before, after, most] = [oneDecimal(from), oneDecimal(to), oneDecimal(limit)]
  const change = signedPercent((to / from - 1) * 100)
  return {
    ...RULE,
    week,
    state: 'not_met',
    value: to,
    limit,
    arithmetic: {
      en: `${before.en} → ${after.en} min, ${change.en}; at most ${most.en}`,
      fr: `${before.fr} → ${after.fr} min, ${change.fr}; au plus ${most.fr}`,
    },
    reason: {
      en: `Week ${week} rises more than 10\u00A0% for each whole week since the last change (${weeks}).`,
      fr: `La semaine ${week} monte de plus de 10\u00A0% pour chaque semaine entière depuis le dernier changement (${weeks}).`,
    },
    patientText: null,
  }
}
