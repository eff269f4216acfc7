import { type Dated, type Facts, SIDED_TESTS, SINGLE_TESTS } from '@restride/rules/facts'
import { ageOf, type Comparison, type Condition, contains, isFreshOn } from './comparison.ts'
import { notFresh, SYMPTOM_DAYS, TEST_DAYS } from './comparison.ts'

export type PartState = 'met' | 'not_met' | 'unknown'

/** One known failure outweighs what is missing. */
export function allOf(parts: readonly PartState[]): PartState {
  let state: PartState = 'met'
  for (const part of parts) {
    if (part === 'not_met') return part
    if (part === 'unknown') state = part
  }
  return state
}

export function oneOf(given: string | null, good: readonly string[]): PartState {
  if (given === null) return 'unknown'
  return good.includes(given) ? 'met' : 'not_met'
}

export function reaches(amount: number | null, least: number): PartState {
  if (amount === null) return 'unknown'
  return amount >= least ? 'met' : 'not_met'
}

export function partSteps(id: string): (readonly [PartState, Condition])[] {
  return [
    ['not_met', contains(`${id}.parts`, 'not_met')],
    ['unknown', contains(`${id}.parts`, 'unknown')],
  ]
}

/** Several answers of one group, each met, not met or blank; never more than a caution. */
export function answersOf<Group>(
  id: string,
  groupIn: (facts: Facts) => Dated<Group> | null,
  parts: (group: Group, facts: Facts) => PartState[],
): Comparison {
  return {
    flat: (facts) => {
      const group = groupIn(facts)
      return {
        [`${id}.age`]: ageOf(group, facts.askedOn),
        [`${id}.parts`]: group ? parts(group, facts) : [],
      }
    },
    json: () => [['unknown', notFresh(`${id}.age`, TEST_DAYS)], ...partSteps(id)],
    inline: (facts) => {
      const group = groupIn(facts)
      if (group === null || !isFreshOn(group.on, facts.askedOn, TEST_DAYS)) {
        return { state: 'unknown', effect: 'caution' }
      }
      return { state: allOf(parts(group, facts)), effect: 'caution' }
    },
  }
}

function domingInTests({ tests, askedOn }: Facts): PartState {
  let state: PartState = 'met'
  for (const id of [...SIDED_TESTS, ...SINGLE_TESTS]) {
    const test = tests[id]
    if (test === null || test.symptoms.doming === 'no') continue
    const days = id === 'LI-WALK' ? SYMPTOM_DAYS : TEST_DAYS
    if (test.symptoms.doming === 'yes' && isFreshOn(test.on, askedOn, days)) return 'not_met'
    state = 'unknown'
  }
  return state
}

/** AB-1. */
export const wall = answersOf(
  'AB-1',
  ({ abdominalWall }) => abdominalWall,
  ({ doming, tension }, facts) => [
    oneOf(doming, ['no']),
    oneOf(tension, ['good']),
    domingInTests(facts),
  ],
)

/** BR-1. */
export const breath = answersOf(
  'BR-1',
  ({ breathing }) => breathing,
  ({ bellyRises, breathOnEffort, chestMotion, pelvicFloorOnExhale, ribsWiden }) => [
    oneOf(chestMotion, ['none', 'slight']),
    oneOf(bellyRises, ['yes']),
    oneOf(ribsWiden, ['yes']),
    oneOf(pelvicFloorOnExhale, ['lifts', 'none']),
    oneOf(breathOnEffort, ['out', 'in']),
  ],
)

/** AL-1. */
export const pelvis = answersOf(
  'AL-1',
  ({ alignment }) => alignment,
  ({ holdsNeutralPelvis }) => [oneOf(holdsNeutralPelvis, ['yes'])],
)
