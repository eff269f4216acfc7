import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setColorScheme, useColorScheme } from '../color-scheme.ts'
import { FactorsSection } from '../factors/factors-section.tsx'
import { FirstFactor } from '../factors/first-factor.tsx'
import { ChangePassword } from '../my-account/change-password.tsx'
import { SessionList } from '../my-account/session-list.tsx'
import { paths } from '../paths.ts'
import { setLanguage, useUser } from '../session.ts'
import { useSignOut } from '../shells/use-sign-out.ts'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { ChoiceGroup } from '../ui/choice-group.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import styles from './page.module.css'

/** Who you are here, what your role may do, your settings, and the way out. */
export function AccountPage() {
  const { t } = useTranslation(['account', 'shell'])
  const user = useUser()
  const scheme = useColorScheme()
  const isPatient = user.role === 'patient'
  const look = isPatient ? 'touch' : 'cards'
  const signOut = useSignOut()
  const [hasFailed, setHasFailed] = useState(false)
  return (
    <div className={styles.page}>
      <PageHeading size={isPatient ? 'touch' : 'medium'}>{t('title')}</PageHeading>
      <FirstFactor />
      <dl className={styles.facts}>
        <dt>{t('name')}</dt>
        <dd>{user.name}</dd>
        <dt>{t('email')}</dt>
        <dd>{user.email}</dd>
        <dt>{t('role')}</dt>
        <dd>{t(`shell:role.${user.role}`)}</dd>
        <dt>{t('clinic')}</dt>
        <dd>{user.clinic.name}</dd>
      </dl>
      <FactorsSection />
      {!user.mustAddFactor && (
        <>
          <SessionList />
          <ChangePassword />
        </>
      )}
      <section>
        <h2>{t('mayDo')}</h2>
        <p>{t(`may.${user.role}`)}</p>
      </section>
      {isPatient && (
        <div>
          <ButtonLink size="touch" to={paths.myAccess}>
            {t('whoOpened')}
          </ButtonLink>
        </div>
      )}
      <ChoiceGroup
        look={look}
        label={t('language')}
        options={[
          { value: 'en', label: <span lang="en">English</span> },
          { value: 'fr', label: <span lang="fr">Français</span> },
        ]}
        value={user.locale}
        onChange={(language) => void setLanguage(language)}
      />
      <ChoiceGroup
        look={look}
        label={t('scheme')}
        options={[
          { value: 'device', label: t('device') },
          { value: 'light', label: t('light') },
          { value: 'dark', label: t('dark') },
        ]}
        value={scheme}
        onChange={setColorScheme}
      />
      {hasFailed && <Notice tone="not-met" title={t('signOutFailed')} live />}
      <div>
        <Button
          size={isPatient ? 'touch' : 'medium'}
          onClick={async () => setHasFailed(!(await signOut()))}
        >
          {t('signOut')}
        </Button>
      </div>
    </div>
  )
}
