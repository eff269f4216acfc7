import type { RunWeek } from '@restride/contracts/trends'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.ts'

/** One week's figures as they stand in the table, the picture and the sentence under it. */
export function useWeekWords() {
  const { t } = useTranslation('trends')
  const format = useFormat()
  const minutes = (amount: number) => format.minutes(amount * 60)
  return {
    minutes,
    most: ({ allowed }: RunWeek) => (allowed === null ? '–' : minutes(allowed.to)),
    allowed: ({ allowed }: RunWeek) =>
      allowed === null
        ? t('minutes.noLimit')
        : t('minutes.range', { from: minutes(allowed.from), to: minutes(allowed.to) }),
    change: ({ percent }: Pick<RunWeek, 'percent'>) => {
      if (percent === null) return '–'
      const sign = percent < 0 ? '−' : '+'
      return t('minutes.percent', { change: `${sign}${Math.round(Math.abs(percent))}` })
    },
  }
}
