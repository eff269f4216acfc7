import type { CriterionResult } from '@restride/contracts/readiness'
import { useTranslation } from 'react-i18next'
import { StatusCount } from '../ui/status-chip.tsx'
import { groupCriteria } from './group-criteria.ts'
import styles from './readiness.module.css'

/** Counts in the order of the groups. Never a score: what is not tested is never counted as met. */
export function Tally({ criteria }: { criteria: readonly CriterionResult[] }) {
  const { t } = useTranslation('readiness')
  const groups = groupCriteria(criteria)
  const total = criteria.length - groups['does-not-apply'].length
  return (
    <p className={styles.tally}>
      {(['not-met', 'not-tested', 'watch', 'met'] as const).map((group) =>
        groups[group].length === 0 && group !== 'met' ? null : (
          <StatusCount key={group} status={group}>
            {t(`count.${group}`, { count: groups[group].length, total })}
          </StatusCount>
        ),
      )}
    </p>
  )
}
