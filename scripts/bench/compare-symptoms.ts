import type { Facts, ReportedSymptom, SymptomAnswers } from '@restride/rules/facts'
import { above, ageOf, type Comparison, contains, is, isFreshOn } from './comparison.ts'
import { notFresh, SYMPTOM_DAYS } from './comparison.ts'

type Symptom = ReportedSymptom['symptom']
type YesNoQuestion = 'urinaryLeak' | 'heaviness' | 'bulge' | 'bowelLeakOrUrgency'

export function isReported({ reportedSymptoms, askedOn }: Facts, counts: readonly Symptom[]) {
  for (const { symptom, on } of reportedSymptoms) {
    if (counts.includes(symptom) && isFreshOn(on, askedOn, SYMPTOM_DAYS)) return true
  }
  return false
}

/** SX-1 to SX-4. */
export function yesNoSymptom(
  id: string,
  question: YesNoQuestion,
  counts: readonly Symptom[],
): Comparison {
  return {
    flat: (facts) => ({
      'symptoms.age': ageOf(facts.symptoms, facts.askedOn),
      [`${id}.reported`]: isReported(facts, counts),
      [`${id}.answer`]: facts.symptoms?.[question] ?? null,
    }),
    json: () => [
      ['not_met', is(`${id}.reported`, true)],
      ['unknown', { any: [is(`${id}.answer`, null), notFresh('symptoms.age', SYMPTOM_DAYS)] }],
      ['not_met', is(`${id}.answer`, 'yes')],
    ],
    inline: (facts) => {
      const { askedOn, symptoms } = facts
      if (isReported(facts, counts)) return { state: 'not_met', effect: 'blocking' }
      if (symptoms === null || symptoms[question] === null) {
        return { state: 'unknown', effect: 'blocking' }
      }
      if (!isFreshOn(symptoms.on, askedOn, SYMPTOM_DAYS)) {
        return { state: 'unknown', effect: 'blocking' }
      }
      return { state: symptoms[question] === 'yes' ? 'not_met' : 'met', effect: 'blocking' }
    },
  }
}

/** SX-5. */
export const dailyPain: Comparison = {
  flat: ({ symptoms, askedOn }) => ({
    'symptoms.age': ageOf(symptoms, askedOn),
    'SX-5.pain': symptoms?.pain ?? null,
  }),
  json: () => [
    ['unknown', { any: [is('SX-5.pain', null), notFresh('symptoms.age', SYMPTOM_DAYS)] }],
    ['not_met', above('SX-5.pain', 0)],
  ],
  inline: ({ symptoms, askedOn }) => {
    if (symptoms === null || symptoms.pain === null) return { state: 'unknown', effect: 'blocking' }
    if (!isFreshOn(symptoms.on, askedOn, SYMPTOM_DAYS)) {
      return { state: 'unknown', effect: 'blocking' }
    }
    if (symptoms.pain === 0) return { state: 'met', effect: 'caution' }
    return { state: 'not_met', effect: symptoms.pain < 3 ? 'caution' : 'blocking' }
  },
}

function comfortAnswers(symptoms: SymptomAnswers | null) {
  if (symptoms === null) return [null, null, null]
  return [symptoms.painfulSex, symptoms.obstructedBowel, symptoms.constipation]
}

/** SX-6. */
export const comfort: Comparison = {
  flat: ({ symptoms, askedOn }) => ({
    'symptoms.age': ageOf(symptoms, askedOn),
    'SX-6.answers': comfortAnswers(symptoms),
    'SX-6.offered': comfortAnswers(symptoms).some((answer) => answer !== null),
  }),
  json: () => [
    ['not_applicable', is('SX-6.offered', false)],
    ['unknown', notFresh('symptoms.age', SYMPTOM_DAYS)],
    ['not_met', contains('SX-6.answers', 'yes')],
    ['unknown', { any: [contains('SX-6.answers', 'declined'), contains('SX-6.answers', null)] }],
  ],
  inline: ({ symptoms, askedOn }) => {
    if (symptoms === null) return { state: 'not_applicable', effect: 'caution' }
    const { constipation, obstructedBowel, painfulSex } = symptoms
    if (painfulSex === null && obstructedBowel === null && constipation === null) {
      return { state: 'not_applicable', effect: 'caution' }
    }
    if (!isFreshOn(symptoms.on, askedOn, SYMPTOM_DAYS)) {
      return { state: 'unknown', effect: 'caution' }
    }
    if (painfulSex === 'yes' || obstructedBowel === 'yes' || constipation === 'yes') {
      return { state: 'not_met', effect: 'caution' }
    }
    const isMet = painfulSex === 'no' && obstructedBowel === 'no' && constipation === 'no'
    return { state: isMet ? 'met' : 'unknown', effect: 'caution' }
  },
}
