import type { WorklistRow } from '@restride/contracts/worklist'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAssess, useGoToPlan } from '../episodes/use-episode-actions.ts'
import { setLetterKeys, useKeys, useLetterKeysOn } from '../letter-keys.ts'
import { paths } from '../paths.ts'
import { QueryState } from '../query-state.tsx'
import { KeyLegend, KeySheet } from '../ui/key-sheet.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { TabLink, TabsNav } from '../ui/tabs-nav.tsx'
import { useFormat } from '../use-format.ts'
import { type Whose, worklist } from '../worklist/queries.ts'
import { useHeading } from '../worklist/use-heading.ts'
import { WorklistEmpty } from '../worklist/worklist-empty.tsx'
import { WorklistPreview } from '../worklist/worklist-preview.tsx'
import { focusRow, WorklistTable } from '../worklist/worklist-table.tsx'
import { useWorklistKeyLines } from '../worklist/use-worklist-key-lines.ts'
import { Evidence } from './worklist-page-evidence.tsx'
import styles from '../worklist/worklist.module.css'

const route = getRouteApi('/staff/worklist')

/** Who needs me now: rows in the server's order, moved through by keys. */
export function WorklistPage() {
  const { t } = useTranslation('worklist')
  const { whose = 'team', row: chosenId } = route.useSearch()
  const navigate = useNavigate()
  const query = useQuery(worklist(whose))
  const rows = query.data?.items ?? []
  const selected = rows.find((row) => row.episodeId === chosenId) ?? rows[0]
  const hasPane = useMediaQuery('(min-width: 75em)', undefined, { getInitialValueInEffect: false })
  const heading = useHeading(query.data ? rows.length : null)
  const { assess, isPending, error } = useAssess()
  const goToPlan = useGoToPlan()
  const [isSheetOpen, setIsSheetOpen] = useState(false)
  const lettersOn = useLetterKeysOn()
  const keyLines = useWorklistKeyLines()

  const select = (row: WorklistRow) =>
    navigate({
      to: paths.worklist,
      search: { whose, row: row.episodeId },
      replace: true,
      resetScroll: false,
    })
  const open = (row: WorklistRow) =>
    navigate({ to: paths.patient, params: { patientId: row.patient.id } })
  const move = (by: number) => (event: KeyboardEvent) => {
    event.preventDefault()
    const isOnRow = document.activeElement?.matches('[data-row]') ?? false
    const at = selected ? rows.indexOf(selected) : -1
    // The first press shows where one is.
    const next = rows[isOnRow ? Math.min(Math.max(at + by, 0), rows.length - 1) : Math.max(at, 0)]
    if (!next) return
    void select(next)
    focusRow(next.episodeId)
  }

  useKeys({
    j: move(1),
    arrowdown: move(1),
    k: move(-1),
    arrowup: move(-1),
    enter: (event) => {
      const target = event.target instanceof Element ? event.target : null
      if (!selected || target?.matches('a, button:not([data-row]), summary')) return
      event.preventDefault()
      const pressedId = target?.getAttribute('data-row')
      void open(rows.find((row) => row.episodeId === pressedId) ?? selected)
    },
    a: () => selected && assess(selected.episodeId),
    p: () => selected && void goToPlan(selected.episodeId),
    '?': () => setIsSheetOpen(true),
  })

  return (
    <div className={styles.page} data-pane={selected !== undefined}>
      <section className={styles.list} aria-label={t('title')}>
        <div className={styles.head}>
          <PageHeading title={t('title')}>{heading}</PageHeading>
        </div>
        <TabsNav label={t('whose')}>
          <TabLink
            to={paths.worklist}
            search={{ whose: 'team' }}
            {...TAB}
            aria-current={current('team')}
          >
            {t('team')}
          </TabLink>
          <TabLink
            to={paths.worklist}
            search={{ whose: 'mine' }}
            {...TAB}
            aria-current={current('mine')}
          >
            {t('mine')}
          </TabLink>
        </TabsNav>
        {error && <Notice tone="not-met" title={t('assessFailed')} live />}
        <QueryState
          query={query}
          failed={t('failed')}
          skeleton={<Skeleton shape="rows" count={8} />}
        >
          {() =>
            rows.length === 0 ? (
              <WorklistEmpty whose={whose} />
            ) : (
              <WorklistTable
                rows={rows}
                caption={heading}
                selectedId={hasPane ? (selected?.episodeId ?? null) : null}
                onSelect={(row) => void (hasPane ? select(row) : open(row))}
              />
            )
          }
        </QueryState>
        <WorklistOrder />
        <div className={styles.foot} data-no-print>
          <KeyLegend lines={keyLines.slice(0, 4)} onAll={() => setIsSheetOpen(true)} />
          <UpdatedAt at={query.dataUpdatedAt} />
        </div>
      </section>
      {selected && (
        <WorklistPreview
          row={selected}
          place={t('place', { place: rows.indexOf(selected) + 1, count: rows.length })}
          onAssess={() => assess(selected.episodeId)}
          isAssessing={isPending}
          onPlan={() => void goToPlan(selected.episodeId)}
        >
          <Evidence episodeId={selected.episodeId} />
        </WorklistPreview>
      )}
      <KeySheet
        lines={keyLines}
        isOpen={isSheetOpen}
        onClose={() => setIsSheetOpen(false)}
        lettersOn={lettersOn}
        onLetters={setLetterKeys}
      />
    </div>
  )

  function current(tab: Whose) {
    return tab === whose ? ('page' as const) : undefined
  }
}

// The row in the address must not unmark the tab: which one is current is said by hand.
const TAB = { activeOptions: { exact: true, explicitUndefined: true } } as const

function WorklistOrder() {
  const { t } = useTranslation('worklist')
  return (
    <div className={styles.order}>
      <p>{t('order')}</p>
      <details>
        <summary>{t('whyOrder')}</summary>
        <p>{t('orderText')}</p>
      </details>
    </div>
  )
}

function UpdatedAt({ at }: { at: number }) {
  const { t } = useTranslation('worklist')
  const format = useFormat()
  if (at === 0) return null
  return <span>{t('updated', { time: format.time(new Date(at)) })}</span>
}
