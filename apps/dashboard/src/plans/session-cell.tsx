import type { PlanFinding, PlanWeek } from '@restride/contracts/plans'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StatusIcon } from '../ui/status-chip.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { useText } from '../use-text.ts'
import type { GridActs } from './grid-model.ts'
import styles from './grid.module.css'
import { useSessionWords } from './use-session-words.ts'

type SessionCellProps = GridActs & {
  week: PlanWeek
  column: number
  isPastWeek: boolean
  isReadOnly: boolean
  /** What the week breaks. */
  found: readonly PlanFinding[]
  isActive: boolean
  /** The grid's only tab stop. */
  isStop: boolean
}

export function SessionCell(props: SessionCellProps) {
  const { t } = useTranslation('plans')
  const words = useSessionWords()
  const text = useText()
  const { week, column, isPastWeek, isReadOnly, found } = props
  const session = week.sessions[column]
  const place = { week: week.number, index: column }
  const isFixed = isPastWeek || isReadOnly
  const shared = {
    type: 'button',
    'data-cell': `${place.week}-${column}`,
    tabIndex: props.isStop ? 0 : -1,
    onFocus: () => props.onActive(place),
  } as const
  if (!session) {
    const isNext = column === week.sessions.length && !isFixed
    return (
      <td>
        {isNext && (
          <button
            {...shared}
            className={styles.add}
            aria-label={t('grid.add', { week: week.number })}
            onClick={() => props.onAdd(week.number)}
          >
            <IconPlus size={16} aria-hidden="true" />
          </button>
        )}
      </td>
    )
  }
  const { short, detail, words: spoken } = words(session)
  // A walk breaks no limit of running.
  const broken = session.runSeconds > 0 && !isPastWeek ? found : []
  const hasFinding = broken.length > 0
  const content = (
    <>
      <span className={styles.short} aria-hidden="true">
        {short}
      </span>
      <span className={styles.detail} aria-hidden="true">
        {detail}
      </span>
      <VisuallyHidden>
        {[
          `${t('grid.cell', { week: week.number, session: column + 1, words: spoken })}.`,
          ...broken.map(({ reason }) => text(reason)),
        ].join(' ')}
      </VisuallyHidden>
      {hasFinding && (
        <span className={styles.mark}>
          <StatusIcon status="watch" />
        </span>
      )}
    </>
  )
  if (isFixed) {
    return (
      <td className={styles.fixed} data-finding={hasFinding}>
        {content}
      </td>
    )
  }
  return (
    <td data-finding={hasFinding} data-active={props.isActive}>
      <button {...shared} className={styles.cell} onClick={() => props.onEdit(place)}>
        {content}
      </button>
    </td>
  )
}
