import type { Text } from '../criterion.ts'
import type { Item, ItemProblem, NumberItem } from './measure.ts'

/** What could be read. A code that is in neither map is blank, or has a problem. */
export type Answers = {
  numbers: ReadonlyMap<string, number>
  words: ReadonlyMap<string, string>
  problems: readonly ItemProblem[]
}

/** Reads what was given against the items; every answer that cannot be is named by its place. */
export function readAnswers(items: readonly Item[], given: unknown): Answers {
  const numbers = new Map<string, number>()
  const words = new Map<string, string>()
  if (!isRecord(given)) return { numbers, words, problems: [{ path: [], reason: NOT_ANSWERS }] }

  const known = new Map(items.map((item) => [item.code, item]))
  const problems = Object.entries(given).flatMap(([code, value]): ItemProblem[] => {
    const item = known.get(code)
    if (!item) return [{ path: [code], reason: UNKNOWN_CODE }]
    if (value === null || value === undefined) return []
    if (item.kind === 'boxes') return boxProblems(item, value)
    if (item.kind === 'words') {
      if (!isOneLine(value, item.maxLength))
        return [{ path: [code], reason: oneLine(item.maxLength) }]
      words.set(code, value.trim())
      return []
    }
    if (!isAllowed(item, value)) return [{ path: [code], reason: allowed(item) }]
    numbers.set(code, value)
    return []
  })
  return { numbers, words, problems }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isAllowed({ min, max, step }: NumberItem, value: unknown): value is number {
  if (typeof value !== 'number') return false
  return value >= min && value <= max && (value - min) % step === 0
}

function isOneLine(value: unknown, maxLength: number): value is string {
  if (typeof value !== 'string' || value.length > maxLength || value.trim() === '') return false
  return value.isWellFormed() && !/\p{Cc}/u.test(value)
}

function boxProblems({ code, max }: { code: string; max: number }, value: unknown): ItemProblem[] {
  if (!Array.isArray(value)) return [{ path: [code], reason: LIST_OF_BOXES }]
  return value.flatMap((box: unknown, index) => {
    const fits = typeof box === 'number' && Number.isInteger(box) && box >= 1 && box <= max
    if (!fits) return [{ path: [code, index], reason: wholeNumber(1, max) }]
    return value.indexOf(box) < index ? [{ path: [code, index], reason: TICKED_TWICE }] : []
  })
}

function allowed({ min, max, step }: NumberItem): Text {
  if (step === 1) return wholeNumber(min, max)
  const values = Array.from({ length: (max - min) / step }, (_, index) => min + index * step)
  return {
    en: `Must be ${values.join(', ')} or ${max}`,
    fr: `Doit être ${values.join(', ')} ou ${max}`,
  }
}

function wholeNumber(min: number, max: number): Text {
  return {
    en: `Must be a whole number from ${min} to ${max}`,
    fr: `Doit être un nombre entier de ${min} à ${max}`,
  }
}

function oneLine(maxLength: number): Text {
  return {
    en: `Must be one line of 1 to ${maxLength} characters`,
    fr: `Doit être une ligne de 1 à ${maxLength} caractères`,
  }
}

const NOT_ANSWERS: Text = {
  en: 'Must be an object of item codes and answers',
  fr: 'Doit être un objet de codes et de réponses',
}
const UNKNOWN_CODE: Text = { en: 'Unknown item code', fr: 'Code inconnu' }
const LIST_OF_BOXES: Text = {
  en: 'Must be a list of the boxes ticked, by number',
  fr: 'Doit être la liste des cases cochées, par numéro',
}
const TICKED_TWICE: Text = { en: 'The same box twice', fr: 'La même case deux fois' }
