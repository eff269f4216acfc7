import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FailedState } from './failed-state.tsx'
import { OfflineError } from './http.ts'
import { Notice } from './ui/notice.tsx'
import { Skeleton } from './ui/skeleton.tsx'
import { useFormat } from './use-format.ts'

type QueryStateProps<T> = {
  query: UseQueryResult<T>
  /** What could not be loaded, in the reader's words. */
  failed: string
  skeleton?: ReactNode
  children: (data: T) => ReactNode
}

/** What was loaded last, with a word when it could not be renewed; else the skeleton or what failed. */
export function QueryState<T>({ query, failed, skeleton, children }: QueryStateProps<T>) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  const { data, error, isFetching } = query
  if (data === undefined) {
    if (!error) return skeleton ?? <Skeleton />
    return (
      <FailedState
        error={error}
        failed={failed}
        retrying={isFetching}
        onRetry={() => void query.refetch()}
      />
    )
  }
  return (
    <>
      {error && (
        <div style={{ padding: 8 }}>
          <Notice
            tone="watch"
            title={t(error instanceof OfflineError ? 'asOfOffline' : 'asOf', {
              time: format.dateTime(new Date(query.dataUpdatedAt)),
            })}
            live
          />
        </div>
      )}
      {children(data)}
    </>
  )
}
