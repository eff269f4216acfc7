import type { Text } from '../criterion.ts'
import { OUTCOME_MEASURES } from '../facts.ts'
import { isMeasureId, MEASURES } from './catalogue.ts'
import type { Item, ItemProblem, Measure } from './measure.ts'

/** What a licensed clinic writes of one instrument; `value` is the code of an answer, or the number of a box. */
export type WordedItem = {
  code: string
  text: string
  answers: readonly { value: number; text: string }[]
}
export type ClinicWording = { measure: string; items: readonly WordedItem[] }

/** An item of more values than this is a scale, of which the two ends are named. */
const MOST_NAMED = 8
/** Of these Restride takes a total from the paper form and no item codes. */
const TOTALS_ONLY: ReadonlySet<string> = new Set(['leaf-q', 'epds', 'epds-3a'])

/** The instruments a clinic may bring its wording of: the form asks for their item codes. */
export const WORDED_MEASURES = OUTCOME_MEASURES.filter((id) => !TOTALS_ONLY.has(id))

/**
 * Why a clinic's wording cannot stand beside the codes, by place; an empty list when it can. It must hold the whole
 * instrument: every item once, and of every item each answer, or the two ends of a scale (`clinical-rules.md` 5.2).
 */
export function wordingProblems({ items, measure: id }: ClinicWording): ItemProblem[] {
  if (TOTALS_ONLY.has(id)) return [{ path: ['measure'], reason: TOTAL_ONLY }]
  const measure = isMeasureId(id) && WORDED_MEASURES.some((one) => one === id) ? MEASURES[id] : null
  if (measure === null) return [{ path: ['measure'], reason: unknownMeasure() }]
  return [
    ...items.flatMap((item, index) =>
      itemProblems(measure, item, items.slice(0, index)).map(({ path, reason }) => ({
        path: ['items', index, ...path],
        reason,
      })),
    ),
    ...missingItems(measure, items),
  ]
}

function itemProblems(
  { items }: Measure,
  worded: WordedItem,
  before: readonly WordedItem[],
): ItemProblem[] {
  const item = items.find(({ code }) => code === worded.code)
  if (!item) return [{ path: ['code'], reason: UNKNOWN_CODE }]
  if (before.some(({ code }) => code === worded.code))
    return [{ path: ['code'], reason: CODE_TWICE }]
  return answerProblems(item, worded)
}

function answerProblems(item: Item, { answers }: WordedItem): ItemProblem[] {
  const values = answerValues(item)
  const odd = answers.flatMap(({ value }, index): ItemProblem[] => {
    const path = ['answers', index, 'value']
    if (!values.includes(value)) return [{ path, reason: notAValue(values) }]
    const isTwice = answers.slice(0, index).some((one) => one.value === value)
    return isTwice ? [{ path, reason: VALUE_TWICE }] : []
  })
  const missing = namedOf(item).filter((value) => !answers.some((one) => one.value === value))
  return missing.length === 0
    ? odd
    : [...odd, { path: ['answers'], reason: missingAnswers(missing) }]
}

/** Every value an answer may have, lowest first; none where she writes words of her own. */
export function answerValues(item: Item): number[] {
  switch (item.kind) {
    case 'number':
      return range(item.min, item.max, item.step)
    case 'boxes':
      return range(1, item.max, 1)
    case 'words':
      return []
  }
}

function range(min: number, max: number, step: number): number[] {
  return Array.from({ length: (max - min) / step + 1 }, (_, index) => min + index * step)
}

/** Whether only its two ends have to be named. */
export function isLongScale(item: Item): boolean {
  return answerValues(item).length > MOST_NAMED
}

/** The values whose words may not be left out. */
function namedOf(item: Item): number[] {
  const values = answerValues(item)
  return isLongScale(item) ? [...values.slice(0, 1), ...values.slice(-1)] : values
}

function missingItems({ items }: Measure, worded: readonly WordedItem[]): ItemProblem[] {
  const missing = items
    .map(({ code }) => code)
    .filter((code) => !worded.some((one) => one.code === code))
  if (missing.length === 0) return []
  const list = missing.join(', ')
  const reason = {
    en: `The instrument is used whole or not at all. Missing: ${list}`,
    fr: `L’instrument s’emploie en entier ou pas du tout. Il manque\u00A0: ${list}`,
  }
  return [{ path: ['items'], reason }]
}

function unknownMeasure(): Text {
  const list = WORDED_MEASURES.join(', ')
  return { en: `Must be one of: ${list}`, fr: `Doit être l’un de\u00A0: ${list}` }
}

function notAValue(values: readonly number[]): Text {
  const [first, last] = [values[0], values.at(-1)]
  if (first === undefined) {
    return {
      en: 'She writes words of her own here: no answers to name',
      fr: 'Elle écrit ses propres mots ici\u00A0: aucune réponse à nommer',
    }
  }
  if (values.length > MOST_NAMED) {
    return {
      en: `Must be a whole number from ${first} to ${last}`,
      fr: `Doit être un nombre entier de ${first} à ${last}`,
    }
  }
  const list = values.join(', ')
  return { en: `Must be one of: ${list}`, fr: `Doit être l’un de\u00A0: ${list}` }
}

function missingAnswers(values: readonly number[]): Text {
  const list = values.join(', ')
  return {
    en: `No words for the answer: ${list}`,
    fr: `Aucun mot pour la réponse\u00A0: ${list}`,
  }
}

const TOTAL_ONLY: Text = {
  en: 'Only the total of this questionnaire is taken, from the paper form: its wording is not shown on screen',
  fr: 'Seul le total de ce questionnaire est pris, de la feuille\u00A0: son texte n’est pas montré à l’écran',
}
const UNKNOWN_CODE: Text = { en: 'Unknown item code', fr: 'Code inconnu' }
const CODE_TWICE: Text = { en: 'The same item twice', fr: 'Le même élément deux fois' }
const VALUE_TWICE: Text = { en: 'The same answer twice', fr: 'La même réponse deux fois' }
