import type { Findings } from '@restride/contracts/findings'
import type { TestId } from '@restride/rules/facts'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { StatusChip } from '../ui/status-chip.tsx'
import { useFormat } from '../use-format.ts'
import { keysOf } from './draft.ts'
import styles from './signed.module.css'
import { spokenRules } from './spoken-rules.ts'
import { amountOf, isBegun, symptomsThat } from './test-results.ts'

/** Left and right side by side; a dash is not tested. */
export function TestSummary({ tests }: { tests: Findings['tests'] }) {
  const { t } = useTranslation('assessments')
  const format = useFormat()
  const { TESTS } = spokenRules()
  const amount = (id: TestId, side: 'left' | 'right') => {
    const value = amountOf(tests[id], TESTS[id].sided ? side : 'amount')
    if (!TESTS[id].sided && side === 'right') return ''
    return value === null
      ? t('signed.none')
      : `${format.number(value)}\u00a0${t(`tests.unit.${TESTS[id].unit}`)}`
  }
  const felt = (id: TestId) => {
    if (!isBegun(tests[id])) {
      return <StatusChip status="not-tested">{t('tests.notTested')}</StatusChip>
    }
    const { symptoms } = tests[id]
    const yes = symptomsThat(symptoms, 'yes').map((symptom) => t(`tests.symptom.${symptom}`))
    if (yes.length > 0) return format.list(yes)
    return t(symptomsThat(symptoms, null).length > 0 ? 'signed.feltBlank' : 'signed.feltNone')
  }
  const columns: [Column<TestId>, ...Column<TestId>[]] = [
    { key: 'test', header: t('signed.test'), cell: (id) => TESTS[id].name, width: '36%' },
    { key: 'left', header: t('tests.head.left'), cell: (id) => amount(id, 'left') },
    { key: 'right', header: t('tests.head.right'), cell: (id) => amount(id, 'right') },
    { key: 'felt', header: t('signed.felt'), cell: felt, width: '30%' },
  ]
  return (
    <section className={styles.tests}>
      <h2>{t('signed.tests')}</h2>
      <DataTable
        caption={t('signed.tests')}
        columns={columns}
        rows={keysOf(TESTS)}
        rowKey={(id) => id}
        dense
      />
    </section>
  )
}
