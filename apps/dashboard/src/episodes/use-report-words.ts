import type { SymptomReport } from '@restride/contracts/session-logs'
import { PAIN_CHARACTER_NAMES } from '@restride/rules/responses/session'
import { useTranslation } from 'react-i18next'
import { useText } from '../use-text.ts'

/** One thing she felt, with how much of it. */
export function useReportWords(): (report: SymptomReport) => string {
  const { t } = useTranslation('patients')
  const text = useText()
  return ({ symptom, amount, painScore, character }) => {
    const name = t(`logs.symptom.${symptom}`)
    const named = amount === null ? name : `${name}, ${t(`logs.amount.${amount}`)}`
    const hasNumber = symptom === 'pain' && painScore !== null
    const kinds = symptom === 'pain' ? character : []
    return [
      hasNumber ? t('logs.pain', { score: painScore }) : named,
      ...kinds.map((one) => text(PAIN_CHARACTER_NAMES[one])),
    ].join(', ')
  }
}
