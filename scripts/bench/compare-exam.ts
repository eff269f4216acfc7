import type { Effect, State } from '@restride/rules/criterion'
import type { PelvicFloorFindings } from '@restride/rules/facts'
import { above, ageOf, below, type Comparison, type Condition, is } from './comparison.ts'
import { isFreshOn, type Judgement, notFresh, TEST_DAYS } from './comparison.ts'
import { allOf, oneOf, type PartState, partSteps, reaches } from './compare-parts.ts'

type Exam = PelvicFloorFindings
type Step = readonly [State, Condition]
type Question = {
  fields: readonly (keyof Exam)[]
  /** What the conditions read besides age and whether it was begun. */
  flat: (exam: Exam) => Record<string, unknown>
  steps: readonly Step[]
  met: Condition
  judge: (exam: Exam) => Judgement
  unknownEffect: Effect
}

function exam(id: string, question: Question): Comparison {
  const { fields, flat, judge, met, steps, unknownEffect } = question
  const isBegun = (found: Exam) =>
    found.internalExam !== null || fields.some((field) => found[field] !== null)
  const old = notFresh(`${id}.age`, TEST_DAYS)
  const required: Step[] = [['unknown', old], ...steps]
  const whenOptional: Step[] = [
    ['not_applicable', is(`${id}.begun`, false)],
    ['not_applicable', { all: [old, met] }],
  ]
  return {
    flat: ({ pelvicFloor, askedOn }) => ({
      [`${id}.age`]: ageOf(pelvicFloor, askedOn),
      [`${id}.begun`]: pelvicFloor !== null && isBegun(pelvicFloor),
      ...flat(pelvicFloor ?? NOTHING),
    }),
    json: (profile) => (profile === 'goom2019' ? required : [...whenOptional, ...required]),
    inline: ({ pelvicFloor, askedOn }, profile) => {
      const isRequired = profile === 'goom2019'
      if (pelvicFloor === null) {
        return isRequired ? { state: 'unknown', effect: unknownEffect } : NOT_ASKED
      }
      if (!isRequired && !isBegun(pelvicFloor)) return NOT_ASKED
      const judged = judge(pelvicFloor)
      if (!isFreshOn(pelvicFloor.on, askedOn, TEST_DAYS)) {
        if (!isRequired && judged.state === 'met') return NOT_ASKED
        if (judged.effect === 'info') return { state: 'unknown', effect: unknownEffect }
        const blocks = judged.effect === 'blocking' || unknownEffect === 'blocking'
        return { state: 'unknown', effect: blocks ? 'blocking' : 'caution' }
      }
      return judged
    },
  }
}

const NOT_ASKED: Judgement = { state: 'not_applicable', effect: 'caution' }
const NOTHING: Exam = {
  internalExam: null,
  fastContractions: null,
  longContractions: null,
  longHoldSeconds: null,
  gentleHoldSeconds: null,
  testedStanding: null,
  fullRelease: null,
  bearsDown: null,
  descentCm: null,
  prolapseStage: null,
  oxfordGrade: null,
  avulsion: null,
}

function partsExam(
  id: string,
  fields: readonly (keyof Exam)[],
  parts: (exam: Exam) => PartState[],
): Comparison {
  const steps = partSteps(id)
  return exam(id, {
    fields,
    flat: (found) => ({ [`${id}.parts`]: parts(found) }),
    steps,
    met: { not: { any: steps.map(([, condition]) => condition) } },
    judge: (found) => ({ state: allOf(parts(found)), effect: 'caution' }),
    unknownEffect: 'caution',
  })
}

/** PF-1. */
export const contractions = partsExam(
  'PF-1',
  [
    'fastContractions',
    'longContractions',
    'longHoldSeconds',
    'gentleHoldSeconds',
    'testedStanding',
  ],
  (found) => [
    reaches(found.fastContractions, 10),
    reaches(found.longContractions, 8),
    reaches(found.longHoldSeconds, 6),
    reaches(found.gentleHoldSeconds, 60),
    oneOf(found.testedStanding, ['yes']),
  ],
)

/** PF-2. */
export const release = partsExam('PF-2', ['fullRelease', 'bearsDown'], (found) => [
  oneOf(found.fullRelease, ['yes']),
  oneOf(found.bearsDown, ['no']),
])

/** PF-3. */
export const descent = exam('PF-3', {
  fields: ['descentCm', 'prolapseStage'],
  flat: ({ descentCm, prolapseStage }) => ({ 'PF-3.cm': descentCm, 'PF-3.stage': prolapseStage }),
  steps: [
    ['not_met', { any: [above('PF-3.cm', 1), above('PF-3.stage', 2)] }],
    ['unknown', { any: [is('PF-3.cm', null), is('PF-3.stage', null)] }],
    ['not_met', { fact: 'PF-3.cm', operator: 'greaterThanInclusive', value: 0 }],
  ],
  met: { all: [below('PF-3.cm', 0), below('PF-3.stage', 3)] },
  judge: ({ descentCm, internalExam, prolapseStage }) => {
    if ((descentCm ?? 0) > 1 || (prolapseStage ?? 0) >= 3) {
      return { state: 'not_met', effect: 'blocking' }
    }
    if (descentCm === null && prolapseStage === null && internalExam === 'declined') {
      return { state: 'unknown', effect: 'caution' }
    }
    if (descentCm === null || prolapseStage === null) {
      return { state: 'unknown', effect: 'blocking' }
    }
    return { state: descentCm < 0 ? 'met' : 'not_met', effect: 'caution' }
  },
  unknownEffect: 'blocking',
})

/** PF-4. */
export const muscle = exam('PF-4', {
  fields: ['oxfordGrade', 'avulsion'],
  flat: ({ avulsion }) => ({ 'PF-4.avulsion': avulsion }),
  steps: [
    ['not_met', is('PF-4.avulsion', 'present')],
    ['unknown', is('PF-4.avulsion', null)],
  ],
  met: { fact: 'PF-4.avulsion', operator: 'in', value: ['none', 'not_assessed'] },
  judge: ({ avulsion }) => {
    if (avulsion === 'present') return { state: 'not_met', effect: 'caution' }
    if (avulsion === null) return { state: 'unknown', effect: 'caution' }
    return { state: 'met', effect: 'info' }
  },
  unknownEffect: 'info',
})
