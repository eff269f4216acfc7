import type { WorklistRow } from '@restride/contracts/worklist'
import { useNavigate } from '@tanstack/react-router'
import { useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAssess, useGoToPlan } from '../episodes/use-episode-actions.ts'
import { setLetterKeys, useKeys, useLetterKeysOn } from '../letter-keys.ts'
import { paths } from '../paths.ts'
import { QueryState } from '../query-state.tsx'
import { useUser } from '../session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { UndoNotice } from '../ui/undo-notice.tsx'
import { rememberQueue } from '../worklist/queue.ts'
import { useHeading } from '../worklist/use-heading.ts'
import { useLiveWorklist } from '../worklist/use-live-worklist.ts'
import { useRowActs } from '../worklist/use-row-acts.ts'
import { useWorklistKeyLines } from '../worklist/use-worklist-key-lines.ts'
import { WorklistEmpty } from '../worklist/worklist-empty.tsx'
import { WorklistFoot } from '../worklist/worklist-foot.tsx'
import { WorklistHead } from '../worklist/worklist-head.tsx'
import { WorklistMarked } from '../worklist/worklist-marked.tsx'
import { WorklistOrder } from '../worklist/worklist-order.tsx'
import { WorklistPreview } from '../worklist/worklist-preview.tsx'
import { type RowAct, WorklistTable } from '../worklist/worklist-table.tsx'
import { WorklistTabs } from '../worklist/worklist-tabs.tsx'
import { useWorklistRows } from './worklist-page-rows.ts'
import styles from '../worklist/worklist.module.css'

// The list is there before what is shown beside it, and before what is asked for now and then.
const Evidence = lazy(() => import('./worklist-page-evidence.tsx'))
const HandOverDialog = lazy(() => import('../worklist/hand-over-dialog.tsx'))
const KeySheet = lazy(() => import('../ui/key-sheet.tsx'))
const SnoozeDialog = lazy(() => import('../worklist/snooze-dialog.tsx'))
const Tour = lazy(() => import('../worklist/tour.tsx'))
const WorklistFilter = lazy(() => import('../worklist/worklist-filter.tsx'))

