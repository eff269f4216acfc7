import type { Findings } from '@restride/contracts/findings'
import { useTranslation } from 'react-i18next'
import { valueAt } from '../three-way-merge.ts'
import { useFormat } from '../use-format.ts'
import { keysOf } from './draft.ts'
import { fieldsOf, ROW_GROUPS } from './finding-fields.ts'
import { spokenRules } from './spoken-rules.ts'
import { SYMPTOMS } from './symptom-questions.ts'
import { amountOf, isBegun, symptomsThat, type TestResult } from './test-results.ts'
import { useFindingWords } from './use-finding-words.ts'

/** One answer at two visits, in words; `null`: not tested, not answered. */
export type ComparedRow = {
  key: string
  name: string
  now: string | null
  before: string | null
}

/** Everything that was found at either visit, in the order of the form. */
export function useComparedRows(now: Findings, before: Findings): ComparedRow[] {
  const rowsOf = useRows()
  const earlier = new Map(rowsOf(before).map(({ key, words }) => [key, words]))
  return rowsOf(now)
    .map(({ key, name, words }) => ({ key, name, now: words, before: earlier.get(key) ?? null }))
    .filter((row) => row.now !== null || row.before !== null)
}

type Row = { key: string; name: string; words: string | null }

function useRows(): (findings: Findings) => Row[] {
  const { t } = useTranslation('assessments')
  const words = useFindingWords()
  const testWords = useTestWords()
  return (findings) => {
    const { TESTS } = spokenRules()
    const { healing, symptoms } = findings
    return [
      ...SYMPTOMS.map((key) => {
        const answer = symptoms[key]
        return {
          key,
          name: t(`symptoms.${key}`),
          words: answer === null ? null : t(`value.${answer}`),
        }
      }),
      { key: 'pain', name: t('symptoms.pain'), words: symptoms.pain?.toString() ?? null },
      {
        key: 'wound',
        name: t('healing.wound'),
        words: healing.wound && t(`healing.woundIs.${healing.wound}`),
      },
      ...keysOf(TESTS).map((id) => ({
        key: id,
        name: TESTS[id].name,
        words: testWords(findings.tests[id], t(`tests.unit.${TESTS[id].unit}`)),
      })),
      ...ROW_GROUPS.flatMap((group) =>
        fieldsOf(group).map((field) => {
          const value = valueAt(findings, [group, field]) ?? null
          return {
            key: `${group}.${field}`,
            name: words.nameOf(group, field),
            words: value === null ? null : words.valueOf(group, field, value),
          }
        }),
      ),
    ]
  }
}

/** "Left 10, Right 7 reps (Heaviness)": both sides and what stopped them. */
function useTestWords() {
  const { t } = useTranslation('assessments')
  const format = useFormat()
  return (result: TestResult, unit: string): string | null => {
    if (!isBegun(result)) return null
    const amount = (side: 'left' | 'right' | 'amount') => amountOf(result, side) ?? '–'
    const figures =
      'amount' in result
        ? `${amount('amount')} ${unit}`
        : `${t('tests.leftSide')} ${amount('left')}, ${t('tests.rightSide')} ${amount('right')} ${unit}`
    const felt = symptomsThat(result.symptoms, 'yes').map((one) => t(`tests.symptom.${one}`))
    return felt.length === 0 ? figures : `${figures} (${format.list(felt)})`
  }
}
