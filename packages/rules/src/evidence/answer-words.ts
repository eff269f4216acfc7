import type { Text } from '../criterion.ts'
import { listed } from '../text.ts'

/** "Answered yes: a and b."; `null` when there is none. */
export function answeredYes(names: readonly Text[]): Text | null {
  if (names.length === 0) return null
  const { en, fr } = listed(names)
  return { en: `Answered yes: ${en}.`, fr: `Réponse oui\u00A0: ${fr}.` }
}

/** "Not answered: a and b."; `null` when all were. */
export function notAnswered(names: readonly Text[]): Text | null {
  if (names.length === 0) return null
  const { en, fr } = listed(names)
  return { en: `Not answered: ${en}.`, fr: `Sans réponse\u00A0: ${fr}.` }
}

/** Those of the questions that were answered so; `null` asks for the blank ones. */
export function having<Question extends string>(
  questions: readonly Question[],
  answers: Readonly<Record<Question, unknown>>,
  answer: string | null,
): readonly Question[] {
  return questions.filter((question) => answers[question] === answer)
}
