import type { Findings } from '@restride/contracts/findings'
import { useTranslation } from 'react-i18next'
import { valueAt } from '../three-way-merge.ts'
import { fieldsOf, ROW_GROUPS, type RowGroup } from './finding-fields.ts'
import styles from './signed.module.css'
import { useFindingWords } from './use-finding-words.ts'

/** Each group of rows as it was signed: what was written down, and in one line what was not. */
export function RowsSummary({ findings }: { findings: Findings }) {
  return ROW_GROUPS.map((group) => <GroupSummary key={group} findings={findings} group={group} />)
}

function GroupSummary({ findings, group }: { findings: Findings; group: RowGroup }) {
  const { t } = useTranslation('findings')
  const { nameOf, titleOf, valueOf } = useFindingWords()
  const answers = fieldsOf(group).map((field) => ({
    name: nameOf(group, field),
    field,
    value: valueAt(findings, [group, field]) ?? null,
  }))
  const given = answers.filter(({ value }) => value !== null)
  const blank = answers.filter(({ value }) => value === null).map(({ name }) => name)
  return (
    <section>
      <h2>{titleOf(group)}</h2>
      {given.length === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <dl className={styles.facts}>
          {given.map(({ field, name, value }) => (
            <div key={field}>
              <dt>{name}</dt>
              <dd>{valueOf(group, field, value)}</dd>
            </div>
          ))}
          {blank.length > 0 && (
            <div>
              <dt>{t('blanks')}</dt>
              <dd>{blank.join(' · ')}</dd>
            </div>
          )}
        </dl>
      )}
    </section>
  )
}
