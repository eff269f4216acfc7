import type { GoalId } from '@restride/rules/plans/goals'
import type { LevelId, PlanWeek } from '@restride/rules/plans/plan'
import { FIRST_WEEK_CAP_KM } from '@restride/rules/plans/first-week-kilometres'
import { planFromTemplate } from '@restride/rules/plans/template'
import { plannedMinutes } from '@restride/rules/plans/timeline'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFormat } from '../use-format.ts'
import styles from './new-plan.module.css'
import { isLevel } from './plan-weeks.ts'
import { useSessionWords } from './use-session-words.ts'

type TemplatePreviewProps = {
  goal: GoalId | null
  startsOn: string | null
  startLevel: LevelId | null
  sessionsPerWeek: number | null
  stage: string
  /** Running minutes of her first running week at most; `null` without a cap. */
  firstWeekCapMinutes: number | null
}

const WEEKS = 9

/** What the template would write, before it is written. */
export function TemplatePreview(props: TemplatePreviewProps) {
  const { firstWeekCapMinutes, goal, startsOn, startLevel, sessionsPerWeek, stage } = props
  const { t } = useTranslation('plans')
  const format = useFormat()
  const words = useSessionWords()
  const weeks =
    goal && startsOn && startLevel && sessionsPerWeek && isLevel(stage)
      ? planFromTemplate({
          goal,
          startsOn,
          startLevel,
          sessionsPerWeek,
          lastLevel: stage,
          firstWeekCapMinutes,
        })
      : []
  const first = weeks[0]?.level
  const columns: [Column<PlanWeek>, ...Column<PlanWeek>[]] = [
    {
      key: 'week',
      header: t('grid.week'),
      cell: ({ number, startsOn: on }) =>
        `${t('grid.weekNumber', { number })} · ${format.date(on)}`,
    },
    {
      key: 'level',
      header: t('levels.title'),
      cell: ({ level }) => t('levels.level', { level }),
      width: '22%',
    },
    {
      key: 'sessions',
      header: t('create.sessions'),
      cell: ({ sessions }) =>
        [...new Set(sessions.map((session) => words(session).short))]
          .map((short) =>
            t('create.of', {
              count: sessions.filter((one) => words(one).short === short).length,
              words: short,
            }),
          )
          .join(', '),
      width: '36%',
    },
    {
      key: 'minutes',
      header: t('grid.minutes'),
      cell: (week) => format.minutes(plannedMinutes(week) * 60),
      align: 'end',
      width: '16%',
    },
  ]
  return (
    <section className={styles.preview}>
      <h2>{t('create.preview')}</h2>
      <p className={styles.meta}>
        {t(weeks.length > 0 ? 'create.previewLead' : 'create.previewEmpty')}
      </p>
      {first !== undefined && first !== startLevel && (
        <Notice title={t('create.capped', { km: FIRST_WEEK_CAP_KM, level: first })}>
          {t('create.cappedWhy')}
        </Notice>
      )}
      {weeks.length > 0 && (
        <DataTable
          caption={t('create.preview')}
          columns={columns}
          rows={weeks.slice(0, WEEKS)}
          rowKey={({ number }) => `${number}`}
          dense
        />
      )}
    </section>
  )
}
