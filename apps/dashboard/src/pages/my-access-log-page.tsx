import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AccessList } from '../audit/access-list.tsx'
import { MoreButton } from '../audit/more-button.tsx'
import { accessLog } from '../audit/queries.ts'
import { PatientState } from '../my/patient-state.tsx'
import { paths } from '../paths.ts'
import { PatientShell } from '../shells/patient-shell.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import styles from '../my/my.module.css'

/** Who opened my record. */
export function MyAccessLogPage() {
  const { t } = useTranslation('access-log')
  const query = useInfiniteQuery(accessLog(null))
  if (!query.data) {
    return (
      <PatientState query={query} title={t('title')} failed={t('failed')} back={paths.account} />
    )
  }
  const entries = query.data.pages.flatMap(({ items }) => items)
  return (
    <PatientShell back={paths.account}>
      <div className={styles.screen}>
        <PageHeading size="touch" sub={t(entries.length === 0 ? 'emptyText' : 'sub')}>
          {t('title')}
        </PageHeading>
        <p>{t('ask')}</p>
        <AccessList entries={entries} own />
        <MoreButton query={query} size="touch" />
      </div>
    </PatientShell>
  )
}
