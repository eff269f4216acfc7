import type { Appointment } from '@restride/contracts/appointments'
import type { FollowUp } from '@restride/contracts/follow-ups'
import type { UseQueryResult } from '@tanstack/react-query'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { OfflineError } from '../http.ts'
import { paths } from '../paths.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { UndoNotice } from '../ui/undo-notice.tsx'
import { useFormat } from '../use-format.ts'
import { DueList } from '../follow-ups/due-list.tsx'
import type { FollowUpList } from '../follow-ups/queries.ts'
import { DeskTabs } from './desk-tabs.tsx'
import { LocationFilter } from './location-filter.tsx'
import styles from './desk.module.css'
import { FailedState } from '../failed-state.tsx'

type DueSectionProps = {
  query: UseQueryResult<unknown>
  list: FollowUpList
  location: string | undefined
  rows: readonly FollowUp[]
  selected: FollowUp | null
  booked: Appointment | null
  undoFailed: boolean
  /** `isByKey`: chosen with Enter, so that the reader wants to go on to the times. */
  onSelect: (followUp: FollowUp, isByKey: boolean) => void
  onLocation: (locationId: string | undefined) => void
  onUndo: () => void
  onUndoGone: () => void
}

export function DueSection(props: DueSectionProps) {
  const { query, list, location, rows, selected, booked, undoFailed } = props
  const { t } = useTranslation('desk')
  const format = useFormat()

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLElement)) return
    const row = rows.find(({ id }) => id === (event.target as HTMLElement).dataset['row'])
    if (!row) return
    event.preventDefault()
    props.onSelect(row, true)
  }

  return (
    <section className={styles.due}>
      <div className={styles.heading}>
        <PageHeading
          title={t('title')}
          actions={<LocationFilter value={location} onChange={props.onLocation} />}
        >
          {query.isSuccess ? t(`heading.${list}`, { count: rows.length }) : t('title')}
        </PageHeading>
      </div>
      <DeskTabs list={list} location={location} />
      {booked && (
        <div className={styles.notices}>
          <UndoNotice
            title={t('done.booked', {
              name: booked.patient.name,
              when: format.dateTime(booked.startsAt),
            })}
            undo={t('undo')}
            onUndo={props.onUndo}
            onGone={props.onUndoGone}
          />
        </div>
      )}
      {undoFailed && <Notice tone="watch" title={t('undoFailed')} live />}
      {query.isPending && (
        <div className={styles.state}>
          <Skeleton shape="rows" count={8} />
        </div>
      )}
      {query.isError && (
        <div className={styles.state}>
          <FailedState
            error={query.error}
            failed={t(query.error instanceof OfflineError ? 'failed.offline' : 'failed.list')}
            safe={t(query.data ? 'failed.old' : 'failed.safe')}
            onRetry={() => void query.refetch()}
            retrying={query.isFetching}
          />
        </div>
      )}
      {query.isSuccess && rows.length === 0 && (
        <div className={styles.state}>
          <Empty list={list} />
        </div>
      )}
      {rows.length > 0 && (
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Enter of the rows' own buttons bubbles up to here */}
          <div onKeyDown={onKeyDown}>
            <DueList
              list={list}
              rows={rows}
              selectedId={selected?.id ?? null}
              onSelect={(followUp) => props.onSelect(followUp, false)}
            />
          </div>
          <Keys />
        </>
      )}
    </section>
  )
}

function Empty({ list }: { list: FollowUpList }) {
  const { t } = useTranslation('desk')
  return (
    <EmptyState
      title={t(`empty.${list}`)}
      actions={list === 'due' && <ButtonLink to={paths.deskDay}>{t('toDay')}</ButtonLink>}
    >
      {list === 'due' && <p>{t('empty.dueText')}</p>}
    </EmptyState>
  )
}

function Keys() {
  const { t } = useTranslation('desk')
  return (
    <p className={styles.keys}>
      <span>
        <Kbd>J</Kbd> <Kbd>K</Kbd> {t('key.move')}
      </span>
      <span>
        <Kbd>{t('key.enter')}</Kbd> {t('key.find')}
      </span>
      <span>
        <Kbd>C</Kbd> {t('key.call')}
      </span>
      <span>
        <Kbd>S</Kbd> {t('key.snooze')}
      </span>
    </p>
  )
}
