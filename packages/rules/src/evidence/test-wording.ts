import type { TestUnit, Text } from '../criterion.ts'
import { listed, sentences } from '../text.ts'
import { TEST_SYMPTOM_NAMES } from '../test-symptoms.ts'
import type { PhysicalTest, Side, TestLimits, TestReading } from './test-reading.ts'

const ON_SIDE: Record<Side, Text> = {
  left: { en: ' on the left', fr: ' à gauche' },
  right: { en: ' on the right', fr: ' à droite' },
  both: { en: '', fr: '' },
}
const EACH_SIDE: Text = { en: ' on each side', fr: ' de chaque côté' }
const SIDE_NAMES: Record<Side, Text> = {
  left: { en: 'Left ', fr: 'Gauche ' },
  right: { en: 'right ', fr: 'droite ' },
  both: { en: 'Measured ', fr: 'Mesure\u00A0: ' },
}
const UNIT_NAMES = {
  reps: { en: 'reps', fr: 'répétitions' },
  s: { en: 's', fr: 's' },
  min: { en: 'min', fr: 'min' },
} satisfies Record<TestUnit, Text>

/** "Left 8, right 10 reps. Symptoms: urinary leak. Needs 10 hops on each side without symptoms." */
export function describeReading(
  test: PhysicalTest,
  reading: TestReading,
  limits: TestLimits,
): Text {
  const needed = wholeTest(test, limits)
  return sentences(amountsInWords(test, reading), symptomsInWords(reading), {
    en: `Needs ${needed.en}.`,
    fr: `Il faut ${needed.fr}.`,
  })
}

export function wholeTest(test: PhysicalTest, limits: TestLimits): Text {
  return whatIsMissing(test, limits, test.sided ? ['left', 'right'] : ['both'])
}

/** "10 hops on the right without symptoms". */
export function whatIsMissing(
  { counted }: PhysicalTest,
  { target }: TestLimits,
  sides: readonly Side[],
): Text {
  const [only = 'both'] = sides
  const where = sides.length > 1 ? EACH_SIDE : ON_SIDE[only]
  return {
    en: `${target} ${counted.en}${where.en} without symptoms`,
    fr: `${target} ${counted.fr}${where.fr} sans symptôme`,
  }
}

function amountsInWords({ unit }: PhysicalTest, { amounts }: TestReading): Text {
  const of = (lang: 'en' | 'fr', notTested: string) =>
    amounts.map(({ side, amount }) => `${SIDE_NAMES[side][lang]}${amount ?? notTested}`).join(', ')
  const unitName = amounts.every(({ amount }) => amount === null) ? null : UNIT_NAMES[unit]
  return {
    en: `${of('en', 'not tested')}${unitName ? ` ${unitName.en}` : ''}.`,
    fr: `${of('fr', 'non testé')}${unitName ? ` ${unitName.fr}` : ''}.`,
  }
}

function symptomsInWords({ symptoms, unanswered }: TestReading): Text {
  const names = (of: TestReading['symptoms']) => {
    const { en, fr } = listed(of.map((symptom) => TEST_SYMPTOM_NAMES[symptom]))
    return { en: en.toLowerCase(), fr: fr.toLowerCase() }
  }
  const felt = names(symptoms)
  const blank = names(unanswered)
  return sentences(
    symptoms.length > 0
      ? { en: `Symptoms: ${felt.en}.`, fr: `Symptômes\u00A0: ${felt.fr}.` }
      : null,
    unanswered.length > 0
      ? { en: `Not answered: ${blank.en}.`, fr: `Sans réponse\u00A0: ${blank.fr}.` }
      : null,
    symptoms.length + unanswered.length === 0
      ? { en: 'No symptoms.', fr: 'Aucun symptôme.' }
      : null,
  )
}
