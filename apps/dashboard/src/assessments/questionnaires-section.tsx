import { OUTCOME_MEASURES } from '@restride/rules/facts'
import { useTranslation } from 'react-i18next'
import type { SectionProps } from './draft.ts'
import { EpdsQuestions } from './epds-questions.tsx'
import { FindingRows } from './finding-rows.tsx'
import { ItemCodes } from './item-codes.tsx'
import styles from './questions.module.css'

export function QuestionnairesSection(props: SectionProps) {
  const { t } = useTranslation('findings')
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