/** Who needs me now: rows in the server's order, moved through by keys. */
export function WorklistPage() {
  const { t } = useTranslation('worklist')
  const isLive = useLiveWorklist()
  const view = useWorklistRows(isLive)
  const { list, look, marked, query, rows, selected, targets, whose, why } = view
  const navigate = useNavigate()
  const [isFilterOpen, setIsFilterOpen] = useState(why.length > 0)
  const [isOrderOpen, setIsOrderOpen] = useState(false)
  const [open, setOpen] = useState<RowAct | 'keys' | null>(null)
  const hasPane = useMediaQuery('(min-width: 75em)', undefined, { getInitialValueInEffect: false })
  const heading = useHeading(query.data?.counts.review ?? null)
  const { assess, isPending: isAssessing, error: assessError } = useAssess()
  const goToPlan = useGoToPlan()
  const acts = useRowActs()
  const { hasSeenTour } = useUser()
  const lettersOn = useLetterKeysOn()
  const keyLines = useWorklistKeyLines()

  const remember = () => rememberQueue(whose, list === 'review' ? rows : [])
  const openRecord = (row: WorklistRow) => {
    remember()
    void navigate({ to: paths.patient, params: { patientId: row.patient.id } })
  }
  const decide = ({ episodeId }: WorklistRow) => {
    remember()
    void navigate({ to: paths.decide, params: { episodeId } })
  }
  const closeFilter = () => {
    setIsFilterOpen(false)
    view.setName('')
    void look({ why: undefined })
  }
  const afterActing = (isDone: boolean) => {
    if (!isDone) return
    setOpen(null)
    void view.moveOn()
  }
  const ask = (what: RowAct) => {
    acts.startAnew()
    if (targets.length > 0) setOpen(what)
  }
  const askFor = async ({ episodeId }: WorklistRow, what: RowAct) => {
    await look({ row: episodeId, marked: undefined })
    setOpen(what)
  }

  useKeys({
    j: view.move(1),
    arrowdown: view.move(1),
    k: view.move(-1),
    arrowup: view.move(-1),
    enter: (event) => {
      const target = event.target instanceof Element ? event.target : null
      if (!selected || target?.matches('a, button:not([data-row]), summary')) return
      event.preventDefault()
      const pressedId = target?.getAttribute('data-row')
      openRecord(rows.find((row) => row.episodeId === pressedId) ?? selected)
    },
    a: () => selected && assess(selected.episodeId),
    d: () => selected && decide(selected),
    p: () => selected && void goToPlan(selected.episodeId),
    s: (event) => {
      event.preventDefault()
      if (list === 'review') ask('snooze')
    },
    h: (event) => {
      event.preventDefault()
      ask('handOver')
    },
    x: () => selected && void view.mark(selected),
    z: () => void acts.undo(),
    i: () => setIsOrderOpen(!isOrderOpen),
    '/': (event) => {
      event.preventDefault()
      setIsFilterOpen(true)
    },
    escape: () => (marked.length > 0 ? void look({ marked: undefined }) : closeFilter()),
    '?': () => setOpen('keys'),
  })

  return (
    <div className={styles.page} data-pane={selected !== undefined}>
      <section className={styles.list} aria-label={t('title')}>
        <WorklistHead
          heading={heading}
          whose={whose}
          onWhose={(chosen) => void look({ whose: chosen, row: undefined })}
          isFilterOpen={isFilterOpen}
          onFilter={() => (isFilterOpen ? closeFilter() : setIsFilterOpen(true))}
        />
        {(!hasSeenTour || view.isTourAsked) && (
          <Suspense>
            <Tour onEnd={() => void look({ tour: undefined })} />
          </Suspense>
        )}
        <WorklistTabs list={list} whose={whose} counts={query.data?.counts} />
        {isFilterOpen && (
          <Suspense>
            <WorklistFilter
              name={view.name}
              onName={view.setName}
              why={why}
              onWhy={(chosen) => void look({ why: chosen.length === 0 ? undefined : chosen })}
              hasReasons={list === 'review'}
              found={t('filter.found', { count: rows.length, of: view.all.length })}
              onClose={closeFilter}
            />
          </Suspense>
        )}
        {assessError && <Notice tone="not-met" title={t('assessFailed')} live />}
        {acts.failure !== null && open === null && (
          <Notice tone="not-met" title={acts.failure} live />
        )}
        {acts.last && (
          <UndoNotice
            title={acts.last.said}
            undo={t('undo')}
            onUndo={() => void acts.undo()}
            onGone={acts.forget}
          />
        )}
        {view.markedRows.length > 0 && (
          <WorklistMarked
            count={view.markedRows.length}
            canSnooze={list === 'review'}
            onSnooze={() => ask('snooze')}
            onHandOver={() => ask('handOver')}
            onClear={() => void look({ marked: undefined })}
          />
        )}
        <QueryState
          query={query}
          failed={t('failed')}
          skeleton={<Skeleton shape="rows" count={8} />}
        >
          {({ counts, items }) =>
            items.length === 0 ? (
              <WorklistEmpty list={list} whose={whose} counts={counts} />
            ) : rows.length === 0 ? (
              <div className={styles.empty}>
                <EmptyState title={t('filter.none')} />
              </div>
            ) : (
              <WorklistTable
                list={list}
                rows={rows}
                caption={`${t(`list.${list}`)}: ${heading}`}
                selectedId={hasPane ? (selected?.episodeId ?? null) : null}
                markedIds={marked}
                onSelect={(row) => (hasPane ? void view.select(row) : openRecord(row))}
                onAct={hasPane ? null : askFor}
              />
            )
          }
        </QueryState>
        {list === 'review' && <WorklistOrder isOpen={isOrderOpen} onOpen={setIsOrderOpen} />}
        <WorklistFoot
          keyLines={keyLines.slice(0, 6)}
          onAllKeys={() => setOpen('keys')}
          updatedAt={query.dataUpdatedAt}
          isLive={isLive}
        />
      </section>
      {selected && (
        <WorklistPreview
          list={list}
          row={selected}
          place={t('place', { place: rows.indexOf(selected) + 1, count: rows.length })}
          onLeave={remember}
          onAssess={() => assess(selected.episodeId)}
          isAssessing={isAssessing}
          onPlan={() => void goToPlan(selected.episodeId)}
          onSnooze={() => ask('snooze')}
          onHandOver={() => ask('handOver')}
          onWake={() =>
            selected.snoozed?.record && void acts.wake(selected, selected.snoozed.record)
          }
        >
          <Suspense>
            <Evidence episodeId={selected.episodeId} />
          </Suspense>
        </WorklistPreview>
      )}
      <Suspense>
        {open === 'snooze' && (
          <SnoozeDialog
            names={namesOf(targets)}
            isPending={acts.isPending}
            failure={acts.failure}
            onSnooze={async (input) => afterActing(await acts.snooze(targets, input))}
            onClose={() => setOpen(null)}
          />
        )}
        {open === 'handOver' && (
          <HandOverDialog
            names={namesOf(targets)}
            ownerId={targets.length === 1 ? (targets[0]?.owner.id ?? null) : null}
            isPending={acts.isPending}
            failure={acts.failure}
            onHandOver={async (to) => afterActing(await acts.handOver(targets, to))}
            onClose={() => setOpen(null)}
          />
        )}
        {open === 'keys' && (
          <KeySheet
            lines={keyLines}
            lettersOn={lettersOn}
            onLetters={setLetterKeys}
            onClose={() => setOpen(null)}
          />
        )}
      </Suspense>
    </div>
  )

  function namesOf([first, ...others]: readonly WorklistRow[]): string {
    if (others.length > 0) return t('people', { count: others.length + 1 })
    return first?.patient.name ?? ''
  }
}
