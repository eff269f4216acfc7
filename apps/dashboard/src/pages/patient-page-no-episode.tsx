import type { Patient } from '@restride/contracts/people'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { OpenEpisodeForm } from '../episodes/open-episode-form.tsx'
import { paths } from '../paths.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import styles from './patient-page.module.css'

type PatientWithoutEpisodeProps = { patient: Patient; name: string; isReadOnly: boolean }

export function PatientWithoutEpisode({ patient, name, isReadOnly }: PatientWithoutEpisodeProps) {
  const { t } = useTranslation('patients')
  const navigate = useNavigate()
  return (
    <div className={styles.alone}>
      <PageHeading sub={t(`lang.${patient.locale}`)}>{name}</PageHeading>
      <section>
        <h2>{t('overview.noEpisodeTitle')}</h2>
        <p>{t('overview.noEpisodeText')}</p>
      </section>
      {!isReadOnly && (
        <OpenEpisodeForm
          patientId={patient.id}
          motherBornOn={patient.bornOn}
          onOpened={() =>
            void navigate({
              to: paths.patient,
              params: { patientId: patient.id },
              search: { done: 'opened' },
              replace: true,
            })
          }
        />
      )}
    </div>
  )
}
