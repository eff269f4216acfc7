import { daysAgo, NO_SYMPTOMS, patientZ, symptoms, everySymptom } from './base-patient.ts'
import type { Effect, ProfileId, State } from './criterion.ts'
import {
  type Facts,
  type SidedTestId,
  type SingleTestId,
  TEST_SYMPTOMS,
  type TestSymptoms,
} from './facts.ts'

/** The figures of one physical test, written out in its own table. */
type Figures = {
  /** The smallest figure that is met in every profile. */
  enough: number
  /** The largest figure that falls short in every profile. */
  short: number
  /** What falling short, or a missing figure, weighs in each profile. */
  shortEffect: Record<ProfileId, Effect>
  requiredIn: readonly ProfileId[]
  freshDays: number
}

type TestCase = {
  name: string
  profile: ProfileId
  facts: Facts
  state: State
  effect: Effect
  stale: boolean
}
type Result = { amounts: readonly (number | null)[]; symptoms: TestSymptoms; daysOld: number }

const PROFILES = ['goom2019', 'article2021'] as const
const COUNTING = TEST_SYMPTOMS.filter((symptom) => symptom !== 'doming')

/** Section 2.1 and the readings of 9.1, for a test counted on each side. */
export function sidedCases(id: SidedTestId, figures: Figures): TestCase[] {
  const factsOf = ({ amounts: [left = null, right = null], ...result }: Result) =>
    withResult(id, { left, right, symptoms: result.symptoms, on: daysAgo(result.daysOld) })
  return PROFILES.flatMap((profile) => {
    const { enough, short } = figures
    const make = maker(profile, factsOf, figures.shortEffect[profile])
    return [
      ...commonCases(profile, figures, make, [enough, enough]),
      make('left side short', 'not_met', { amounts: [short, enough] }),
      make('right side short', 'not_met', { amounts: [enough, short] }),
      make('both sides short', 'not_met', { amounts: [short, short] }),
      make('left side missing', 'unknown', { amounts: [null, enough] }),
      make('right side missing', 'unknown', { amounts: [enough, null] }),
      make('left short, right missing', 'not_met', { amounts: [short, null] }),
      make('right short, left missing', 'not_met', { amounts: [null, short] }),
    ]
  })
}

/** The same for a test with one figure. */
export function singleCases(id: SingleTestId, figures: Figures): TestCase[] {
  const factsOf = ({ amounts: [amount = null], ...result }: Result) =>
    withResult(id, { amount, symptoms: result.symptoms, on: daysAgo(result.daysOld) })
  return PROFILES.flatMap((profile) => {
    const make = maker(profile, factsOf, figures.shortEffect[profile])
    return [
      ...commonCases(profile, figures, make, [figures.enough]),
      make('short', 'not_met', { amounts: [figures.short] }),
      make('figure missing', 'unknown', { amounts: [null] }),
    ]
  })
}

type Make = (
  name: string,
  state: State,
  given: Partial<Result> & { effect?: Effect; stale?: boolean },
) => TestCase

function maker(profile: ProfileId, factsOf: (result: Result) => Facts, shortEffect: Effect): Make {
  return (name, state, { effect = shortEffect, stale = false, ...given }) => ({
    name: `${profile}: ${name}`,
    profile,
    facts: factsOf({ amounts: [], symptoms: NO_SYMPTOMS, daysOld: 5, ...given }),
    state,
    effect,
    stale,
  })
}

function commonCases(
  profile: ProfileId,
  { requiredIn, freshDays }: Figures,
  make: Make,
  amounts: readonly number[],
): TestCase[] {
  const isRequired = requiredIn.includes(profile)
  const notDone = isRequired ? 'unknown' : 'not_applicable'
  const daysOld = freshDays + 1
  const open = { effect: 'blocking' } as const
  const old = { amounts, daysOld, stale: true } as const
  return [
    make('enough', 'met', { amounts }),
    make('nothing answered', notDone, { symptoms: everySymptom(null) }),
    make(`${freshDays} days old`, 'met', { amounts, daysOld: freshDays }),
    make(`${daysOld} days old`, notDone, { ...old, stale: isRequired }),
    make('dated after the question', notDone, { amounts, daysOld: -1, stale: isRequired }),
    make('old, with a symptom', 'unknown', {
      ...old,
      ...open,
      symptoms: symptoms({ urinary_leak: 'yes' }),
    }),
    make('old, with a blank symptom', 'unknown', {
      ...old,
      ...open,
      symptoms: symptoms({ heaviness: null }),
    }),
    ...COUNTING.flatMap((symptom) => [
      make(`${symptom}`, 'not_met', { ...open, amounts, symptoms: symptoms({ [symptom]: 'yes' }) }),
      make(`${symptom} blank`, 'unknown', {
        ...open,
        amounts,
        symptoms: symptoms({ [symptom]: null }),
      }),
    ]),
    make('a symptom outweighs a blank', 'not_met', {
      ...open,
      amounts,
      symptoms: { ...everySymptom(null), pain: 'yes' },
    }),
    make('a symptom without a figure', 'not_met', {
      ...open,
      symptoms: symptoms({ bulge: 'yes' }),
    }),
    make('only a symptom answered', 'not_met', {
      ...open,
      symptoms: { ...everySymptom(null), pain: 'yes' },
    }),
    make('only doming answered', 'unknown', {
      ...open,
      symptoms: { ...everySymptom(null), doming: 'yes' },
    }),
    make('doming', 'met', { amounts, symptoms: symptoms({ doming: 'yes' }) }),
    make('doming blank', 'met', { amounts, symptoms: symptoms({ doming: null }) }),
  ]
}

function withResult(id: SidedTestId | SingleTestId, result: object): Facts {
  const facts = patientZ()
  return { ...facts, tests: { ...facts.tests, [id]: result } }
}
