import { useTranslation } from 'react-i18next'
import { HOME, paths } from '../paths.ts'
import { useSession } from '../session.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import styles from './page.module.css'

export function NotFoundPage() {
  const { t } = useTranslation('shell')
  const session = useSession()
  const home = session.status === 'signed-in' ? HOME[session.user.role] : paths.signIn
  return (
    <div className={styles.page}>
      <PageHeading sub={t('notFound.text')}>{t('notFound.title')}</PageHeading>
      <div>
        <ButtonLink variant="filled" to={home}>
          {t('notFound.action')}
        </ButtonLink>
      </div>
    </div>
  )
}
