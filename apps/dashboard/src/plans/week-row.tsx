import type { PlanWeek } from '@restride/contracts/plans'
import { plannedMinutes } from '@restride/rules/plans/timeline'
import { useTranslation } from 'react-i18next'
import { StatusIcon } from '../ui/status-chip.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { useFormat } from '../use-format.ts'
import { ChangeRibbon } from './change-ribbon.tsx'
import { breaksAt, type GridProps } from './grid-model.ts'
import styles from './grid.module.css'
import { LANES } from './new-variables.ts'
import { isPast, isThisWeek, type Place, toRuleWeeks } from './plan-weeks.ts'
import { SessionCell } from './session-cell.tsx'

type WeekRowProps = GridProps & {
  week: PlanWeek
  index: number
  columns: number
  /** The grid's only tab stop. */
  stop: Place | null
}

export function WeekRow(props: WeekRowProps) {
  const { t } = useTranslation('plans')
  const { week, index, columns, weeks, today, changes, lanes, broken } = props
  const past = isPast(week, today)
  const raised = lanes.get(week.number) ?? []
  const found = breaksAt(broken, week.number)
  const hasTwo = found.some(({ rule, part }) => rule === 'PL-2' && part === 'one_at_a_time')
  const changeOf = (at: number) => changes.find((change) => change.week === weeks[at]?.number)
  return (
    <tr
      data-past={past}
      data-new-level={weeks[index - 1] && weeks[index - 1]?.level !== week.level}
    >
      <th scope="row" className={styles.week}>
        <WeekName {...props} />
      </th>
      {Array.from({ length: columns }, (_, column) => (
        <SessionCell key={column} {...props} column={column} isPastWeek={past} found={found} />
      ))}
      <td className={styles.minutes}>
        <RunMinutes week={week} />
      </td>
      <td className={styles.change}>
        <ChangeRibbon
          change={changeOf(index)}
          before={changeOf(index - 1)}
          after={changeOf(index + 1)}
        />
      </td>
      {LANES.map((lane) => (
        <td key={lane} className={styles.lane}>
          {raised.includes(lane) && (
            <span className={styles.dot} data-two={hasTwo}>
              {hasTwo && <StatusIcon status="watch" />}
              <VisuallyHidden>
                {t(hasTwo ? 'grid.isTooMany' : 'grid.isNew', { variable: t(`grid.lane.${lane}`) })}
              </VisuallyHidden>
            </span>
          )}
        </td>
      ))}
    </tr>
  )
}

export function WeekName({ week, today, logged }: Pick<WeekRowProps, 'week' | 'today' | 'logged'>) {
  const { t } = useTranslation('plans')
  const format = useFormat()
  const done = logged.get(week.number)
  const meta = [
    format.date(week.startsOn),
    ...(isThisWeek(week, today) ? [t('grid.thisWeek')] : []),
    ...(done === undefined ? [] : [t('grid.ran', { done, all: week.sessions.length })]),
  ]
  return (
    <>
      <b>{t('grid.weekNumber', { number: week.number })}</b>
      <span className={styles.meta}>{meta.join(' · ')}</span>
      <span className={styles.meta}>{t('grid.level', { level: week.level })}</span>
    </>
  )
}

export function RunMinutes({ week }: { week: PlanWeek }) {
  const format = useFormat()
  const [ruled] = toRuleWeeks([week])
  return ruled ? format.minutes(plannedMinutes(ruled) * 60) : null
}
