import type { Assessment } from '@restride/contracts/assessments'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.ts'
import { keysOf } from './draft.ts'
import { RowsSummary } from './rows-summary.tsx'
import styles from './signed.module.css'
import { spokenRules } from './spoken-rules.ts'
import { SYMPTOMS } from './symptom-questions.ts'
import { TestSummary } from './test-summary.tsx'

/** Read-only, every blank stated. */
export function FindingsSummary({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation('assessments')
  const format = useFormat()
  const group = useGroupInWords()
  const { screening, conditions, symptoms, healing, epds } = assessment.findings
  const { CONDITION_NAMES, SIGNS } = spokenRules()
  const none = t('signed.none')
  const present = keysOf(conditions.answers).map((condition) => ({
    name: CONDITION_NAMES[condition],
    answer: conditions.answers[condition].present,
  }))
  const signs = keysOf(screening.signs).map((sign) => ({
    name: SIGNS[sign].name,
    answer: screening.signs[sign],
  }))
  const pain = [symptoms.pain ?? none, symptoms.painSite].filter((part) => part !== null)
  const rows: [string, string][] = [
    [t('assessedOn'), format.date(assessment.assessedOn, 'withYear')],
    [t('screening.title'), group(signs)],
    [
      t('screening.temperature'),
      screening.temperatureC === null ? none : format.number(screening.temperatureC),
    ],
    [t('screening.ownWords'), assessment.ownWords || none],
    [t('conditions.title'), group(present)],
    ...SYMPTOMS.map((key): [string, string] => {
      const answer = symptoms[key]
      return [t(`symptoms.${key}`), answer === null ? none : t(`value.${answer}`)]
    }),
    [t('symptoms.pain'), pain.join(', ')],
    [t('healing.wound'), healing.wound ? t(`healing.woundIs.${healing.wound}`) : none],
    [t('healing.bleeding'), healing.bleeding ? t(`healing.bleedingIs.${healing.bleeding}`) : none],
    [`${t('epds.title')}, ${t('epds.item10')}`, epds.item10?.toString() ?? none],
    [t('epds.total'), epds.total?.toString() ?? none],
    [t('notes.title'), assessment.notes || none],
  ]
  return (
    <>
      <TestSummary tests={assessment.findings.tests} />
      <section>
        <h2>{t('signed.findings')}</h2>
        <dl className={styles.facts}>
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <RowsSummary findings={assessment.findings} />
    </>
  )
}

/** "Yes: a and b · 3 not answered", or "No to all 17". */
function useGroupInWords() {
  const { t } = useTranslation('assessments')
  const format = useFormat()
  return (answers: readonly { name: string; answer: 'yes' | 'no' | null }[]) => {
    const yes = answers.filter(({ answer }) => answer === 'yes').map(({ name }) => name)
    const blank = answers.filter(({ answer }) => answer === null).length
    if (yes.length + blank === 0) return t('signed.noSigns', { count: answers.length })
    return [
      ...(yes.length > 0 ? [t('signed.yesTo', { list: format.list(yes) })] : []),
      ...(blank > 0 ? [t('signed.unanswered', { count: blank })] : []),
    ].join(' · ')
  }
}
