import type { TestId } from '@restride/rules/facts'
import type { ProfileId } from '@restride/rules/criterion'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import type { SectionProps } from './draft.ts'
import { spokenRules } from './spoken-rules.ts'
import { amountOf, type Side, sidesOf, withAmounts, withNoOthers } from './test-results.ts'

export type TestProps = SectionProps & { id: TestId; profile: ProfileId }

const TARGET = {
  reps: { one: 'tests.targetReps', each: 'tests.targetRepsEach' },
  other: { one: 'tests.target', each: 'tests.targetEach' },
} as const

/** Everything one test's row or card shows and does. */
export function useTest({ id, profile, draft, change, errors }: TestProps) {
  const { t } = useTranslation('assessments')
  const { name, unit, targets } = spokenRules().TESTS[id]
  const target = targets[profile]
  const result = draft.findings.tests[id]
  const unitLong = t(`tests.unitLong.${unit}`)
  const sides = sidesOf(id)
  const setSides = (amount: number) =>
    change((now) => withAmounts(now, id, Object.fromEntries(sides.map((side) => [side, amount]))))
  return {
    name,
    target,
    unit,
    sides,
    result,
    isSided: sides.length > 1,
    targetInWords: t(
      TARGET[unit === 'reps' ? 'reps' : 'other'][sides.length > 1 ? 'each' : 'one'],
      {
        amount: target,
        unit: t(`tests.unit.${unit}`),
      },
    ),
    stepper: (side: Side) => ({
      id: `findings.tests.${id}.${side}`,
      label:
        side === 'amount'
          ? t('tests.amount', { test: name, unit: unitLong })
          : t('tests.side', { test: name, side: t(`tests.${side}`), unit: unitLong }),
      error: errorOf(errors, `findings.tests.${id}.${side}`),
      step: unit === 's' ? 5 : 1,
      value: amountOf(result, side),
      onChange: (amount: number | null) =>
        change((now) => withAmounts(now, id, { [side]: amount })),
    }),
    fill: () => setSides(target),
    copyToRight: () =>
      change((now) => withAmounts(now, id, { right: amountOf(now.findings.tests[id], 'left') })),
    noSymptoms: () => change((now) => withNoOthers(now, id)),
  }
}
