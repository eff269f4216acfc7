import type { EpisodeReadiness } from '@restride/contracts/readiness'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.ts'
import { CriteriaList } from './criteria-list.tsx'
import { KeepDoing } from './keep-doing.tsx'
import { Tally } from './tally.tsx'
import { TwoProfiles } from './two-profiles.tsx'
import styles from './readiness.module.css'

/** Where the focus goes when a form above it has left. */
export const READINESS_HEADING = 'readiness'

/** What the rules say and why, without a decision in it. */
export function ReadinessPanel({ readiness }: { readiness: EpisodeReadiness }) {
  const { t } = useTranslation('readiness')
  return (
    <>
      <div className={styles.head}>
        <h2 id={READINESS_HEADING} tabIndex={-1}>
          {t('title')}
        </h2>
        <TestedOn readiness={readiness} />
      </div>
      <p className={styles.verdict}>{t(`verdict.${readiness.readiness.suggestion}`)}</p>
      <Tally criteria={readiness.readiness.criteria} />
      <KeepDoing readiness={readiness} />
      <CriteriaList readiness={readiness} folded={['met', 'does-not-apply']} />
      <TwoProfiles readiness={readiness} />
      <p className={styles.level}>{t('level4')}</p>
    </>
  )
}

export function TestedOn({ readiness: { facts, readiness } }: { readiness: EpisodeReadiness }) {
  const { t } = useTranslation('readiness')
  const format = useFormat()
  const words = { ruleset: readiness.ruleset, profile: t(`profile.${readiness.profile}`) }
  return (
    <p className={styles.tested}>
      {facts.assessment === null
        ? t('untested', words)
        : t('tested', { when: format.date(facts.assessment.signedOn), ...words })}
    </p>
  )
}
