import type { TFunction } from 'i18next'
import type { FieldError } from '../ui/error-summary.tsx'
import type { Draft } from './draft.ts'
import { EPDS_MAX } from './epds-questions.tsx'
import { answerAt, fieldsOf, ROW_GROUPS, type RowGroup } from './finding-fields.ts'
import { findingAt } from './finding-rows.tsx'

type Words = {
  t: TFunction<'assessments'>
  /** What to say of a figure outside its range. */
  outOfRange: (group: RowGroup, field: string, range: { min: number; max: number }) => string
}

/** What the server would refuse, in the reader's words. A blank is never an error. */
export function draftErrors(draft: Draft, today: string, words: Words): FieldError[] {
  return [
    ...olderErrors(draft, today, words.t),
    ...ROW_GROUPS.flatMap((group) =>
      fieldsOf(group).flatMap((field) => {
        const answer = answerAt(group, field)
        const value = findingAt(draft, group, field)
        if (answer.kind !== 'amount' || typeof value !== 'number') return []
        if (value >= answer.min && value <= answer.max) return []
        const fieldId = `findings.${group}.${field}`
        return [{ fieldId, message: words.outOfRange(group, field, answer) }]
      }),
    ),
  ]
}

function olderErrors({ findings }: Draft, today: string, t: Words['t']): FieldError[] {
  const errors: FieldError[] = []
  const refuse = (isWrong: boolean, fieldId: string, message: string) => {
    if (isWrong) errors.push({ fieldId, message })
  }
  const { temperatureC } = findings.screening
  refuse(
    temperatureC !== null && (temperatureC < 30 || temperatureC > 45),
    'findings.screening.temperatureC',
    t('screening.temperatureError'),
  )
  const { pain } = findings.symptoms
  refuse(pain !== null && pain > 10, 'findings.symptoms.pain', t('symptoms.painError'))
  const { total } = findings.epds
  refuse(total !== null && total > EPDS_MAX, 'findings.epds.total', t('epds.totalError'))
  for (const [condition, { clearedOn }] of Object.entries(findings.conditions.answers)) {
    const fieldId = `findings.conditions.answers.${condition}.clearedOn`
    refuse(clearedOn !== null && clearedOn > today, fieldId, t('conditions.clearedOnError'))
  }
  for (const [test, result] of Object.entries(findings.tests)) {
    for (const [side, amount] of Object.entries(result)) {
      const fieldId = `findings.tests.${test}.${side}`
      refuse(typeof amount === 'number' && amount > 1000, fieldId, t('tests.amountError'))
    }
  }
  return errors
}
