import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { episodeById } from '../episodes/queries.ts'
import { patientById } from '../patients/queries.ts'
import { readinessOf } from '../readiness/queries.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { DecideBoard } from './decide-page-board.tsx'
import styles from './decide-page.module.css'
import { FailedState } from '../failed-state.tsx'

const route = getRouteApi('/staff/episodes/$episodeId/decide')

/** Left what the rules say, right what she decides. */
export function DecidePage() {
  const { t } = useTranslation('clearances')
  const { episodeId } = route.useParams()
  const episode = useQuery(episodeById(episodeId))
  const patientId = episode.data?.patientId ?? ''
  const patient = useQuery({ ...patientById(patientId), enabled: patientId !== '' })
  const readiness = useQuery(readinessOf(episodeId))
  const queries = [episode, patient, readiness]

  if (!episode.data || !patient.data || !readiness.data) {
    const error = queries.find((query) => query.error !== null)?.error ?? null
    return (
      <div className={styles.waiting}>
        <PageHeading>{t('heading')}</PageHeading>
        {error ? (
          <FailedState
            error={error}
            failed={t('failed')}
            retrying={queries.some(({ isFetching }) => isFetching)}
            onRetry={() => void Promise.all(queries.map(({ refetch }) => refetch()))}
          />
        ) : (
          <Skeleton shape="rows" count={8} />
        )}
      </div>
    )
  }
  return <DecideBoard patient={patient.data} episode={episode.data} readiness={readiness.data} />
}
