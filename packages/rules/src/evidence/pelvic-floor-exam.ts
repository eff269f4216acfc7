import type { Criterion, Effect, Text, Value } from '../criterion.ts'
import type { Dated, PelvicFloorFindings } from '../facts.ts'
import { answered, isFresh, notApplicable, notAsked, pastFreshness } from './freshness.ts'
import type { PartState } from './parts.ts'

type Exam = Dated<PelvicFloorFindings>
type Field = keyof PelvicFloorFindings

type Judged = { state: PartState; effect: Effect }

type ExamQuestion = {
  /** The fields this criterion reads. */
  fields: readonly Field[]
  /** A preview leaves it out, like `wouldChange` of what stops nobody. */
  value?: (exam: Exam) => Value
  /** What the findings say while they are fresh. */
  judge: (exam: Exam) => Judged
  reason: (exam: Exam, judged: Judged) => Text
  wouldChange?: (judged: Judged) => Text | null
  /** What weighs when it was never recorded. */
  unknownEffect: Effect
  toKnow: Text
}

const DECLINED: Text = {
  en: 'She declined the examination. Declining is not failing.',
  fr: 'Elle a refusé l’examen. Refuser n’est pas échouer.',
}
const MAY_DECLINE: Text = {
  en: 'Your choice is respected. We can look at this in another way.',
  fr: 'Votre choix est respecté. On peut le voir autrement.',
}

/**
 * PF-1 to PF-4: `goom2019` asks for them; in `article2021` they count once something was recorded. What she declined is
 * unknown and weighs no more than a caution.
 */
export function examCriterion(question: ExamQuestion): Criterion['evaluate'] {
  const { fields, toKnow, unknownEffect } = question
  const neverAsked = notAsked(unknownEffect, toKnow)
  return ({ askedOn, pelvicFloor: exam }, { profile, settings: { testFreshDays } }) => {
    const isRequired = profile === 'goom2019'
    if (!exam) return isRequired ? neverAsked : NOT_RECORDED
    if (!isRequired && !isBegun(fields, exam)) return NOT_RECORDED
    const judged = question.judge(exam)
    const { effect, state } = judged
    const { on } = exam
    const value = question.value ? question.value(exam) : null
    if (!isFresh(on, askedOn, testFreshDays)) {
      if (!isRequired && state === 'met') return NOT_RECORDED
      const weight = effect === 'info' ? unknownEffect : graver(effect, unknownEffect)
      return pastFreshness(weight, value, on, askedOn, testFreshDays, toKnow)
    }
    if (exam.internalExam === 'declined' && state === 'unknown' && effect !== 'blocking') {
      const outcome = answered(state, effect, null, on, DECLINED, toKnow)
      return { ...outcome, value: DECLINED_VALUE, patientText: MAY_DECLINE }
    }
    const reason = question.reason(exam, judged)
    const wouldChange = question.wouldChange ? question.wouldChange(judged) : null
    return answered(state, effect, value, on, reason, wouldChange)
  }
}

function graver(one: Effect, other: Effect): Effect {
  return one === 'blocking' || other === 'blocking' ? 'blocking' : 'caution'
}

/** Saying whether she was examined begins every question. */
function isBegun(fields: readonly Field[], exam: Exam): boolean {
  return exam.internalExam !== null || fields.some((field) => exam[field] !== null)
}

const DECLINED_VALUE: Value = { kind: 'answers', answers: ['declined'] }

/** Unknown, and not because she declined. */
export const LEFT_BLANK: Text = {
  en: 'Examined, not recorded in full.',
  fr: 'Examinée, pas tout consigné.',
}

const NOT_RECORDED = notApplicable('caution', {
  en: 'This profile does not ask for this examination, and none that counts is recorded.',
  fr: 'Ce profil ne demande pas cet examen, et aucun qui compte n’est consigné.',
})
