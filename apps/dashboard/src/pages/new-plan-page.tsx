import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { clearancesOf } from '../clearances/queries.ts'
import { episodeById, sessionLogsOf } from '../episodes/queries.ts'
import { paths } from '../paths.ts'
import { patientName } from '../patients/patient-name.ts'
import { patientById } from '../patients/queries.ts'
import { permissionOf } from '../plans/clearance-now.ts'
import { firstWeekCapOf } from '../plans/first-week-cap-of.ts'
import { NewPlanForm } from '../plans/new-plan-form.tsx'
import { readinessOf } from '../readiness/queries.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useFormat } from '../use-format.ts'
import styles from './new-plan-page.module.css'
import { FailedState } from '../failed-state.tsx'

/** A plan is made only on a decision that lets her run. */
export function NewPlanPage() {
  const { episodeId } = useParams({ from: '/staff/episodes/$episodeId/plan' })
  const { t } = useTranslation('plans')
  const format = useFormat()
  const navigate = useNavigate()
  const { data: episode } = useSuspenseQuery(episodeById(episodeId))
  const clearances = useQuery(clearancesOf(episodeId))
  const readiness = useQuery(readinessOf(episodeId))
  const logs = useQuery(sessionLogsOf(episodeId))
  const patient = useQuery(patientById(episode.patientId))
  const name = patient.data && patientName(patient.data)
  const permission = clearances.data && permissionOf(episode, clearances.data.items, format.today())
  const isCleared = permission?.state === 'cleared' && episode.planId === null

  const content = () => {
    if (episode.planId !== null) {
      return (
        <EmptyState
          title={t('create.exists')}
          actions={
            <ButtonLink variant="filled" to={paths.plan} params={{ planId: episode.planId }}>
              {t('create.openPlan')}
            </ButtonLink>
          }
        />
      )
    }
    if (!permission) {
      if (!clearances.isError) return <Skeleton shape="rows" count={4} />
      return (
        <FailedState
          error={clearances.error}
          failed={t('create.loadFailed')}
          retrying={clearances.isFetching}
          onRetry={() => void clearances.refetch()}
        />
      )
    }
    if (permission.state !== 'cleared') {
      return (
        <EmptyState
          title={t(permission.state === 'paused' ? 'create.paused' : 'create.noClearance')}
          actions={
            <ButtonLink variant="filled" to={paths.decide} params={{ episodeId }}>
              {t('toDecide')}
            </ButtonLink>
          }
        >
          <p>{t(permission.state === 'paused' ? 'paused' : 'create.noClearanceText')}</p>
        </EmptyState>
      )
    }
    if (!readiness.data || !logs.data) {
      const missing = [readiness, logs].filter(({ data }) => !data)
      if (!missing.some(({ isError }) => isError)) return <Skeleton shape="rows" count={4} />
      return (
        <FailedState
          error={missing.find(({ isError }) => isError)?.error ?? null}
          failed={t('create.loadFailed')}
          retrying={missing.some(({ isFetching }) => isFetching)}
          onRetry={() => missing.forEach(({ refetch }) => void refetch())}
        />
      )
    }
    return (
      <NewPlanForm
        episodeId={episodeId}
        stage={permission.stage}
        firstWeekCapMinutes={firstWeekCapOf(readiness.data, logs.data.items)}
        onMade={(planId) => void navigate({ to: paths.plan, params: { planId } })}
      />
    )
  }
  return (
    <div className={styles.page}>
      <PageHeading
        title={name ? t('create.titleOf', { name }) : t('create.title')}
        aside={name && t('create.title')}
        sub={
          isCleared &&
          t('create.sub', {
            level: permission.stage,
            date: permission.until ? format.date(permission.until, 'long') : '–',
          })
        }
      >
        {name ?? t('create.title')}
      </PageHeading>
      {content()}
    </div>
  )
}
