import { type Text, textSchema } from '@restride/contracts/primitives'
import type { WorklistKind, WorklistReason } from '@restride/contracts/worklist'
import { addDays } from '@restride/rules/plain-date'
import { dayIn, instantAt, plainDate } from '../calendar.ts'
import type { Work } from '../work.ts'
import { dayInWords } from './day-in-words.ts'
import type { OpenEpisode } from './find-episodes.ts'

/** A plan that ends within so many days needs its next one. */
const PLAN_ENDS_WITHIN_DAYS = 14

function reason(
  { actor }: Work,
  kind: WorklistKind,
  text: Text,
  since: Date,
  dueOn?: string,
): WorklistReason {
  return {
    kind,
    text,
    since: since.toISOString(),
    dueOn: dueOn ?? dayIn(actor.timeZone, since),
    flagId: null,
  }
}

/** A signed assessment, or a pause whose flags are resolved, waits for her decision. */
export function decisionReasons(work: Work, episode: OpenEpisode): WorklistReason[] {
  const { decisionDueSince, decisionSuggestion, decisionSummary } = episode
  if (decisionDueSince === null || decisionSummary === null) return []
  // Without a suggestion of the rules it is a pause that waits: nothing of it is not met.
  const isReady =
    decisionSuggestion === null ||
    decisionSuggestion === 'ready' ||
    decisionSuggestion === 'ready_with_cautions'
  const text = textSchema.parse(decisionSummary)
  return [reason(work, isReady ? 'decision' : 'not_met', text, decisionDueSince)]
}

export function planReasons(
  work: Work,
  episode: OpenEpisode,
  kind: 'over_limit' | 'plan_ends',
): WorklistReason[] {
  const { overLimitSince, overLimitSummary, planEndsOn } = episode
  if (kind === 'over_limit') {
    if (overLimitSince === null || overLimitSummary === null) return []
    return [reason(work, kind, textSchema.parse(overLimitSummary), overLimitSince)]
  }
  const endsOn = planEndsOn === null ? null : plainDate(planEndsOn)
  if (endsOn === null || endsOn > addDays(work.today, PLAN_ENDS_WITHIN_DAYS)) return []
  const day = dayInWords(endsOn)
  const text =
    endsOn < work.today
      ? { en: `The plan ended on ${day.en}`, fr: `Le plan s’est terminé le ${day.fr}` }
      : { en: `The plan ends on ${day.en}`, fr: `Le plan se termine le ${day.fr}` }
  const began = startOf(work, addDays(endsOn, -PLAN_ENDS_WITHIN_DAYS))
  return [reason(work, kind, text, began, endsOn)]
}

export const NO_PLAN: Text = {
  en: 'Cleared, no plan made yet',
  fr: 'Course autorisée, aucun plan encore',
}

/** She may run and has nothing to run by. On the day of the decision its own screen offers the plan. */
export function noPlanReasons(work: Work, episode: OpenEpisode): WorklistReason[] {
  const { clearances, planEndsOn, status } = episode
  const decidedAt = clearances[0]?.decidedAt
  if (status !== 'cleared' || planEndsOn !== null || decidedAt === undefined) return []
  const from = addDays(dayIn(work.actor.timeZone, decidedAt), 1)
  if (from > work.today) return []
  return [reason(work, 'no_plan', NO_PLAN, decidedAt, from)]
}

/** The review day has passed without a decision, or a visit was not booked in its window. */
export function overdueReasons(work: Work, episode: OpenEpisode): WorklistReason[] {
  const { today } = work
  const visits = episode.followUps
    .map(({ dueTo }) => plainDate(dueTo))
    .filter((dueTo) => dueTo < today)
    .map((dueTo) => ({
      dueTo,
      text: late(dueTo, 'Visit not booked', 'Visite pas réservée'),
    }))
  const reviewOn = episode.reviewOn === null ? null : plainDate(episode.reviewOn)
  const review =
    reviewOn === null || reviewOn >= today
      ? []
      : [
          {
            dueTo: reviewOn,
            text: late(reviewOn, 'Review not done', 'Révision pas faite'),
          },
        ]
  return [...visits, ...review].map(({ dueTo, text }) =>
    reason(work, 'overdue', text, startOf(work, addDays(dueTo, 1)), dueTo),
  )
}

/** How late it is stands in the row's own column. */
function late(dueTo: string, en: string, fr: string): Text {
  const day = dayInWords(dueTo)
  return { en: `${en}, due by ${day.en}`, fr: `${fr}, prévue d’ici le ${day.fr}` }
}

/** Nobody has signed an assessment of hers yet. */
export function assessReasons(work: Work, episode: OpenEpisode): WorklistReason[] {
  const { createdAt, decisionDueSince, status } = episode
  if (status === 'intake') {
    const text = { en: 'Intake done, not assessed yet', fr: 'Accueil fait, pas encore évaluée' }
    return [reason(work, 'assess', text, createdAt)]
  }
  if (status !== 'assessing' || decisionDueSince !== null) return []
  const text = { en: 'Assessment begun, not signed', fr: 'Évaluation commencée, pas signée' }
  return [reason(work, 'assess', text, createdAt)]
}

function startOf({ actor }: Work, day: string): Date {
  return instantAt(actor.timeZone, day, 0)
}
