import type { Criterion, Effect, Outcome, ProfileId, State, Text, Threshold } from '../criterion.ts'
import type { Facts } from '../facts.ts'
import { answered, freshDays, isFresh, notAsked, pastFreshness } from './freshness.ts'
import {
  type PhysicalTest,
  readTest,
  type Side,
  type TestLimits,
  type TestReading,
  testThreshold,
} from './test-reading.ts'
import type { Settings } from '../settings.ts'
import { cleanEnding, describeReading, whatIsMissing } from './test-wording.ts'

type Judgement = { state: State; effect: Effect }

/** What of a test is the same for every patient, so that it is put into words once. */
type Asked = {
  test: PhysicalTest
  isRequired: boolean
  /** What stands where nothing of it was answered. */
  notBegun: Outcome
  /** A clean old test the profile does not ask for is as if not done. */
  notPartOfProfile: Outcome
  limits: TestLimits
  threshold: Threshold
  whole: Text
  cleanEnding: Text
  missingEffect: Effect
}

/** Section 2.1: target on each side and every symptom "no"; one known failure outweighs what is missing. */
export function testCriterion(test: PhysicalTest): Criterion {
  const [goom2019, article2021] = [askedIn(test, 'goom2019'), askedIn(test, 'article2021')]
  return {
    id: test.id,
    title: test.name,
    question: test.question,
    threshold: goom2019.threshold,
    freshness: test.freshFor,
    sources: test.sources,
    patientText: test.patientText,
    evaluate: (facts, { profile, settings }) =>
      testOutcome(profile === 'goom2019' ? goom2019 : article2021, facts, settings),
  }
}

function askedIn(test: PhysicalTest, profile: ProfileId): Asked {
  const limits = test.limits[profile]
  const whole = whatIsMissing(test, limits, test.sided ? 'each' : 'both')
  const threshold = testThreshold(test, limits)
  const missingEffect = effectOfMissing(limits)
  const isRequired = test.requiredIn.includes(profile)
  const notPartOfProfile = answered(
    'not_applicable',
    missingEffect,
    null,
    null,
    NOT_IN_PROFILE,
    null,
    threshold,
  )
  return {
    test,
    isRequired,
    notBegun: isRequired ? { ...notAsked(missingEffect, whole), threshold } : notPartOfProfile,
    notPartOfProfile,
    limits,
    threshold,
    whole,
    cleanEnding: cleanEnding(test, whole),
    missingEffect,
  }
}

function testOutcome(asked: Asked, { askedOn, tests }: Facts, settings: Settings): Outcome {
  const { isRequired, limits, missingEffect, test, threshold, whole } = asked
  const reading = readTest(test, tests[test.id])
  if (!reading) return asked.notBegun
  const { on, value } = reading
  const { effect, state } = judge(reading, limits, missingEffect)
  const windowDays = freshDays(settings, test.freshFor)
  if (!isFresh(on, askedOn, windowDays)) {
    if (!isRequired && state === 'met') return asked.notPartOfProfile
    const weight = effectOfStale(reading, asked)
    return { ...pastFreshness(weight, value, on, askedOn, windowDays, whole), threshold }
  }
  const reason = describeReading(test, reading, whole, asked.cleanEnding)
  const wouldChange = state === 'met' ? null : toRepeat(asked, reading)
  return answered(state, effect, value, on, reason, wouldChange, threshold)
}

/** What can block is looked at before what can only caution, so a blank never weighs less than an answer. */
function judge(reading: TestReading, limits: TestLimits, missingEffect: Effect): Judgement {
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

function effectOfStale(reading: TestReading, { isRequired, missingEffect }: Asked): Effect {
  const hasOpenSymptom = reading.symptoms.length + reading.unanswered.length > 0
  const hasBlank = reading.first === null || reading.second === null
  return hasOpenSymptom || (hasBlank && !isRequired) ? 'blocking' : missingEffect
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
