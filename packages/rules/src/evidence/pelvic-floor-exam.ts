import type { Context, Effect, Outcome, Text, Value } from '../criterion.ts'
import type { Dated, Facts, PelvicFloorFindings } from '../facts.ts'
import { isFresh, NOT_CHECKED_YET, notAsked, pastFreshness } from './freshness.ts'
import type { PartState } from './parts.ts'

type Exam = Dated<PelvicFloorFindings>
type Field = keyof PelvicFloorFindings

type ExamQuestion = {
  /** The fields this criterion reads. */
  fields: readonly Field[]
  value: (exam: Exam) => Value
  /** What the findings say while they are fresh. */
  judge: (exam: Exam) => { state: PartState; effect: Effect }
  outcome: (exam: Exam, judged: { state: PartState; effect: Effect }) => Outcome
  /** What weighs when it was never recorded. */
  unknownEffect: Effect
  wouldChange: Text
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
export function examOutcome(question: ExamQuestion, facts: Facts, context: Context): Outcome {
  const { pelvicFloor: exam, askedOn } = facts
  const isRequired = context.profile === 'goom2019'
  const { unknownEffect, wouldChange } = question
  if (!exam) return isRequired ? notAsked(unknownEffect, wouldChange) : NOT_RECORDED
  if (!isRequired && !isBegun(question.fields, exam)) return NOT_RECORDED
  const judged = question.judge(exam)
  const windowDays = context.settings.testFreshDays
  if (!isFresh(exam.on, askedOn, windowDays)) {
    if (!isRequired && judged.state === 'met') return NOT_RECORDED
    const effect = judged.effect === 'info' ? unknownEffect : graver(judged.effect, unknownEffect)
    const evidence = { effect, value: question.value(exam), on: exam.on } as const
    return pastFreshness({ ...evidence, askedOn, windowDays, wouldChange })
  }
  const isCaution = judged.state === 'unknown' && judged.effect !== 'blocking'
  if (exam.internalExam === 'declined' && isCaution) {
    return declined(exam.on, judged.effect, wouldChange)
  }
  return question.outcome(exam, judged)
}

function graver(one: Effect, other: Effect): Effect {
  return one === 'blocking' || other === 'blocking' ? 'blocking' : 'caution'
}

/** Saying whether she was examined begins every question. */
function isBegun(fields: readonly Field[], exam: Exam): boolean {
  return exam.internalExam !== null || fields.some((field) => exam[field] !== null)
}

function declined(on: string, effect: Effect, wouldChange: Text): Outcome {
  return {
    state: 'unknown',
    effect,
    value: { kind: 'answers', answers: ['declined'] },
    observedOn: on,
    stale: false,
    reason: DECLINED,
    patientText: MAY_DECLINE,
    wouldChange,
  }
}

/** Unknown, and not because she declined. */
export function leftBlank(exam: Exam, effect: Effect, value: Value, wouldChange: Text): Outcome {
  const evidence = { effect, value, observedOn: exam.on, stale: false } as const
  const reason = { en: 'Examined, not recorded in full.', fr: 'Examinée, pas tout consigné.' }
  return { ...evidence, state: 'unknown', reason, wouldChange, patientText: NOT_CHECKED_YET }
}

const NOT_RECORDED: Outcome = {
  state: 'not_applicable',
  effect: 'caution',
  value: null,
  observedOn: null,
  stale: false,
  reason: {
    en: 'This profile does not ask for this examination, and none that counts is recorded.',
    fr: 'Ce profil ne demande pas cet examen, et aucun qui compte n’est consigné.',
  },
  wouldChange: null,
}
