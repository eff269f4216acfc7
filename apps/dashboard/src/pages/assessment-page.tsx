import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { AssessmentDraft } from '../assessments/assessment-draft.tsx'
import { keysOf } from '../assessments/draft.ts'
import { assessmentById } from '../assessments/queries.ts'
import { SignedAssessment } from '../assessments/signed-assessment.tsx'
import { spokenRules } from '../assessments/spoken-rules.ts'
import { episodeById } from '../episodes/queries.ts'
import { paths } from '../paths.ts'
import { patientName } from '../patients/patient-name.ts'
import { patientById } from '../patients/queries.ts'
import { readinessOf } from '../readiness/queries.ts'

/** One assessment: a form while it is a draft, the record once it is signed. */
export function AssessmentPage() {
  const { assessmentId } = useParams({ from: '/staff/assessments/$assessmentId' })
  const { section = 'screening', test } = useSearch({ from: '/staff/assessments/$assessmentId' })
  const navigate = useNavigate()
  const { data: stored } = useSuspenseQuery(assessmentById(assessmentId))
  const assessment = stored.data
  const episode = useQuery(episodeById(assessment.episodeId))
  const readiness = useQuery(readinessOf(assessment.episodeId))
  const patientId = episode.data?.patientId
  const patient = useQuery({ ...patientById(patientId ?? ''), enabled: patientId !== undefined })
  const name = patient.data && patientName(patient.data)

  if (assessment.status !== 'draft') {
    return (
      <SignedAssessment
        key={assessmentId}
        assessment={assessment}
        patientName={name}
        onAmended={(id) => void navigate({ to: paths.assessment, params: { assessmentId: id } })}
      />
    )
  }
  return (
    <AssessmentDraft
      key={assessmentId}
      assessment={assessment}
      etag={stored.etag}
      episode={episode.data}
      signed={readiness.data}
      hasFailed={episode.isError || readiness.isError}
      onRetry={() => void Promise.all([episode.refetch(), readiness.refetch()])}
      patientName={name}
      section={section}
      test={keysOf(spokenRules().TESTS).find((id) => id === test)}
      onGoTo={(search) => void navigate({ to: '.', search })}
      onSigned={() => {
        if (patientId) void navigate({ to: paths.patient, params: { patientId } })
      }}
    />
  )
}
