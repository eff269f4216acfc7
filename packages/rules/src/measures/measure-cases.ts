import { answerValues, type WordedItem } from './clinic-wording.ts'
import type { Measure, Refused, Scored } from './measure.ts'

/** Every scored item with the same answer, clamped to what each can take. */
export function allAnswered({ items }: Measure, answer: number): Record<string, number> {
  const scored = items.flatMap((item) => (item.kind === 'number' ? item : []))
  return Object.fromEntries(
    scored.map(({ code, max, min }) => [code, Math.min(max, Math.max(min, answer))]),
  )
}

/** `q1`, `q2` … in the form's order; `null` is a blank. */
export function inOrder(
  answers: readonly (number | null)[],
  prefix = 'q',
  first = 1,
): Record<string, number | null> {
  return Object.fromEntries(answers.map((answer, index) => [`${prefix}${first + index}`, answer]))
}

/** @throws Error when it was refused */
export function scoredBy(measure: Measure, answers: unknown): Scored {
  const score = measure.score(answers)
  if ('problems' in score) throw new Error(`Refused: ${JSON.stringify(score.problems)}`)
  return score
}

/** Each problem as `place: reason`, sorted. @throws Error when it was scored */
export function problemsOf(measure: Measure, answers: unknown): string[] {
  return refusedBy(measure, answers)
    .problems.map(({ path, reason }) => `${path.join('/')}: ${reason.en}`)
    .toSorted()
}

/** @throws Error when it was scored */
export function refusedBy(measure: Measure, answers: unknown): Refused {
  const score = measure.score(answers)
  if (!('problems' in score)) throw new Error(`Scored: ${JSON.stringify(score)}`)
  return score
}

/** A whole instrument in sentences that nobody owns, every answer named. */
export function madeUpItems({ items }: Measure): WordedItem[] {
  return items.map((item) => ({
    code: item.code,
    text: `Wording of item ${item.code} by the clinic`,
    answers: answerValues(item).map((value) => ({ value, text: `Answer ${value} in its words` })),
  }))
}
