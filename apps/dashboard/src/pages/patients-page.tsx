import { useDebouncedValue } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PatientList } from '../patients/patient-list.tsx'
import { patientsByName } from '../patients/queries.ts'
import { paths } from '../paths.ts'
import { QueryState } from '../query-state.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from '../patients/patients.module.css'

const PAUSE_MS = 250

/** Everyone in one's care, by name. */
export function PatientsPage() {
  const { t } = useTranslation('patients')
  const [typed, setTyped] = useState('')
  const [name] = useDebouncedValue(typed.trim(), PAUSE_MS)
  const query = useQuery(patientsByName(name))
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageHeading
          actions={
            <ButtonLink
              variant="filled"
              to={paths.newPatient}
              icon={<IconUserPlus aria-hidden="true" />}
            >
              {t('new')}
            </ButtonLink>
          }
        >
          {t('title')}
        </PageHeading>
      </div>
      <search className={styles.search}>
        <TextField
          label={t('search')}
          type="search"
          maxLength={100}
          autoComplete="off"
          value={typed}
          onChange={setTyped}
        />
        <output className={styles.count}>
          {query.data && t('found', { count: query.data.items.length })}
        </output>
      </search>
      <QueryState query={query} failed={t('failed')} skeleton={<Skeleton shape="rows" count={8} />}>
        {({ items }) =>
          items.length > 0 ? (
            <PatientList patients={items} />
          ) : (
            <div className={styles.inset}>
              <EmptyState title={t(name === '' ? 'empty' : 'noMatch')}>
                <p>{t(name === '' ? 'emptyText' : 'noMatchText')}</p>
              </EmptyState>
            </div>
          )
        }
      </QueryState>
    </div>
  )
}
