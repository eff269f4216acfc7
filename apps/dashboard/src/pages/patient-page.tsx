import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { OpenBanner } from '../break-glass/open-banner.tsx'
import { OpenWithReasonPage } from '../break-glass/open-with-reason.tsx'
import { recordAccess } from '../break-glass/queries.ts'
import { currentEpisode, episodesOf } from '../episodes/queries.ts'
import { patientName } from '../patients/patient-name.ts'
import { patientById } from '../patients/queries.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { PatientEpisode } from './patient-page-episode.tsx'
import { PatientWithoutEpisode } from './patient-page-no-episode.tsx'
import styles from './patient-page.module.css'
import { FailedState } from '../failed-state.tsx'

const route = getRouteApi('/staff/patients/$patientId')

/** The whole story of one patient: her open episode, else the newest one. */
export function PatientPage() {
  const { t } = useTranslation('patients')
  const { patientId } = route.useParams()
  const patient = useQuery(patientById(patientId))
  const episodes = useQuery(episodesOf(patientId))
  const access = useQuery(recordAccess(patientId))
  const error = patient.error ?? episodes.error ?? access.error

  if (access.data?.access === 'none' && access.data.patient !== null) {
    return <OpenWithReasonPage patientId={patientId} name={access.data.patient.name} />
  }
  if (!patient.data || !episodes.data || !access.data) {
    if (!error) return <Loading />
    return (
      <div className={styles.head}>
        <PageHeading>{t('title')}</PageHeading>
        <FailedState
          error={error}
          failed={t('overview.failed')}
          retrying={patient.isFetching || episodes.isFetching}
          onRetry={() =>
            void Promise.all([access.refetch(), patient.refetch(), episodes.refetch()])
          }
        />
      </div>
    )
  }
  const episode = currentEpisode(episodes.data.items)
  const name = patientName(patient.data)
  const { grant } = access.data
  return (
    <>
      {grant && <OpenBanner grant={grant} />}
      {episode ? (
        <PatientEpisode
          patient={patient.data}
          name={name}
          episode={episode}
          isReadOnly={grant !== null}
        />
      ) : (
        <PatientWithoutEpisode patient={patient.data} name={name} isReadOnly={grant !== null} />
      )}
    </>
  )
}

function Loading() {
  const { t } = useTranslation('patients')
  return (
    <div className={styles.head}>
      <PageHeading>{t('title')}</PageHeading>
      <Skeleton shape="text" count={2} />
      <Skeleton shape="rows" count={8} />
    </div>
  )
}
