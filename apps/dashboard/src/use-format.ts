import { useTranslation } from 'react-i18next'
import {
  formatDate,
  formatDateTime,
  formatList,
  formatNumber,
  formatTime,
  minutes,
  plainDateAt,
  weeksAndDays,
  type DateStyle,
} from './format.ts'
import { useUser } from './session.ts'

/** `format.ts` in the reader's language and the clinic's time zone. */
export function useFormat() {
  const { i18n } = useTranslation()
  const { timeZone } = useUser().clinic
  const lang = i18n.language === 'fr' ? 'fr' : 'en'
  return {
    date: (date: string, style?: DateStyle) => formatDate(date, lang, style),
    dateTime: (at: string | Date, style?: DateStyle) => formatDateTime(at, lang, timeZone, style),
    time: (at: string | Date) => formatTime(at, lang, timeZone),
    today: () => plainDateAt(new Date(), timeZone),
    weeksAndDays: (days: number, style?: 'short' | 'long') => weeksAndDays(days, lang, style),
    minutes: (seconds: number) => minutes(seconds, lang),
    number: (amount: number) => formatNumber(amount, lang),
    list: (items: readonly string[]) => formatList(items, lang),
  }
}
