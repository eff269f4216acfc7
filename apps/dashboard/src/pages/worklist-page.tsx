import { useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setLetterKeys, useLetterKeysOn } from '../letter-keys.ts'
import { useUser } from '../session.ts'
import { useHeading } from '../worklist/use-heading.ts'
import { useLiveWorklist } from '../worklist/use-live-worklist.ts'
import { useWorklistKeyLines } from '../worklist/use-worklist-key-lines.ts'
import { WorklistFoot } from '../worklist/worklist-foot.tsx'
import { WorklistHead } from '../worklist/worklist-head.tsx'
import { WorklistOrder } from '../worklist/worklist-order.tsx'
import { WorklistTabs } from '../worklist/worklist-tabs.tsx'
import { useWorklistActs } from './worklist-page-acts.ts'
import { useWorklistKeys } from './worklist-page-keys.ts'
import { WorklistList } from './worklist-page-list.tsx'
import { WorklistNotices } from './worklist-page-notices.tsx'
import { useWorklistRows } from './worklist-page-rows.ts'
import styles from '../worklist/worklist.module.css'

// The list is there before what is shown beside it, and before what is asked for now and then.
const KeySheet = lazy(() => import('../ui/key-sheet.tsx'))
const Pane = lazy(() => import('./worklist-page-pane.tsx'))
const Dialogs = lazy(() => import('./worklist-page-dialogs.tsx'))
const Tour = lazy(() => import('../worklist/tour.tsx'))
const WorklistFilter = lazy(() => import('../worklist/worklist-filter.tsx'))

/** Who needs me now: rows in the server's order, moved through by keys. */
export function WorklistPage() {
  const { t } = useTranslation('worklist')
  const isLive = useLiveWorklist()
  const hasPane = useMediaQuery('(min-width: 75em)', undefined, { getInitialValueInEffect: false })
  const view = useWorklistRows(isLive, hasPane)
  const acts = useWorklistActs(view)
  const { list, look, query, rows, whose, why } = view
  const [isFilterOpen, setIsFilterOpen] = useState(why.length > 0)
  const [isOrderOpen, setIsOrderOpen] = useState(false)
  const [isSheetOpen, setIsSheetOpen] = useState(false)
  const heading = useHeading(query.data?.counts.review ?? null)
  const { hasSeenTour } = useUser()
  const lettersOn = useLetterKeysOn()
  const keyLines = useWorklistKeyLines()

  const closeFilter = () => {
    setIsFilterOpen(false)
    view.setName('')
    void look({ why: undefined })
  }
  useWorklistKeys(view, acts, {
    onOrder: () => setIsOrderOpen(!isOrderOpen),
    onFilter: () => setIsFilterOpen(true),
    onAllRows: closeFilter,
    onKeys: () => setIsSheetOpen(true),
  })

  return (
    <div className={styles.page} data-pane={rows.length > 0}>
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
        <WorklistNotices view={view} acts={acts} />
        <WorklistList view={view} acts={acts} heading={heading} hasPane={hasPane} />
        {list === 'review' && <WorklistOrder isOpen={isOrderOpen} onOpen={setIsOrderOpen} />}
        <WorklistFoot
          keyLines={keyLines.slice(0, 6)}
          onAllKeys={() => setIsSheetOpen(true)}
          updatedAt={query.dataUpdatedAt}
          isLive={isLive && !query.isError}
        />
      </section>
      {hasPane && (
        <Suspense>
          <Pane view={view} acts={acts} />
        </Suspense>
      )}
      {acts.asked && (
        <Suspense>
          <Dialogs acts={acts} onGone={() => void view.moveOn(acts.asked?.rows ?? [])} />
        </Suspense>
      )}
      {isSheetOpen && (
        <Suspense>
          <KeySheet
            lines={keyLines}
            lettersOn={lettersOn}
            onLetters={setLetterKeys}
            onClose={() => setIsSheetOpen(false)}
          />
        </Suspense>
      )}
    </div>
  )
}
