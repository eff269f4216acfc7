import { type Answers, readAnswers } from './answers.ts'
import type { NumberItem, Scale, ScaleScore, Score } from './measure.ts'
import { blankAmong } from './total-of-all.ts'

/**
 * Each scale is the mean of its answered items, brought to 0–100, and unknown below half answered; the total is the sum
 * of the scales, unknown when one is.
 */
export function scoreOfScales(
  items: readonly NumberItem[],
  scales: readonly Scale[],
  given: unknown,
): Score {
  const answers = readAnswers(items, given)
  if (answers.problems.length > 0) return { problems: answers.problems, alarms: [] }
  const scored = scales.map((scale) => scoreOfScale(scale, items, answers))
  const totals = scored.flatMap(({ total }) => total ?? [])
  return {
    total: totals.length === scales.length ? sum(totals) : null,
    scales: scored,
    band: null,
    alarms: [],
    notes: [],
    missing: blankAmong(items, answers),
  }
}

function scoreOfScale(
  { id, items: codes, max, name }: Scale,
  items: readonly NumberItem[],
  { numbers }: Answers,
): ScaleScore {
  const answered = codes.flatMap((code) => numbers.get(code) ?? [])
  const highest = Math.max(...items.map((item) => item.max))
  const isHalfAnswered = answered.length * 2 >= codes.length
  // One division, at the end: a scale with every answer at its worst is exactly 100.
  const total = isHalfAnswered ? (sum(answered) * max) / (highest * answered.length) : null
  return { id, name, total, answered: answered.length, of: codes.length }
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0)
}
