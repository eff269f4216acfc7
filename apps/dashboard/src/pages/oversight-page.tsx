import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { OutcomesSection } from '../oversight/outcomes-section.tsx'
import { OverridesSection } from '../oversight/overrides-section.tsx'
import styles from '../oversight/oversight.module.css'
import { TrialSection } from '../oversight/trial-section.tsx'
import { rulesetByVersion, rulesets } from '../rules/queries.ts'
import { useUser } from '../session.ts'
import { PageHeading } from '../ui/page-heading.tsx'

/** How the rules are used and what becomes of people: a physiotherapist's own patients, or the clinic's counts. */
export function OversightPage() {
  const { t } = useTranslation('oversight')
  const { role } = useUser()
  const isAdmin = role === 'clinic_admin'
  const versions = useQuery(rulesets())
  const items = versions.data?.items ?? []
  const inUse = items.find(({ isInUse }) => isInUse)?.version ?? ''
  const ruleset = useQuery({ ...rulesetByVersion(inUse), enabled: inUse !== '' })
  return (
    <div className={styles.page}>
      <PageHeading sub={t(isAdmin ? 'ofClinic' : 'ofTeam')}>{t('title')}</PageHeading>
      <OverridesSection />
      <OutcomesSection />
      {ruleset.data && (
        <TrialSection ruleset={ruleset.data} versions={items} mayPublish={isAdmin} />
      )}
    </div>
  )
}
