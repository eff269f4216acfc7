import type { Text } from '../criterion.ts'
import { type Answers, readAnswers } from './answers.ts'
import type { Band, NumberItem, Score } from './measure.ts'

type SummedForm = {
  items: readonly NumberItem[]
  /** The sum is divided by this. */
  divisor: number
  bands: readonly Band[]
  notes: readonly Text[]
}

/** One sum over all items, unknown when any is missing. */
export function scoreOfAll({ items, divisor, bands, notes }: SummedForm, given: unknown): Score {
  const answers = readAnswers(items, given)
  if (answers.problems.length > 0) return { problems: answers.problems, alarms: [] }
  const sum = sumOfAll(items, answers)
  const total = sum === null ? null : sum / divisor
  const missing = blankAmong(items, answers)
  return { total, scales: [], band: bandOf(bands, total), alarms: [], notes, missing }
}

/** Keyed as the items say; `null` when one is missing: a blank is never taken for 0. */
export function sumOfAll(items: readonly NumberItem[], { numbers }: Answers): number | null {
  let sum = 0
  for (const { code, keying, max, min } of items) {
    const answer = numbers.get(code)
    if (answer === undefined) return null
    sum += keying === 'reversed' ? min + max - answer : answer
  }
  return sum
}

export function blankAmong(items: readonly NumberItem[], { numbers }: Answers): string[] {
  return items.map(({ code }) => code).filter((code) => !numbers.has(code))
}

export function bandOf(bands: readonly Band[], total: number | null): Band | null {
  if (total === null) return null
  return bands.find(({ from, to }) => from <= total && total <= to) ?? null
}
