import type { CriterionResult, EpisodeReadiness } from '@restride/contracts/readiness'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.ts'
import { useSentence } from '../use-sentence.ts'
import { CriterionRow } from './criterion-row.tsx'
import { type Group, groupCriteria, GROUPS } from './group-criteria.ts'
import styles from './readiness.module.css'

/** More than these, and what was never tested is lost among what is only too old. */
const MOST_TOO_OLD = 6

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
        const rows =
          group === 'not-tested' ? (
            <NotTested criteria={groups[group]} readiness={readiness} />
          ) : (
            <Rows criteria={groups[group]} readiness={readiness} />
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

type RowsProps = { criteria: readonly CriterionResult[]; readiness: EpisodeReadiness }

function Rows({ criteria, readiness: { facts, readiness } }: RowsProps) {
  return (
    <ul>
      {criteria.map((criterion) => (
        <CriterionRow
          key={criterion.id}
          criterion={criterion}
          askedOn={facts.askedOn}
          ruleset={readiness.ruleset}
        />
      ))}
    </ul>
  )
}

/** Row by row what was never tested; many that are only too old by name, each with its row one click away. */
function NotTested({ criteria, readiness }: RowsProps) {
  const { t } = useTranslation('readiness')
  const sentence = useSentence()
  const format = useFormat()
  const tooOld = criteria.filter(({ stale }) => stale)
  if (tooOld.length <= MOST_TOO_OLD) return <Rows criteria={criteria} readiness={readiness} />
  const others = criteria.filter(({ stale }) => !stale)
  return (
    <>
      {others.length > 0 && <Rows criteria={others} readiness={readiness} />}
      <details className={styles.tooOld}>
        <summary>
          <b>{t('testAgain', { count: tooOld.length })}</b>{' '}
          {format.list(tooOld.map(({ title }) => sentence(title)))}
        </summary>
        <Rows criteria={tooOld} readiness={readiness} />
      </details>
    </>
  )
}
