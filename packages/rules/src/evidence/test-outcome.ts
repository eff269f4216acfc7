import type { Context, Effect, Outcome, State, Text } from '../criterion.ts'
import type { Facts } from '../facts.ts'
import { NOT_CHECKED_YET, isFresh, notAsked, pastFreshness } from './freshness.ts'
import {
  type PhysicalTest,
  readTest,
  type Side,
  type TestLimits,
  type TestReading,
  testThreshold,
} from './test-reading.ts'
import { describeReading, wholeTest, whatIsMissing } from './test-wording.ts'

type Judgement = { state: State; effect: Effect }

/** Section 2.1: target on each side and every symptom "no"; one known failure outweighs what is missing. */
export function testOutcome(test: PhysicalTest, facts: Facts, context: Context): Outcome {
  const limits = test.limits[context.profile]
  const isRequired = test.requiredIn.includes(context.profile)
  const threshold = testThreshold(test, limits)
  const reading = readTest(test, facts)

  if (!reading) {
    if (!isRequired) return { ...notPartOfProfile(limits), threshold }
    return { ...notAsked(effectOfMissing(limits), wholeTest(test, limits)), threshold }
  }
  const windowDays = context.settings[test.freshFor]
  if (!isFresh(reading.on, facts.askedOn, windowDays)) {
    return { ...staleOutcome(test, reading, facts, context), threshold }
  }
  const { state, effect } = judge(reading, limits)
  return {
    state,
    effect,
    value: reading.value,
    observedOn: reading.on,
    stale: false,
    reason: describeReading(test, reading, limits),
    wouldChange:
      state === 'met' ? null : whatIsMissing(test, limits, sidesToRepeat(reading, limits)),
    ...(state === 'unknown' && { patientText: NOT_CHECKED_YET }),
    threshold,
  }
}

/** What can block is looked at before what can only caution, so a blank never weighs less than an answer. */
function judge(reading: TestReading, { blocksBelow, target, shortEffect }: TestLimits): Judgement {
  const known = reading.amounts.flatMap(({ amount }) => (amount === null ? [] : [amount]))
  const isMissingSide = known.length < reading.amounts.length
  const missing = effectOfMissing({ blocksBelow, target, shortEffect })

  if (reading.symptoms.length > 0 || !known.every((amount) => amount >= blocksBelow)) {
    return { state: 'not_met', effect: 'blocking' }
  }
  if (reading.unanswered.length > 0) return { state: 'unknown', effect: 'blocking' }
  if (isMissingSide && missing === 'blocking') return { state: 'unknown', effect: missing }
  if (!known.every((amount) => amount >= target)) return { state: 'not_met', effect: shortEffect }
  return { state: isMissingSide ? 'unknown' : 'met', effect: missing }
}

function effectOfMissing({ blocksBelow, shortEffect }: TestLimits): Effect {
  return blocksBelow > 0 ? 'blocking' : shortEffect
}

/** A clean old test the profile does not ask for is as if not done; any other is unknown. */
function staleOutcome(
  test: PhysicalTest,
  reading: TestReading,
  { askedOn }: Facts,
  { profile, settings }: Context,
): Outcome {
  const limits = test.limits[profile]
  const isRequired = test.requiredIn.includes(profile)
  if (!isRequired && judge(reading, limits).state === 'met') return notPartOfProfile(limits)
  const hasOpenSymptom = reading.symptoms.length + reading.unanswered.length > 0
  const hasBlank = reading.amounts.some(({ amount }) => amount === null)
  return pastFreshness({
    effect: hasOpenSymptom || (hasBlank && !isRequired) ? 'blocking' : effectOfMissing(limits),
    value: reading.value,
    on: reading.on,
    askedOn,
    windowDays: settings[test.freshFor],
    wouldChange: wholeTest(test, limits),
  })
}

function notPartOfProfile(limits: TestLimits): Outcome {
  return {
    state: 'not_applicable',
    effect: effectOfMissing(limits),
    value: null,
    observedOn: null,
    stale: false,
    reason: NOT_IN_PROFILE,
    wouldChange: null,
  }
}

const NOT_IN_PROFILE: Text = {
  en: 'This profile does not ask for this test, and no fresh result counts.',
  fr: 'Ce profil ne demande pas ce test, et aucun résultat récent ne compte.',
}

/** One side alone only when the rest of the test stands. */
function sidesToRepeat(reading: TestReading, { target }: TestLimits): readonly Side[] {
  const all = reading.amounts.map(({ side }) => side)
  if (reading.symptoms.length + reading.unanswered.length > 0) return all
  return reading.amounts
    .filter(({ amount }) => amount === null || !(amount >= target))
    .map(({ side }) => side)
}
