import type { Source, Text } from './criterion.ts'
import type { Finding, Readiness } from './readiness.ts'
import { CANADIAN_GUIDELINE_2025, clinicProtocol, published } from './sources.ts'

export type Advice = { text: Text; sources: readonly Source[] }

/** The whole of a readiness in a few lists; ids are those of its criteria, in their order. */
export type Explanation = {
  /** Unknown because nobody recorded it, or she declined. */
  missing: readonly string[]
  /** Unknown because what was recorded is too old. */
  stale: readonly string[]
  /** What would change the answer, one for each criterion that decides and is open. */
  toDo: readonly { id: string; wouldChange: Text }[]
  /** What goes on while she does not run yet (section 1.6); empty for `refer`, where a medical check comes first. */
  keepDoing: readonly Advice[]
}

export function explain({ criteria, suggestion }: Readiness): Explanation {
  const deciding = criteria.filter(({ effect }) => effect !== 'info')
  const unknown = deciding.filter(({ state }) => state === 'unknown')
  return {
    missing: unknown.filter(({ stale }) => !stale).map(({ id }) => id),
    stale: unknown.filter(({ stale }) => stale).map(({ id }) => id),
    toDo: deciding.flatMap(({ id, wouldChange }) => (wouldChange ? [{ id, wouldChange }] : [])),
    keepDoing: suggestion === 'refer' ? [] : keepDoing(criteria),
  }
}

/** A contraindication, a wound or bleeding that is open leaves what is light. */
const LIMITS_TO_LIGHT: readonly string[] = ['RF-1', 'RF-3', 'H-1', 'H-2']

function keepDoing(criteria: readonly Finding[]): Advice[] {
  const isLimited = criteria.some(
    ({ id, state }) => LIMITS_TO_LIGHT.includes(id) && (state === 'not_met' || state === 'unknown'),
  )
  return isLimited ? [WALK, PELVIC_FLOOR, SIT_LESS] : [BE_ACTIVE, PELVIC_FLOOR, SIT_LESS]
}

const CANADIAN_GUIDELINE_RESTATED = published(
  '2025 Canadian guideline for physical activity post partum, restated',
  'blueberrytherapy.ca, refreshphysio.co.nz',
  'official',
)
const BE_ACTIVE: Advice = {
  text: {
    en: 'Stay active: 120 minutes a week or more, over 4 days or more. Walk, and train your strength.',
    fr: 'Restez active\u00A0: 120 minutes par semaine ou plus, sur au moins 4 jours. Marchez et faites de la force.',
  },
  sources: [CANADIAN_GUIDELINE_2025],
}
const WALK: Advice = {
  text: {
    en: 'Walk gently, as far as it feels OK.',
    fr: 'Marchez doucement, tant que c’est confortable.',
  },
  sources: [
    CANADIAN_GUIDELINE_RESTATED,
    clinicProtocol('light only while a medical answer is open'),
  ],
}
const PELVIC_FLOOR: Advice = {
  text: {
    en: 'Do your pelvic floor exercises each day.',
    fr: 'Faites vos exercices du plancher pelvien chaque jour.',
  },
  sources: [CANADIAN_GUIDELINE_RESTATED],
}
const SIT_LESS: Advice = {
  text: {
    en: 'Sit for 8 hours a day at most.',
    fr: 'Restez assise 8 heures par jour au plus.',
  },
  sources: [CANADIAN_GUIDELINE_RESTATED],
}
