import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import styles from './page.module.css'

/** Stands where a colleague's screen will be; each use is one line in `router.tsx` to replace. */
export function NotBuiltPage() {
  const { t } = useTranslation('shell')
  return (
    <div className={styles.page}>
      <PageHeading>Restride</PageHeading>
      <EmptyState title={t('notBuilt.title')}>
        <p>{t('notBuilt.text')}</p>
      </EmptyState>
    </div>
  )
}
