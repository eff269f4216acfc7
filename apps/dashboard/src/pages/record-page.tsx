import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LettersSection } from '../letters/letters-section.tsx'
import { paths } from '../paths.ts'
import { patientName } from '../patients/patient-name.ts'
import { patientById } from '../patients/queries.ts'
import { QueryState } from '../query-state.tsx'
import { CareTeamSection } from '../rights/care-team-section.tsx'
import { ConsentsSection } from '../rights/consents-section.tsx'
import { CorrectionsSection } from '../rights/corrections-section.tsx'
import { DisclosuresSection } from '../rights/disclosures-section.tsx'
import { ExportSection } from '../rights/export-section.tsx'
import styles from '../rights/rights.module.css'
import { ButtonLink } from '../ui/button-link.tsx'
import { PageHeading } from '../ui/page-heading.tsx'

const route = getRouteApi('/staff/patients/$patientId/record')

/** What is done with one record as such: who cares, what she asked for, what left the clinic. */
export function RecordPage() {
  const { t } = useTranslation('rights')
  const { patientId } = route.useParams()
  const patient = useQuery(patientById(patientId))
  return (
    <div className={styles.page}>
      <PageHeading
        sub={patient.data && patientName(patient.data)}
        actions={
          <ButtonLink to={paths.patient} params={{ patientId }}>
            {t('record.back')}
          </ButtonLink>
        }
      >
        {t('record.title')}
      </PageHeading>
      {/* Who may not read it is not asked to write in it. */}
      <QueryState query={patient} failed={t('failed')}>
        {() => (
          <>
            <CorrectionsSection patientId={patientId} />
            <ConsentsSection patientId={patientId} />
            <CareTeamSection patientId={patientId} />
            <LettersSection patientId={patientId} />
            <DisclosuresSection patientId={patientId} />
            <ExportSection patientId={patientId} />
          </>
        )}
      </QueryState>
    </div>
  )
}
