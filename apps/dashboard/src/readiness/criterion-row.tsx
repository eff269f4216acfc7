import type { CriterionResult } from '@restride/contracts/readiness'
import { IconMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { HowJudgedLink } from '../how-judged-link.tsx'
import { isDeclined } from '../is-declined.ts'
import { StatusChip } from '../ui/status-chip.tsx'
import { useAgeWords } from './age-words.ts'
import { groupOf } from './group-criteria.ts'
import { useSources } from './sources.tsx'
import { useSentence } from '../use-sentence.ts'
import { ValueWords } from './value-words.tsx'
import styles from './readiness.module.css'

type CriterionRowProps = {
  criterion: CriterionResult
  askedOn: string
  /** The version that judged it. */
  ruleset: string
}

/** One criterion with all its reasons: state, value of each side, age, why, and where it comes from. */
export function CriterionRow({ criterion, askedOn, ruleset }: CriterionRowProps) {
  const { t } = useTranslation('readiness')
  const sentence = useSentence()
  const ageOf = useAgeWords(askedOn)
  const { chips, panel } = useSources(criterion.sources)
  const group = groupOf(criterion)
  return (
    <li className={styles.criterion}>
      <span className={styles.chip}>
        {group === 'does-not-apply' ? (
          <StatusChip status="neutral" icon={<IconMinus aria-hidden="true" />}>
            {t('doesNotApply')}
          </StatusChip>
        ) : (
          <StatusChip status={group}>
            {t(isDeclined(criterion) ? 'state.declined' : `state.${group}`)}
          </StatusChip>
        )}
      </span>
      <div className={styles.words}>
        <h4>{sentence(criterion.title)}</h4>
        <p className={styles.why}>
          {sentence(criterion.reason)}{' '}
          <HowJudgedLink
            criterionId={criterion.id}
            name={sentence(criterion.title)}
            ruleset={ruleset}
          />
        </p>
        {criterion.wouldChange !== null && !isDeclined(criterion) && (
          <p className={styles.why}>
            <b>{t('wouldChange')}</b> {sentence(criterion.wouldChange)}
          </p>
        )}
        {panel}
      </div>
      <div className={styles.value}>
        <ValueWords criterion={criterion} />
        <span className={styles.age}>{ageOf(criterion)}</span>
      </div>
      <div className={styles.sources}>{chips}</div>
    </li>
  )
}
