import type { DecideClearance } from '@restride/contracts/clearances'
import { addDays } from '@restride/rules/plain-date'
import type { DecisionForm } from './decision-form.ts'
import type { Needs } from './needs.ts'

/** Clinic protocol: a review takes 45 minutes and is booked in the four days up to its date. */
const FOLLOW_UP_MINUTES = 45
const WINDOW_DAYS = 3

/** What the desk gets to book. */
export function followUpFor(reviewOn: string, today: string) {
  const earliest = addDays(reviewOn, -WINDOW_DAYS)
  const tomorrow = addDays(today, 1)
  return {
    dueFrom: earliest > today ? earliest : tomorrow,
    dueTo: reviewOn,
    durationMinutes: FOLLOW_UP_MINUTES,
  }
}

/** `null` while something is missing. Answers to questions that no longer stand are left out. */
export function toDecision(
  form: DecisionForm,
  needs: Needs,
  rest: { inputHash: string; message: string; name: string; signature: string; today: string },
): DecideClearance | null {
  const { decision, departure, reviewOn } = form
  if (decision === null || reviewOn === null) return null
  return {
    decision,
    inputHash: rest.inputHash,
    stage: needs.running ? form.stage : null,
    conditions:
      decision === 'cleared_with_conditions'
        ? form.conditions.map((condition) => condition.trim()).filter(Boolean)
        : [],
    reviewOn,
    reason:
      needs.weighed?.needsReason && departure.code !== null
        ? { code: departure.code, text: departure.text.trim() }
        : null,
    criterionReasons: needs.openCriteria.flatMap(({ id }) => {
      const reason = form.reasons[id]
      return reason === undefined || reason.code === null
        ? []
        : [{ criterionId: id, code: reason.code, text: reason.text.trim() }]
    }),
    acknowledgesBeforeThreeWeeks: needs.acknowledgement && form.acknowledged,
    patientMessage: rest.message.trim(),
    signature: needs.typedName ? rest.signature : rest.name,
    followUp: followUpFor(reviewOn, rest.today),
  }
}
