import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths, READS_RULES } from '../paths.ts'
import { useUser } from '../session.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import styles from './page.module.css'

export function HelpPage() {
  const { t } = useTranslation(['help', 'shell'])
  const user = useUser()
  const isPatient = user.role === 'patient'
  return (
    <div className={styles.page}>
      <PageHeading size={isPatient ? 'touch' : 'medium'}>{t('title')}</PageHeading>
      {isPatient ? (
        <>
          <section>
            <h2>{t('urgent')}</h2>
            <p>{t('urgentText')}</p>
          </section>
          <section>
            <h2>{t('clinic')}</h2>
            <p>{t('clinicText', { clinic: user.clinic.name })}</p>
          </section>
        </>
      ) : (
        <>
          <section>
            <h2>{t('staff')}</h2>
            <p>{t('staffText')}</p>
          </section>
          <section>
            <h2>{t('keys')}</h2>
            <p>{t('keysText')}</p>
          </section>
          {READS_RULES.includes(user.role) && (
            <section>
              <h2>{t('shell:rules')}</h2>
              <p>
                {t('rulesText')} <Link to={paths.newestRules}>{t('shell:rules')}</Link>
              </p>
            </section>
          )}
        </>
      )}
      {isPatient && (
        <div>
          <ButtonLink to={paths.myRecord} size="touch">
            {t('shell:myRecord')}
          </ButtonLink>
        </div>
      )}
      <div>
        <ButtonLink to={paths.account} size={isPatient ? 'touch' : 'medium'}>
          {t('shell:account')}
        </ButtonLink>
      </div>
    </div>
  )
}
