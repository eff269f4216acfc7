import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AccessList } from '../audit/access-list.tsx'
import styles from '../audit/audit.module.css'
import { MoreButton } from '../audit/more-button.tsx'
import { accessLog } from '../audit/queries.ts'
import { QueryState } from '../query-state.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

const route = getRouteApi('/staff/patients/$patientId/access')

/** Who opened one patient's record, for her care team and the privacy officer. */
export function AccessLogPage() {
  const { t } = useTranslation('access-log')
  const query = useInfiniteQuery(accessLog(route.useParams().patientId))
  const entries = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <div className={styles.narrow}>
      <PageHeading sub={t('staffSub')}>{t('staffTitle')}</PageHeading>
      <QueryState query={query} failed={t('failed')} skeleton={<Skeleton shape="rows" count={8} />}>
        {() =>
          entries.length === 0 ? (
            <EmptyState title={t('empty')} />
          ) : (
            <>
              <AccessList entries={entries} own={false} />
              <div>
                <MoreButton query={query} />
              </div>
            </>
          )
        }
      </QueryState>
    </div>
  )
}
