import type { TFunction } from 'i18next'
import type { FieldError } from '../ui/error-summary.tsx'
import type { Draft } from './draft.ts'

/** What the server would refuse, in the reader's words. A blank is never an error. */
export function draftErrors(
  { findings }: Draft,
  today: string,
  t: TFunction<'assessments'>,
): FieldError[] {
  const errors: FieldError[] = []
  const { temperatureC } = findings.screening
  if (temperatureC !== null && (temperatureC < 30 || temperatureC > 45)) {
    errors.push({
      fieldId: 'findings.screening.temperatureC',
      message: t('screening.temperatureError'),
    })
  }
  const { pain } = findings.symptoms
  if (pain !== null && pain > 10) {
    errors.push({ fieldId: 'findings.symptoms.pain', message: t('symptoms.painError') })
  }
  for (const [condition, { clearedOn }] of Object.entries(findings.conditions.answers)) {
    if (clearedOn !== null && clearedOn > today) {
      const fieldId = `findings.conditions.answers.${condition}.clearedOn`
      errors.push({ fieldId, message: t('conditions.clearedOnError') })
    }
  }
  for (const [test, result] of Object.entries(findings.tests)) {
    for (const [side, amount] of Object.entries(result)) {
      if (typeof amount === 'number' && amount > 1000) {
        const fieldId = `findings.tests.${test}.${side}`
        errors.push({ fieldId, message: t('tests.amountError') })
      }
    }
  }
  return errors
}
