import type { Lang, Text } from '@restride/rules/criterion'
import { isMeasureId, MEASURES, NOT_IMPLEMENTED } from '@restride/rules/measures/catalogue'
import type { Measure, Score } from '@restride/rules/measures/measure'
import { answersSchema } from './answers-schema.ts'

type Problem = { path: readonly PropertyKey[]; reason: string }
type Found = { measure: Measure } | { refusal: string }

/** The instrument asked for, or why there is none. */
export function findMeasure([id, ...rest]: readonly string[], lang: Lang): Found {
  const known = `Instruments: ${Object.keys(MEASURES).join(', ')}`
  if (id === undefined) return { refusal: `Which instrument? ${known}` }
  if (rest.length > 0) return { refusal: `Too many arguments: ${rest.join(' ')}` }
  if (isMeasureId(id)) return { measure: MEASURES[id] }
  if (id === 'apfq') return { refusal: NOT_IMPLEMENTED.apfq[lang] }
  return { refusal: `Unknown instrument: ${id}. ${known}` }
}

export function schemaOf(measure: Measure) {
  return answersSchema(measure.items)
}

/** What is printed, or every problem of the input; an alarm is among the problems too, so that it is never lost. */
export function scoreCommand(
  measure: Measure,
  answers: unknown,
  lang: Lang,
): { result: object } | { problems: readonly Problem[] } {
  const score = measure.score(answers)
  if ('problems' in score) return { problems: problemsOf(score, lang) }
  const { id, direction, range, smallestChanges, figures, sources } = measure
  return {
    result: {
      instrument: id,
      total: score.total,
      range,
      direction,
      scales: score.scales.map((scale) => ({ ...scale, name: scale.name[lang] })),
      band: score.band && inLanguage(score.band, 'label', lang),
      alarms: score.alarms.map(({ text, patientText, ...alarm }) => ({
        ...alarm,
        text: text[lang],
        patientText: patientText[lang],
      })),
      notes: score.notes.map((note) => note[lang]),
      missing: score.missing,
      missingRule: measure.missingRule[lang],
      smallestChange: smallestChanges.map((change) => inLanguage(change, 'population', lang)),
      figures: figures.map((figure) => inLanguage(figure, 'text', lang)),
      licence: measure.licence[lang],
      sources,
    },
  }
}

function problemsOf(
  { problems, alarms }: Extract<Score, { problems: unknown }>,
  lang: Lang,
): Problem[] {
  return [
    ...problems.map(({ path, reason }) => ({ path, reason: reason[lang] })),
    ...alarms.map(({ item, text }) => ({ path: [item], reason: text[lang] })),
  ]
}

function inLanguage<Key extends string, Said extends Record<Key, Text>>(
  said: Said,
  key: Key,
  lang: Lang,
) {
  return { ...said, [key]: said[key][lang] }
}
