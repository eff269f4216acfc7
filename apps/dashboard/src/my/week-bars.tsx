import type { MyPlan } from '@restride/contracts/my'
import { addDays } from '@restride/rules/plain-date'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.ts'
import styles from './week-bars.module.css'

type Week = Extract<MyPlan, { status: 'active' }>['weeks'][number]

const PAST_WEEKS = 3
const HEIGHT_PX = 112

/** Minutes of running in the last weeks and in this one. Each bar is a line of text too. */
export function WeekBars({ weeks, today }: { weeks: readonly Week[]; today: string }) {
  const { t } = useTranslation('my')
  const format = useFormat()
  const begun = weeks.filter(({ startsOn }) => startsOn <= today)
  const shown = begun.length === 0 ? weeks.slice(0, 1) : begun.slice(-PAST_WEEKS - 1)
  const current = shown.find(({ startsOn }) => startsOn <= today && addDays(startsOn, 6) >= today)
  const most = Math.max(
    1,
    ...shown.map((week) => Math.max(week.runMinutesDone, week.runMinutesPlanned)),
  )
  const scale = (minutes: number) => Math.round((minutes / most) * HEIGHT_PX)
  return (
    <section>
      <h2 className={styles.heading}>{t('progress.minutes')}</h2>
      <ol className={styles.bars}>
        {shown.map((week) => {
          const isNow = week === current
          const done = Math.round(week.runMinutesDone)
          return (
            <li key={week.number}>
              <span className={styles.amount} data-blank={done === 0}>
                {done === 0 && !isNow ? '–' : t('progress.min', { count: done })}
              </span>
              <span className={styles.well} style={{ height: HEIGHT_PX }} aria-hidden="true">
                {isNow && week.runMinutesPlanned > 0 && (
                  <span
                    className={styles.planned}
                    style={{ height: scale(week.runMinutesPlanned) }}
                  />
                )}
                <span className={styles.done} style={{ height: scale(week.runMinutesDone) }} />
              </span>
              <span className={styles.label}>
                {isNow ? t('progress.thisWeek') : format.date(week.startsOn)}
              </span>
            </li>
          )
        })}
      </ol>
      {current && current.runMinutesPlanned > 0 && (
        <p className={styles.note}>
          {t('progress.planned', { count: Math.round(current.runMinutesPlanned) })}
        </p>
      )}
    </section>
  )
}
