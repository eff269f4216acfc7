import type { PlanRevision } from '@restride/contracts/plans'
import { useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '../ui/skeleton.tsx'
import { useFormat } from '../use-format.ts'
import { DifferenceList } from './difference-list.tsx'
import { findingName } from './finding-name.ts'
import styles from './levels.module.css'
import { differencesBetween } from './plan-differences.ts'
import { revisionsOf } from './queries.ts'
import { FailedState } from '../failed-state.tsx'

/** Who changed what, why, and which finding was kept for which reason. */
export const RevisionHistory = memo(Revisions)

function Revisions({ planId }: { planId: string }) {
  const { t } = useTranslation('plans')
  const revisions = useQuery(revisionsOf(planId))
  const items = revisions.data?.items ?? []
  return (
    <section className={styles.history} data-no-print>
      <h2>{t('history.title')}</h2>
      {revisions.isPending && <Skeleton shape="text" count={2} />}
      {revisions.isError && !revisions.data && (
        <FailedState
          error={revisions.error}
          failed={t('history.failed')}
          onRetry={() => void revisions.refetch()}
          retrying={revisions.isFetching}
        />
      )}
      <ol>
        {items.map((revision, index) => (
          <Revision key={revision.revision} revision={revision} before={items[index + 1]} />
        ))}
      </ol>
    </section>
  )
}

type RevisionProps = {
  revision: PlanRevision
  /** None for the first, and for the last of a long list. */
  before: PlanRevision | undefined
}

function Revision({ revision: { changeNote, kept, ...item }, before }: RevisionProps) {
  const { t } = useTranslation('plans')
  const format = useFormat()
  const differences = before && differencesBetween(before.weeks, item.weeks)
  return (
    <li>
      <b>{t('history.item', { revision: item.revision })}</b>
      <span className={styles.meta}>
        {format.dateTime(item.revisedAt, 'short')} · {item.revisedBy.name}
      </span>
      <p>{changeNote || t('history.first')}</p>
      {kept.length > 0 && (
        <ul className={styles.kept} aria-label={t('history.kept', { count: kept.length })}>
          {kept.map((reason) => (
            <li key={findingName(reason)} className={styles.meta}>
              {t(reason.week === null ? 'history.keptPlan' : 'history.keptWeek', {
                week: reason.week ?? '',
                text: reason.text,
              })}
            </li>
          ))}
        </ul>
      )}
      {differences && (
        <details className={styles.differences}>
          <summary>{t('history.differences', { count: differences.length })}</summary>
          <DifferenceList differences={differences} />
        </details>
      )}
    </li>
  )
}
