import type { DecideClearance } from '@restride/contracts/clearances'
import type { CriterionResult, EpisodeReadiness } from '@restride/contracts/readiness'
import { letsRun, type Weighed, weighDecision } from '@restride/rules/decision'
import { addDays } from '@restride/rules/plain-date'
import { LEVELS } from '@restride/rules/plans/plan'
import { invalid, ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'

const LATEST_REVIEW_DAYS = 180

/**
 * Whether this decision may be signed on this readiness.
 * @throws ProblemError readiness_changed, refer_cannot_be_overridden, reason_required, signature_mismatch,
 * validation_failed
 */
export function checkDecision(
  work: Work,
  input: DecideClearance,
  current: EpisodeReadiness,
): Weighed {
  if (input.inputHash !== current.inputHash) {
    throw new ProblemError('readiness_changed', { facts: { inputHash: current.inputHash } })
  }
  const weighed = weighDecision(current.readiness.suggestion, input.decision)
  if (!weighed.allowed) throw new ProblemError('refer_cannot_be_overridden')
  checkShape(work, input)
  if (weighed.needsReason && input.reason === null)
    throw needed('/reason', 'Say why you decide otherwise')
  if (letsRun(input.decision)) checkOpenCriteria(input, current.readiness.criteria)
  if (sameName(input.signature) !== sameName(work.actor.name)) {
    throw new ProblemError('signature_mismatch', {
      errors: [
        { pointer: '/signature', message: 'Type your full name as it stands in your account' },
      ],
    })
  }
  return weighed
}

function needed(pointer: string, message: string): ProblemError {
  return new ProblemError('reason_required', { errors: [{ pointer, message }] })
}

function checkShape({ today }: Work, input: DecideClearance): void {
  const { conditions, decision, followUp, reviewOn, stage } = input
  if (letsRun(decision) && stage === null)
    throw invalid('/stage', 'Say up to which level she may run')
  if (!letsRun(decision) && stage !== null)
    throw invalid('/stage', 'This decision lets her run at no level')
  const levels: readonly string[] = LEVELS
  if (stage !== null && !levels.includes(stage)) throw invalid('/stage', 'Unknown level')
  if (decision === 'cleared_with_conditions' && conditions.length === 0) {
    throw invalid('/conditions', 'Name at least one condition')
  }
  if (reviewOn <= today) throw invalid('/reviewOn', 'Must be after today')
  if (reviewOn > addDays(today, LATEST_REVIEW_DAYS))
    throw invalid('/reviewOn', 'At most 180 days from today')
  if (followUp === null) return
  if (followUp.dueFrom < today) throw invalid('/followUp/dueFrom', 'Cannot be in the past')
  if (followUp.dueTo < followUp.dueFrom)
    throw invalid('/followUp/dueTo', 'Earlier than its beginning')
}

/** The only hard stop: running in spite of an open criterion needs a reason for each. */
function checkOpenCriteria(input: DecideClearance, criteria: readonly CriterionResult[]): void {
  const open = criteria.filter(
    ({ effect, state }) => effect === 'blocking' && (state === 'not_met' || state === 'unknown'),
  )
  const reasoned = new Set(input.criterionReasons.map(({ criterionId }) => criterionId))
  const missing = [...open, ...criteria.filter(isOpenRedFlag)].filter(({ id }) => !reasoned.has(id))
  if (missing.length > 0) {
    throw new ProblemError('reason_required', {
      errors: missing.map(({ id }) => ({
        pointer: '/criterionReasons',
        message: `${id} needs a reason`,
      })),
    })
  }
  const beforeThreeWeeks = criteria.some(({ id, state }) => id === 'T-2' && state === 'not_met')
  if (beforeThreeWeeks && !input.acknowledgesBeforeThreeWeeks) {
    throw needed(
      '/acknowledgesBeforeThreeWeeks',
      'Acknowledge: before the 3-week consensus minimum',
    )
  }
}

function isOpenRedFlag({ effect, state }: CriterionResult): boolean {
  return effect === 'red_flag' && state === 'unknown'
}

function sameName(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('en')
}
