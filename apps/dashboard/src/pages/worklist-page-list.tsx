import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { QueryState } from '../query-state.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { WorklistTable } from '../worklist/worklist-table.tsx'
import type { WorklistActs } from './worklist-page-acts.ts'
import type { WorklistRows } from './worklist-page-rows.ts'
import styles from '../worklist/worklist.module.css'

const WorklistEmpty = lazy(() => import('../worklist/worklist-empty.tsx'))

type WorklistListProps = {
  view: WorklistRows
  acts: WorklistActs
  heading: string
  /** Where there is none, a row opens the record and holds its own buttons. */
  hasPane: boolean
}

/** The rows, or in words why there are none. */
export function WorklistList({ view, acts, heading, hasPane }: WorklistListProps) {
  const { t } = useTranslation('worklist')
  const { chosen, list, marked, query, rows, whose } = view
  return (
    <QueryState query={query} failed={t('failed')} skeleton={<Skeleton shape="rows" count={8} />}>
      {({ counts, items, nextUp }) =>
        items.length === 0 ? (
          <Suspense>
            <WorklistEmpty list={list} whose={whose} counts={counts} nextUp={nextUp} />
          </Suspense>
        ) : rows.length === 0 ? (
          <div className={styles.empty}>
            <EmptyState title={t('filter.none')} />
          </div>
        ) : (
          <WorklistTable
            list={list}
            rows={rows}
            caption={`${t(`list.${list}`)}: ${heading}`}
            chosen={chosen}
            showsChosen={hasPane}
            markedIds={marked}
            onSelect={(row) => {
              chosen.choose(row.episodeId)
              void (hasPane ? view.settle() : acts.openRecord(row))
            }}
            onAct={hasPane ? null : (row, what) => acts.ask(what, [row])}
          />
        )
      }
    </QueryState>
  )
}
