import type { PlanFinding, PlanWeek } from '@restride/contracts/plans'
import type { WeekChange } from '@restride/rules/plans/three-week-rise'
import { plannedMinutes } from '@restride/rules/plans/timeline'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusIcon } from '../ui/status-chip.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { useFormat } from '../use-format.ts'
import { ChangeRibbon } from './change-ribbon.tsx'
import { type GridActs, isSameData } from './grid-model.ts'
import styles from './grid.module.css'
import { type Lane, LANES } from './new-variables.ts'
import { isPast, isThisWeek, toRuleWeeks } from './plan-weeks.ts'
import { SessionCell } from './session-cell.tsx'

type WeekNameProps = {
  week: PlanWeek
  today: string
  /** Sessions she logged in it; `undefined` for none. */
  done: number | undefined
}

type WeekRowProps = WeekNameProps &
  GridActs & {
    isReadOnly: boolean
    isNewLevel: boolean
    columns: number
    /** Of this week and its neighbours, where the rules compare them. */
    change: WeekChange | undefined
    before: WeekChange | undefined
    after: WeekChange | undefined
    raised: readonly Lane[]
    /** What the week breaks. */
    found: readonly PlanFinding[]
    /** Which of its cells is chosen, and which is the grid's only tab stop; `null` for none of them. */
    active: number | null
    stop: number | null
  }

/** Of many weeks only those are drawn again that say something else than before. */
export const WeekRow = memo(OneWeekRow, isSameData)

function OneWeekRow(props: WeekRowProps) {
  const { t } = useTranslation('plans')
  const { week, columns, today, change, before, after, raised, found, isNewLevel } = props
  const past = isPast(week, today)
  const hasTwo = found.some(({ rule, part }) => rule === 'PL-2' && part === 'one_at_a_time')
  return (
    <tr data-past={past} data-new-level={isNewLevel}>
      <th scope="row" className={styles.week}>
        <WeekName {...props} />
      </th>
      {Array.from({ length: columns }, (_, column) => (
        <SessionCell
          key={column}
          week={week}
          column={column}
          isPastWeek={past}
          isReadOnly={props.isReadOnly}
          found={found}
          isActive={props.active === column}
          isStop={props.stop === column}
          onActive={props.onActive}
          onEdit={props.onEdit}
          onAdd={props.onAdd}
        />
      ))}
      <td className={styles.minutes}>
        <RunMinutes week={week} />
      </td>
      <td className={styles.change}>
        <ChangeRibbon change={change} before={before} after={after} />
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

export function WeekName({ week, today, done }: WeekNameProps) {
  const { t } = useTranslation('plans')
  const format = useFormat()
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
