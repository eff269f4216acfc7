import type { WorklistRow } from '@restride/contracts/worklist'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../ui/avatar.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { useFormat } from '../use-format.ts'
import { type ChosenRow, useChosen } from './chosen-row.ts'
import { AfterBirth, AtTime, Due, PatientName, RowButtons, Since, WhyNow } from './row-cells.tsx'
import type { List } from './search.ts'

type WorklistTableProps = {
  list: List
  rows: readonly WorklistRow[]
  caption: string
  chosen: ChosenRow
  /** Where no pane shows who is chosen, no row does. */
  showsChosen: boolean
  markedIds: readonly string[]
  onSelect: (row: WorklistRow) => void
  /** Buttons in each row, where there is no pane to hold them. */
  onAct: ((row: WorklistRow, act: RowAct) => void) | null
}

export type RowAct = 'snooze' | 'handOver'

export function WorklistTable(props: WorklistTableProps) {
  const { list, rows, caption, chosen, showsChosen, markedIds, onSelect, onAct } = props
  const selected = useChosen(chosen, rows)
  const latest = useRef(onAct)
  useEffect(() => {
    latest.current = onAct
  })
  const act = useCallback((row: WorklistRow, what: RowAct) => latest.current?.(row, what), [])
  const columns = useColumns(list, markedIds, onAct === null ? null : act)
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={rowKey}
      selectedKey={showsChosen ? selected?.episodeId : null}
      onSelect={onSelect}
    />
  )
}

const rowKey = (row: WorklistRow) => row.episodeId

/** The button of a row, which the keys move the focus to. */
export function focusRow(episodeId: string): void {
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(episodeId)}"]`)?.focus()
}

function useColumns(
  list: List,
  markedIds: readonly string[],
  onAct: WorklistTableProps['onAct'],
): readonly [Column<WorklistRow>, ...Column<WorklistRow>[]] {
  const { t } = useTranslation('worklist')
  const today = useFormat().today()
  return useMemo(() => {
    const marked = new Set(markedIds)
    const when = {
      review: [since(), due()],
      waiting: [since(), due()],
      snoozed: [back()],
      done: [at()],
    } satisfies Record<List, Column<WorklistRow>[]>
    return [
      {
        key: 'patient',
        header: t('column.patient'),
        width: '9.5rem',
        cell: ({ episodeId, patient }) => (
          <PatientName {...patient} isMarked={marked.has(episodeId)} />
        ),
      },
      {
        key: 'afterBirth',
        header: t('column.afterBirth'),
        width: '5.75rem',
        cell: (row) => <AfterBirth days={row.daysSinceBirth} />,
      },
      {
        key: 'why',
        header: t(`column.why_${list}`),
        bareInCard: true,
        cell: (row) => (
          <>
            <WhyNow {...row} />
            {onAct !== null && list === 'review' && (
              <RowButtons name={row.patient.name} onAct={(what) => onAct(row, what)} />
            )}
          </>
        ),
      },
      ...when[list],
      {
        key: 'owner',
        header: t(list === 'done' || list === 'snoozed' ? 'column.by' : 'column.owner'),
        width: '4.75rem',
        cell: ({ owner, snoozed }) => (
          <Avatar name={(snoozed?.record?.by ?? owner).name} size="small" />
        ),
      },
    ]

    function since(): Column<WorklistRow> {
      return {
        key: 'since',
        header: t('column.since'),
        width: '6.5rem',
        cell: ({ reasons: [first] }) => first && <Since at={first.since} today={today} />,
      }
    }
    function due(): Column<WorklistRow> {
      return {
        key: 'due',
        header: t('column.due'),
        width: '6.25rem',
        cell: ({ reasons: [first] }) => <Due on={first?.dueOn ?? null} />,
      }
    }
    function back(): Column<WorklistRow> {
      return {
        key: 'back',
        header: t('column.back'),
        width: '6.5rem',
        cell: ({ snoozed }) => <Due on={snoozed?.until ?? null} />,
      }
    }
    function at(): Column<WorklistRow> {
      return {
        key: 'at',
        header: t('column.at'),
        width: '5rem',
        cell: ({ reasons: [first] }) => first && <AtTime at={first.since} />,
      }
    }
  }, [list, markedIds, onAct, t, today])
}
