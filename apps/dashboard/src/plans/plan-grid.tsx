import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { breaksAt, columnsOf, type GridProps } from './grid-model.ts'
import styles from './grid.module.css'
import { type Lane, LANES } from './new-variables.ts'
import { isPast } from './plan-weeks.ts'
import { WeekRow } from './week-row.tsx'

type PlanGridProps = GridProps & {
  onCopy: () => void
  onPaste: () => void
  onCopyDown: () => void
  onUndo: () => void
}

/** Weeks by sessions, a real table; one tab stop, arrows move between the cells that can be changed. */
export function PlanGrid({ onCopy, onPaste, onCopyDown, onUndo, ...props }: PlanGridProps) {
  const { t } = useTranslation('plans')
  const { weeks, today, active } = props
  const columns = columnsOf(weeks)
  const open = props.isReadOnly ? [] : weeks.filter((week) => !isPast(week, today))
  const first = open[0] && { week: open[0].number, index: 0 }
  const stop = active && open.some(({ number }) => number === active.week) ? active : first

  const changeOf = (at: number) => props.changes.find(({ week }) => week === weeks[at]?.number)

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const isCommand = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    if (isCommand && key === 'z') onUndo()
    else if (isCommand && key === 'c') onCopy()
    else if (isCommand && key === 'v') onPaste()
    else if (isCommand && key === 'd') onCopyDown()
    else if (isCommand || !stop || !move(event.currentTarget, event.key, stop)) return
    event.preventDefault()
  }
  return (
    <div className={styles.scroll}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the cells' buttons bubble up to here */}
      <table className={styles.plan} onKeyDown={onKeyDown}>
        <caption>
          <VisuallyHidden>
            {t('grid.title')}. {t('grid.keys')}
          </VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.weekHead}>
              {t('grid.week')}
            </th>
            {Array.from({ length: columns }, (_, index) => (
              <th key={index} scope="col">
                {t('grid.session', { number: index + 1 })}
              </th>
            ))}
            <th scope="col" className={styles.minutes}>
              {t('grid.minutes')}
            </th>
            <th scope="col" className={styles.changeHead}>
              {t('grid.change')}
            </th>
            {LANES.map((lane) => (
              <th key={lane} scope="col" className={styles.lane}>
                {t(`grid.lane.${lane}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            <WeekRow
              key={week.number}
              week={week}
              today={today}
              done={props.logged.get(week.number)}
              isReadOnly={props.isReadOnly}
              isNewLevel={index > 0 && weeks[index - 1]?.level !== week.level}
              columns={columns}
              change={changeOf(index)}
              before={changeOf(index - 1)}
              after={changeOf(index + 1)}
              raised={props.lanes.get(week.number) ?? NOTHING_NEW}
              found={breaksAt(props.broken, week.number)}
              active={active?.week === week.number ? active.index : null}
              stop={stop?.week === week.number ? stop.index : null}
              onActive={props.onActive}
              onEdit={props.onEdit}
              onAdd={props.onAdd}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const NOTHING_NEW: readonly Lane[] = []

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Focuses the next cell that way; stays where there is none. False for other keys. */
function move(
  table: HTMLTableElement,
  key: string,
  { week, index }: { week: number; index: number },
) {
  const [down, right] = STEPS[key] ?? [0, 0]
  if (down === 0 && right === 0) return false
  const cellAt = (column: number) =>
    table.querySelector<HTMLElement>(`[data-cell="${week + down}-${column}"]`)
  let column = index + right
  while (column > 0 && !cellAt(column) && right === 0) column -= 1
  cellAt(column)?.focus()
  return true
}
