import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiError, OfflineError } from '../http.ts'
import { FailedState, refusalOf } from '../failed-state.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import styles from './page.module.css'

/** Error boundary of every route. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('shell')
  const router = useRouter()
  if (error instanceof ApiError && error.status === 404) return <NotFoundPage />
  return (
    <div className={styles.page}>
      <PageHeading>{t(refusalOf(error) === null ? 'failed.title' : 'refused.title')}</PageHeading>
      <FailedState
        error={error}
        failed={reasonOf(error)}
        safe={t('failed.safe')}
        onRetry={() => {
          void router.invalidate()
          reset()
        }}
      />
    </div>
  )

  function reasonOf(cause: unknown): string {
    if (cause instanceof OfflineError) return t('failed.offline')
    return t('failed.page')
  }
}
