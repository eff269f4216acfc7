import type { Effect, ProfileId, State } from '@restride/rules/criterion'
import { type Facts, TEST_SYMPTOMS, type TestId } from '@restride/rules/facts'
import {
  ageOf,
  below,
  type Comparison,
  type Condition,
  is,
  isFreshOn,
  type Judgement,
  notFresh,
} from './comparison.ts'

type Limits = {
  blocksBelow: number
  target: number
  /** What falling short of the target, or a missing figure that cannot block, weighs. */
  short: Effect
  isRequired: boolean
}
type Figures = Record<ProfileId, Limits>

/** Below the figure the test blocks. */
export function blocks(amount: number, requiredIn: readonly ProfileId[]): Figures {
  const limits = (profile: ProfileId): Limits => ({
    blocksBelow: amount,
    target: amount,
    short: 'blocking',
    isRequired: requiredIn.includes(profile),
  })
  return { article2021: limits('article2021'), goom2019: limits('goom2019') }
}

/** A figure to train towards. */
export function aims(amount: number): Figures {
  const limits = { blocksBelow: 0, target: amount, short: 'caution' } as const
  return {
    article2021: { ...limits, isRequired: false },
    goom2019: { ...limits, isRequired: true },
  }
}

export function physicalTest(id: TestId, freshDays: number, figures: Figures): Comparison {
  return {
    flat: ({ tests, askedOn }) => {
      const result = tests[id]
      return {
        [`${id}.age`]: ageOf(result, askedOn),
        [`${id}.begun`]: result !== null && isBegun(result),
        [`${id}.least`]: result && least(result),
        [`${id}.sideMissing`]: result !== null && hasMissingSide(result),
        [`${id}.felt`]: result !== null && hasSymptom(result, 'yes'),
        [`${id}.blank`]: result !== null && hasSymptom(result, null),
      }
    },
    json: (profile) => conditions(id, freshDays, figures[profile]),
    inline: ({ tests, askedOn }, profile) => {
      const result = tests[id]
      const limits = figures[profile]
      const missing = limits.blocksBelow > 0 ? 'blocking' : limits.short
      if (result === null || !isBegun(result)) {
        return { state: limits.isRequired ? 'unknown' : 'not_applicable', effect: missing }
      }
      const judged = judge(result, limits, missing)
      if (isFreshOn(result.on, askedOn, freshDays)) return judged
      if (!limits.isRequired && judged.state === 'met') {
        return { state: 'not_applicable', effect: missing }
      }
      const isOpen = hasSymptom(result, 'yes') || hasSymptom(result, null)
      const stops = isOpen || (hasMissingSide(result) && !limits.isRequired)
      return { state: 'unknown', effect: stops ? 'blocking' : missing }
    },
  }
}

type Result = NonNullable<Facts['tests'][TestId]>

function judge(result: Result, { blocksBelow, target, short }: Limits, missing: Effect): Judgement {
  const smallest = least(result)
  const isMissing = hasMissingSide(result)
  if (hasSymptom(result, 'yes') || (smallest !== null && smallest < blocksBelow)) {
    return { state: 'not_met', effect: 'blocking' }
  }
  if (hasSymptom(result, null)) return { state: 'unknown', effect: 'blocking' }
  if (isMissing && missing === 'blocking') return { state: 'unknown', effect: 'blocking' }
  if (smallest !== null && smallest < target) return { state: 'not_met', effect: short }
  return { state: isMissing ? 'unknown' : 'met', effect: missing }
}

function least(result: Result): number | null {
  if ('amount' in result) return result.amount
  const { left, right } = result
  if (left === null || right === null) return left ?? right
  return left < right ? left : right
}

function hasMissingSide(result: Result): boolean {
  return 'amount' in result ? result.amount === null : result.left === null || result.right === null
}

function hasSymptom({ symptoms }: Result, answer: 'yes' | null): boolean {
  for (const symptom of TEST_SYMPTOMS) {
    if (symptom !== 'doming' && symptoms[symptom] === answer) return true
  }
  return false
}

function isBegun(result: Result): boolean {
  if (least(result) !== null) return true
  for (const symptom of TEST_SYMPTOMS) if (result.symptoms[symptom] !== null) return true
  return false
}

function conditions(id: TestId, freshDays: number, limits: Limits) {
  const { blocksBelow, isRequired, target } = limits
  const tooOld = notFresh(`${id}.age`, freshDays)
  const clean: Condition[] = [
    is(`${id}.felt`, false),
    is(`${id}.blank`, false),
    is(`${id}.sideMissing`, false),
    { fact: `${id}.least`, operator: 'greaterThanInclusive', value: target },
  ]
  const whenOld: [State, Condition][] = isRequired
    ? []
    : [['not_applicable', { all: [tooOld, ...clean] }]]
  const steps: [State, Condition][] = [
    [isRequired ? 'unknown' : 'not_applicable', is(`${id}.begun`, false)],
    ...whenOld,
    ['unknown', tooOld],
    ['not_met', { any: [is(`${id}.felt`, true), below(`${id}.least`, blocksBelow)] }],
    ['unknown', is(`${id}.blank`, true)],
  ]
  if (blocksBelow > 0) steps.push(['unknown', is(`${id}.sideMissing`, true)])
  if (blocksBelow < target) steps.push(['not_met', below(`${id}.least`, target)])
  if (blocksBelow === 0) steps.push(['unknown', is(`${id}.sideMissing`, true)])
  return steps
}
