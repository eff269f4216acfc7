import type { TestUnit, Text } from '../criterion.ts'
import { listed, sentences } from '../text.ts'
import { TEST_SYMPTOM_NAMES } from '../test-symptoms.ts'
import { notAnswered } from './answer-words.ts'
import type { PhysicalTest, Side, TestLimits, TestReading } from './test-reading.ts'

const ON_SIDE: Record<Side, Text> = {
  left: { en: ' on the left', fr: ' à gauche' },
  right: { en: ' on the right', fr: ' à droite' },
  both: { en: '', fr: '' },
}
const EACH_SIDE: Text = { en: ' on each side', fr: ' de chaque côté' }
const UNIT_NAMES = {
  reps: { en: ' reps', fr: ' répétitions' },
  s: { en: ' s', fr: ' s' },
  min: { en: ' min', fr: ' min' },
} satisfies Record<TestUnit, Text>
const NO_UNIT: Text = { en: '', fr: '' }
const NO_SYMPTOMS: Text = { en: 'No symptoms.', fr: 'Aucun symptôme.' }

/** " reps. No symptoms. Needs 10 hops on each side without symptoms.": what follows the figures of most tests. */
export function cleanEnding({ unit }: PhysicalTest, needed: Text): Text {
  return ending(UNIT_NAMES[unit], NO_SYMPTOMS, needed)
}

function ending(unit: Text, symptoms: Text, needed: Text): Text {
  return {
    en: `${unit.en}. ${symptoms.en} Needs ${needed.en}.`,
    fr: `${unit.fr}. ${symptoms.fr} Il faut ${needed.fr}.`,
  }
}

/** "Left 8, right 10 reps. Symptoms: urinary leak. Needs 10 hops on each side without symptoms." */
export function describeReading(
  { sided, unit }: PhysicalTest,
  reading: TestReading,
  needed: Text,
  clean: Text,
): Text {
  const { first, second, symptoms, unanswered } = reading
  const isBlank = first === null && second === null
  const { en, fr } =
    isBlank || symptoms.length + unanswered.length > 0
      ? ending(isBlank ? NO_UNIT : UNIT_NAMES[unit], symptomsInWords(reading), needed)
      : clean
  const enFirst = first ?? 'not tested'
  const frFirst = first ?? 'non testé'
  if (!sided) return { en: `Measured ${enFirst}${en}`, fr: `Mesure\u00A0: ${frFirst}${fr}` }
  return {
    en: `Left ${enFirst}, right ${second ?? 'not tested'}${en}`,
    fr: `Gauche ${frFirst}, droite ${second ?? 'non testé'}${fr}`,
  }
}

/** "10 hops on the right without symptoms"; several sides are each side. */
export function whatIsMissing(
  { counted }: PhysicalTest,
  { target }: TestLimits,
  side: Side | 'each',
): Text {
  const where = side === 'each' ? EACH_SIDE : ON_SIDE[side]
  return {
    en: `${target} ${counted.en}${where.en} without symptoms`,
    fr: `${target} ${counted.fr}${where.fr} sans symptôme`,
  }
}

function symptomsInWords({ symptoms, unanswered }: TestReading): Text {
  if (symptoms.length + unanswered.length === 0) return NO_SYMPTOMS
  return sentences(feltInWords(symptoms), notAnswered(namesOf(unanswered)))
}

function feltInWords(symptoms: TestReading['symptoms']): Text | null {
  if (symptoms.length === 0) return null
  const { en, fr } = listed(namesOf(symptoms))
  return { en: `Symptoms: ${en}.`, fr: `Symptômes\u00A0: ${fr}.` }
}

function namesOf(symptoms: TestReading['symptoms']): readonly Text[] {
  return symptoms.map((symptom) => {
    const { en, fr } = TEST_SYMPTOM_NAMES[symptom]
    return { en: en.toLowerCase(), fr: fr.toLowerCase() }
  })
}
