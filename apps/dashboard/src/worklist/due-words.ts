import { addDays, daysBetween } from '@restride/rules/plain-date'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.ts'

export type DueWords = { words: string; isPressing: boolean }

/** "Today", "Tomorrow", "3 days late" or the day, from the clinic's calendar. */
export function useDueWords(): (dueOn: string) => DueWords {
  const { t } = useTranslation('worklist')
  const format = useFormat()
  const today = format.today()
  return (dueOn) => {
    const late = daysBetween(dueOn, today)
    if (late > 0) return { words: t('late', { count: late }), isPressing: true }
    if (late === 0) return { words: t('today'), isPressing: true }
    if (dueOn === addDays(today, 1)) return { words: t('tomorrow'), isPressing: false }
    return { words: format.date(dueOn, 'weekday'), isPressing: false }
  }
}
