import { useTranslation } from 'react-i18next'
import { PageHeading } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import styles from './page.module.css'

/** In place of a page whose data has not come yet. */
export function LoadingPage() {
  const { t } = useTranslation('ui')
  return (
    <div className={styles.page}>
      <PageHeading>{t('loading')}</PageHeading>
      <Skeleton shape="rows" count={6} />
    </div>
  )
}
