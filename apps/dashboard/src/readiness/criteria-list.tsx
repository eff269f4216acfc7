import type { EpisodeReadiness } from '@restride/contracts/readiness'
import { useTranslation } from 'react-i18next'
import { CriterionRow } from './criterion-row.tsx'
import { type Group, groupCriteria, GROUPS } from './group-criteria.ts'
import styles from './readiness.module.css'

type CriteriaListProps = {
  readiness: EpisodeReadiness
  /** Groups that are closed until someone opens them. */
  folded: readonly Group[]
  /** In a narrow column: value and sources below the words. */
  compact?: boolean
}

/** Every criterion, in groups from what stands in the way to what does not apply. */
export function CriteriaList({ readiness, folded, compact = false }: CriteriaListProps) {
  const { t } = useTranslation('readiness')
  const groups = groupCriteria(readiness.readiness.criteria)
  return (
    <div className={styles.groups} data-compact={compact}>
      {GROUPS.filter((group) => groups[group].length > 0).map((group) => {
        const title = t(`group.${group}`, { count: groups[group].length })
        const rows = (
          <ul>
            {groups[group].map((criterion) => (
              <CriterionRow
                key={criterion.id}
                criterion={criterion}
                askedOn={readiness.facts.askedOn}
                ruleset={readiness.readiness.ruleset}
              />
            ))}
          </ul>
        )
        if (!folded.includes(group)) {
          return (
            <section key={group} data-group={group}>
              <h3>{title}</h3>
              {rows}
            </section>
          )
        }
        return (
          <details key={group} className={styles.folded}>
            <summary>
              <h3>{title}</h3>
            </summary>
            {rows}
          </details>
        )
      })}
    </div>
  )
}
