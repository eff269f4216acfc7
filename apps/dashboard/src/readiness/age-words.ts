import type { CriterionResult } from '@restride/contracts/readiness'
import { daysBetween } from '@restride/rules/plain-date'
import { useTranslation } from 'react-i18next'

/** Their evidence is the birth, and they are of today. */
const TIME_SINCE_BIRTH = 'T-'

/** "today", "26 days old"; empty where nothing was observed. */
export function useAgeWords(askedOn: string): (criterion: CriterionResult) => string {
  const { t } = useTranslation('readiness')
  return ({ id, observedOn, stale }) => {
    if (id.startsWith(TIME_SINCE_BIRTH)) return t('today')
    if (observedOn === null) return ''
    const days = daysBetween(observedOn, askedOn)
    const age = days <= 0 ? t('today') : t('age', { count: days })
    return stale ? t('tooOld', { age }) : age
  }
}
