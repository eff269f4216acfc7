import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { clinicSettings } from '../clinic-settings/queries.ts'
import { SignInRules } from '../clinic-settings/sign-in-rules.tsx'
import { QueryState } from '../query-state.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import styles from './page.module.css'

/** For the clinic's administrator: what signing in asks of the staff. */
export function ClinicSettingsPage() {
  const { t } = useTranslation('clinic-settings')
  const query = useQuery(clinicSettings)
  return (
    <div className={styles.page}>
      <PageHeading sub={t('sub')}>{t('title')}</PageHeading>
      <QueryState query={query} failed={t('notLoaded')}>
        {(settings) => <SignInRules settings={settings} />}
      </QueryState>
    </div>
  )
}
