import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { clearancesOf } from '../clearances/queries.ts'
import { episodeById, sessionLogsOf } from '../episodes/queries.ts'
import { paths } from '../paths.ts'
import { patientName } from '../patients/patient-name.ts'
import { patientById } from '../patients/queries.ts'
import { permissionOf } from '../plans/clearance-now.ts'
import { PlanEditor } from '../plans/plan-editor.tsx'
import { planById } from '../plans/queries.ts'
import { loggedByWeek, runDays } from '../plans/run-days.ts'
import { Notice } from '../ui/notice.tsx'
import { useFormat } from '../use-format.ts'

/** Her plan: read it, change it, release its next level. */
export function PlanPage() {
  const { planId } = useParams({ from: '/staff/plans/$planId' })
  const { t } = useTranslation('plans')
  const today = useFormat().today()
  const { data: stored } = useSuspenseQuery(planById(planId))
  const { episodeId, status } = stored.data
  const episode = useQuery(episodeById(episodeId))
  const clearances = useQuery(clearancesOf(episodeId))
  const logs = useQuery(sessionLogsOf(episodeId))
  const patientId = episode.data?.patientId
  const patient = useQuery({ ...patientById(patientId ?? ''), enabled: patientId !== undefined })
  const permission =
    episode.data && clearances.data
      ? permissionOf(episode.data, clearances.data.items, today)
      : undefined

  const notice = () => {
    if (status === 'ended') return <Notice title={t('ended')} />
    if (!permission || permission.state === 'cleared') return null
    return (
      <Notice
        tone="not-met"
        title={t(permission.state === 'paused' ? 'paused' : 'noClearance')}
        action={
          <Link to={paths.decide} params={{ episodeId }}>
            {t('toDecide')}
          </Link>
        }
      />
    )
  }
  return (
    <PlanEditor
      key={planId}
      plan={stored.data}
      etag={stored.etag}
      patientName={patient.data && patientName(patient.data)}
      permission={permission}
      babyBornOn={episode.data?.birth.bornOn ?? null}
      logs={logs.data?.items}
      ran={logs.data && runDays(logs.data.items)}
      logged={loggedByWeek(logs.data?.items ?? [])}
      notice={notice()}
    />
  )
}
