import type { Context, Effect, Outcome, ProfileId, State, Text, Threshold } from '../criterion.ts'
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
import { cleanEnding, describeReading, whatIsMissing } from './test-wording.ts'

type Judgement = { state: State; effect: Effect }

/** What of a test is the same for every patient, so that it is put into words once. */
type Asked = {
  test: PhysicalTest
  isRequired: boolean
  limits: TestLimits
  threshold: Threshold
  whole: Text
  cleanEnding: Text
  missingEffect: Effect
}

/** Section 2.1: target on each side and every symptom "no"; one known failure outweighs what is missing. */
export function testCriterion(test: PhysicalTest): (facts: Facts, context: Context) => Outcome {
  const asked = { goom2019: askedIn(test, 'goom2019'), article2021: askedIn(test, 'article2021') }
  return (facts, context) => testOutcome(asked[context.profile], facts, context)
}

function askedIn(test: PhysicalTest, profile: ProfileId): Asked {
  const limits = test.limits[profile]
  const whole = whatIsMissing(test, limits, test.sided ? 'each' : 'both')
  return {
    test,
    isRequired: test.requiredIn.includes(profile),
    limits,
    threshold: testThreshold(test, limits),
    whole,
    cleanEnding: cleanEnding(test, whole),
    missingEffect: effectOfMissing(limits),
  }
}

function testOutcome(asked: Asked, facts: Facts, { settings }: Context): Outcome {
  const { isRequired, missingEffect, test, threshold, whole } = asked
  const reading = readTest(test, facts)
  if (!reading) {
    if (!isRequired) return notPartOfProfile(asked)
    return { ...notAsked(missingEffect, whole), threshold }
  }
  const judged = judge(reading, asked)
  const windowDays = settings[test.freshFor]
  if (!isFresh(reading.on, facts.askedOn, windowDays)) {
    // A clean old test the profile does not ask for is as if not done.
    if (!isRequired && judged.state === 'met') return notPartOfProfile(asked)
    return { ...staleOutcome(asked, reading, facts.askedOn, windowDays), threshold }
  }
  const reason = describeReading(test, reading, whole, asked.cleanEnding)
  const { on: observedOn, value } = reading
  const { effect, state } = judged
  const wouldChange = state === 'met' ? null : toRepeat(asked, reading)
  const outcome = { state, effect, value, observedOn, stale: false, reason, wouldChange, threshold }
  return state === 'unknown' ? { ...outcome, patientText: NOT_CHECKED_YET } : outcome
}

/** What can block is looked at before what can only caution, so a blank never weighs less than an answer. */
function judge(reading: TestReading, { limits, missingEffect }: Asked): Judgement {
  const { first, second, symptoms, unanswered } = reading
  const { blocksBelow, target, shortEffect } = limits
  const isMissingSide = first === null || second === null
  if (symptoms.length > 0 || !reaches(first, blocksBelow) || !reaches(second, blocksBelow)) {
    return { state: 'not_met', effect: 'blocking' }
  }
  if (unanswered.length > 0) return { state: 'unknown', effect: 'blocking' }
  if (isMissingSide && missingEffect === 'blocking') return { state: 'unknown', effect: 'blocking' }
  if (!reaches(first, target) || !reaches(second, target)) {
    return { state: 'not_met', effect: shortEffect }
  }
  return { state: isMissingSide ? 'unknown' : 'met', effect: missingEffect }
}

/** A side not measured falls short of nothing. */
function reaches(amount: number | null, least: number): boolean {
  return amount === null || amount >= least
}

function effectOfMissing({ blocksBelow, shortEffect }: TestLimits): Effect {
  return blocksBelow > 0 ? 'blocking' : shortEffect
}

function staleOutcome(
  { isRequired, missingEffect, whole }: Asked,
  reading: TestReading,
  askedOn: Facts['askedOn'],
  windowDays: number,
): Outcome {
  const hasOpenSymptom = reading.symptoms.length + reading.unanswered.length > 0
  const hasBlank = reading.first === null || reading.second === null
  return pastFreshness({
    effect: hasOpenSymptom || (hasBlank && !isRequired) ? 'blocking' : missingEffect,
    value: reading.value,
    on: reading.on,
    askedOn,
    windowDays,
    wouldChange: whole,
  })
}

function notPartOfProfile({ missingEffect, threshold }: Asked): Outcome {
  return {
    state: 'not_applicable',
    effect: missingEffect,
    value: null,
    observedOn: null,
    stale: false,
    reason: NOT_IN_PROFILE,
    wouldChange: null,
    threshold,
  }
}

const NOT_IN_PROFILE: Text = {
  en: 'This profile does not ask for this test, and no fresh result counts.',
  fr: 'Ce profil ne demande pas ce test, et aucun résultat récent ne compte.',
}

/** One side alone only when the rest of the test stands. */
function toRepeat({ limits, test, whole }: Asked, reading: TestReading): Text {
  const isOpen = reading.symptoms.length + reading.unanswered.length > 0
  if (!test.sided || isOpen) return whole
  const side = sideToRepeat(reading, limits.target)
  return side === null ? whole : whatIsMissing(test, limits, side)
}

/** `null` when it is both. */
function sideToRepeat({ first, second }: TestReading, target: number): Side | null {
  const isLeftDone = first !== null && first >= target
  const isRightDone = second !== null && second >= target
  if (isLeftDone === isRightDone) return null
  return isLeftDone ? 'right' : 'left'
}
