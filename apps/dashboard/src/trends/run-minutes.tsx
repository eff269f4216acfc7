import type { RunWeek } from '@restride/contracts/trends'
import { addDays } from '@restride/rules/plain-date'
import { RISE_BAND } from '@restride/rules/plans/rise-band'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { SourceChip } from '../ui/source-chip.tsx'
import { StatusCount } from '../ui/status-chip.tsx'
import { useFormat } from '../use-format.ts'
import { RunMinutesPicture } from './run-minutes-picture.tsx'
import styles from './trends.module.css'
import { useWeekWords } from './use-week-words.ts'

/** Minutes of running a week against the band of the rules, as a picture and as a table. */
export function RunMinutes({ weeks }: { weeks: readonly RunWeek[] }) {
  const { t } = useTranslation('trends')
  const format = useFormat()
  const words = useWeekWords()
  if (weeks.length === 0) return <p className={styles.quiet}>{t('minutes.none')}</p>
  const over = weeks.filter(({ state }) => state === 'over')
  const isNow = ({ startsOn }: RunWeek) => addDays(startsOn, 6) >= format.today()
  const columns: [Column<RunWeek>, ...Column<RunWeek>[]] = [
    {
      key: 'week',
      header: t('minutes.week'),
      cell: (week) =>
        isNow(week)
          ? t('minutes.soFar', { day: format.date(week.startsOn) })
          : format.date(week.startsOn),
    },
    { key: 'ran', header: t('minutes.ran'), cell: (week) => words.minutes(week.minutes) },
    { key: 'allowed', header: t('minutes.allowed'), cell: words.allowed },
    {
      key: 'change',
      header: t('minutes.change'),
      cell: (week) =>
        week.state === 'over' ? (
          <StatusCount status="watch">{words.change(week)}</StatusCount>
        ) : (
          words.change(week)
        ),
    },
  ]
  return (
    <>
      <p className={styles.legend}>
        <span className={styles.band} aria-hidden="true" /> {t('minutes.band', RISE_BAND)}{' '}
        <SourceChip kind="published">{t('article')}</SourceChip>
      </p>
      <RunMinutesPicture
        weeks={weeks}
        label={t('minutes.picture', {
          list: format.list(
            weeks.map((week) =>
              t('minutes.one', {
                day: format.date(week.startsOn),
                minutes: words.minutes(week.minutes),
              }),
            ),
          ),
        })}
      />
      {over.map((week) => (
        <p key={week.startsOn} className={styles.over}>
          <StatusCount status="watch">
            {t('minutes.over', {
              day: format.date(week.startsOn),
              minutes: words.minutes(week.minutes),
              change: words.change(week),
              most: words.most(week),
            })}
          </StatusCount>
        </p>
      ))}
      <details className={styles.twin}>
        <summary>{t('asTable', { name: t('minutes.title') })}</summary>
        <DataTable
          caption={t('minutes.title')}
          columns={columns}
          rows={weeks.toReversed()}
          rowKey={({ startsOn }) => startsOn}
          dense
        />
      </details>
    </>
  )
}
