import type { UseQueryResult } from '@tanstack/react-query'
import type { LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiError, OfflineError } from '../http.ts'
import { PatientShell } from '../shells/patient-shell.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import styles from './my.module.css'
import { OutboxNotice } from './outbox-notice.tsx'

type PatientStateProps = {
  query: UseQueryResult<unknown>
  title: string
  failed: string
  back?: NonNullable<LinkProps['to']>
}

/** A patient's screen while it has nothing to show yet, or could not get it. */
export function PatientState({ query, title, failed, back }: PatientStateProps) {
  const { t } = useTranslation('my')
  const { error } = query
  return (
    <PatientShell back={back}>
      <div className={styles.screen}>
        {error ? (
          <>
            <PageHeading size="touch">{title}</PageHeading>
            <ErrorState
              failed={error instanceof OfflineError ? t('failed.offline') : failed}
              safe={t('failed.safe')}
              requestId={error instanceof ApiError ? error.requestId : undefined}
              onRetry={() => void query.refetch()}
              retrying={query.isFetching}
            />
            <OutboxNotice />
          </>
        ) : (
          <>
            <PageHeading size="touch">{title}</PageHeading>
            <Skeleton shape="text" count={4} />
          </>
        )}
      </div>
    </PatientShell>
  )
}
