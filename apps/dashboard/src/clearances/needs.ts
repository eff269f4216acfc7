import type { CriterionResult, Readiness } from '@restride/contracts/readiness'
import {
  type Decision,
  DECISIONS,
  letsRun,
  weighDecision,
  type Weighed,
} from '@restride/rules/decision'
import { addDays } from '@restride/rules/plain-date'
import type { DecisionForm } from './decision-form.ts'

const LATEST_REVIEW_DAYS = 180
const BEFORE_THREE_WEEKS = 'T-2'

/** What a decision on this readiness asks of the one who signs it. */
export type Needs = {
  weighed: Weighed | null
  running: boolean
  /** Open although she is cleared: one reason each. The only hard stop. */
  openCriteria: readonly CriterionResult[]
  acknowledgement: boolean
  /** Signed with a typed name: more than the suggestion lets her, or with something open. All else passes in silence. */
  typedName: boolean
}

export function openCriteriaOf({ criteria }: Readiness): CriterionResult[] {
  return criteria.filter(
    ({ effect, state }) =>
      (effect === 'blocking' && (state === 'not_met' || state === 'unknown')) ||
      (effect === 'red_flag' && state === 'unknown'),
  )
}

export function isAllowed({ suggestion }: Readiness, decision: Decision): boolean {
  return weighDecision(suggestion, decision).allowed
}

export function onlyReferIsAllowed(readiness: Readiness): boolean {
  return DECISIONS.every((decision) => decision === 'referred' || !isAllowed(readiness, decision))
}

export function needsOf(readiness: Readiness, decision: Decision | null): Needs {
  const running = decision !== null && letsRun(decision)
  const weighed = decision === null ? null : weighDecision(readiness.suggestion, decision)
  const openCriteria = running ? openCriteriaOf(readiness) : []
  const acknowledgement =
    running &&
    readiness.criteria.some(({ id, state }) => id === BEFORE_THREE_WEEKS && state === 'not_met')
  const typedName = openCriteria.length > 0 || acknowledgement || weighed?.overrides === true
  return { weighed, running, openCriteria, acknowledgement, typedName }
}

export type Missing =
  | { what: 'criterion'; fieldId: string; criterion: CriterionResult }
  | {
      what:
        | 'decision'
        | 'departureCode'
        | 'departureText'
        | 'acknowledgement'
        | 'stage'
        | 'condition'
        | 'reviewOn'
        | 'message'
        | 'signature'
      fieldId: string
    }

/** What still stands between the form and a signature, in the order of the fields. */
export function findMissing(
  form: DecisionForm,
  needs: Needs,
  rest: { message: string; signature: string; name: string; today: string },
): Missing[] {
  const { weighed } = needs
  if (weighed === null || !weighed.allowed) return [{ what: 'decision', fieldId: 'decision' }]
  const { reviewOn } = form
  const conditions = form.conditions.filter((condition) => condition.trim() !== '')
  const isReviewFine =
    reviewOn !== null &&
    reviewOn > rest.today &&
    reviewOn <= addDays(rest.today, LATEST_REVIEW_DAYS)
  return [
    ...needs.openCriteria
      .filter(({ id }) => (form.reasons[id]?.code ?? null) === null)
      .map((criterion) => ({
        what: 'criterion' as const,
        fieldId: criterionField(criterion.id),
        criterion,
      })),
    ...when(weighed.needsReason && form.departure.code === null, 'departureCode', 'reason.code'),
    ...when(weighed.needsReason && !form.departure.text.trim(), 'departureText', 'reason.text'),
    ...when(
      needs.acknowledgement && !form.acknowledged,
      'acknowledgement',
      'acknowledgesBeforeThreeWeeks',
    ),
    ...when(needs.running && form.stage === null, 'stage', 'stage'),
    ...when(
      form.decision === 'cleared_with_conditions' && conditions.length === 0,
      'condition',
      'conditions.0',
    ),
    ...when(!isReviewFine, 'reviewOn', 'reviewOn'),
    ...when(rest.message.trim() === '', 'message', 'patientMessage'),
    ...when(
      needs.typedName && sameName(rest.signature) !== sameName(rest.name),
      'signature',
      'signature',
    ),
  ]
}

export function criterionField(id: string): string {
  return `criterionReasons.${id}`
}

function when(
  isMissing: boolean,
  what: Exclude<Missing['what'], 'criterion'>,
  fieldId: string,
): Missing[] {
  return isMissing ? [{ what, fieldId }] : []
}

/** Two ways of typing one name; case, accents' encoding and spaces aside. */
function sameName(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('en')
}
