import type { ListedPatient } from '@restride/contracts/people'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { DataTable } from '../ui/data-table.tsx'
import { listedName } from './patient-name.ts'

export function PatientList({ patients }: { patients: readonly ListedPatient[] }) {
  const { t } = useTranslation('patients')
  const navigate = useNavigate()
  return (
    <DataTable
      caption={t('title')}
      rows={patients}
      rowKey={(patient) => patient.id}
      onSelect={({ id }) => void navigate({ to: paths.patient, params: { patientId: id } })}
      columns={[
        { key: 'name', header: t('column.name'), cell: listedName },
        {
          key: 'language',
          header: t('column.language'),
          width: '8rem',
          cell: (patient) => ('nameOnly' in patient ? null : t(`lang.${patient.locale}`)),
        },
        {
          key: 'contact',
          header: t('column.contact'),
          width: '9rem',
          cell: (patient) =>
            'nameOnly' in patient ? null : t(`contact.${patient.contactPreference}`),
        },
        {
          key: 'phone',
          header: t('column.phone'),
          width: '10rem',
          cell: (patient) => ('nameOnly' in patient ? null : (patient.phone ?? '–')),
        },
        {
          key: 'lead',
          header: t('column.lead'),
          width: '12rem',
          cell: (patient) => ('nameOnly' in patient ? t('outside') : patient.leadPhysio.name),
        },
      ]}
    />
  )
}
