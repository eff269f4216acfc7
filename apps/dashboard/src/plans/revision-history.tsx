import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../ui/error-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useFormat } from '../use-format.ts'
import styles from './levels.module.css'
import { revisionsOf } from './queries.ts'

/** Who changed what, why, and which finding was kept for which reason. */
export function RevisionHistory({ planId }: { planId: string }) {
  const { t } = useTranslation('plans')
  const format = useFormat()
  const revisions = useQuery(revisionsOf(planId))
  return (
    <section className={styles.history}>
      <h2>{t('history.title')}</h2>
      {revisions.isPending && <Skeleton shape="text" count={2} />}
      {revisions.isError && !revisions.data && (
        <ErrorState
          failed={t('history.failed')}
          onRetry={() => void revisions.refetch()}
          retrying={revisions.isFetching}
        />
      )}
      <ol>
        {revisions.data?.items.map(({ revision, changeNote, kept, revisedAt, revisedBy }) => (
          <li key={revision}>
            <b>{t('history.item', { revision })}</b>
            <span className={styles.meta}>
              {format.dateTime(revisedAt, 'short')} · {revisedBy.name}
            </span>
            <p>{changeNote || t('history.first')}</p>
            {kept.length > 0 && (
              <p className={styles.meta}>
                {t('history.kept', {
                  count: kept.length,
                  list: kept.map(({ text }) => text).join(' · '),
                })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
