import { useTranslation } from 'react-i18next'
import type { SectionProps } from './draft.ts'
import { EpdsQuestions } from './epds-questions.tsx'
import { FindingRows } from './finding-rows.tsx'
import { ItemCodes } from './item-codes.tsx'
import styles from './questions.module.css'
import { spokenRules } from './spoken-rules.ts'

export function QuestionnairesSection(props: SectionProps) {
  const { t } = useTranslation('findings')
  const { OUTCOME_MEASURES } = spokenRules()
  return (
    <>
      <EpdsQuestions {...props} />
      <section className={styles.group}>
        <h2>{t('outcomes.title')}</h2>
        <p className={styles.meta}>{t('outcomes.lead')}</p>
        <FindingRows {...props} group="outcomes" fields={OUTCOME_MEASURES} />
        <ItemCodes measures={OUTCOME_MEASURES} change={props.change} />
      </section>
    </>
  )
}
