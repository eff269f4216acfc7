import {
  type Condition as MedicalCondition,
  CONDITIONS,
  type Facts,
  RED_FLAG_SIGNS,
  type RedFlagSign,
  type ResolvableSign,
} from '@restride/rules/facts'
import { ageOf, type Comparison, contains, is, isFreshOn } from './comparison.ts'
import { notFresh, SYMPTOM_DAYS, TEST_DAYS } from './comparison.ts'

type SignState = 'yes' | 'today' | 'old' | 'blank'

/** The day of the latest resolution of a "yes" of that day; `null` while it stands. */
function resolvedAfter({ resolutions, askedOn }: Facts, of: ResolvableSign, yesOn: string) {
  let latest: string | null = null
  for (const { sign, on } of resolutions) {
    if (sign !== of || on < yesOn || on > askedOn) continue
    if (latest === null || on > latest) latest = on
  }
  return latest
}

function signState(sign: RedFlagSign, facts: Facts): SignState {
  const { askedOn, earlierSigns, healing, screening } = facts
  let latest = screening?.signs[sign] === 'no' ? screening.on : ''
  for (const earlier of earlierSigns) {
    if (earlier.sign !== sign) continue
    const resolved = resolvedAfter(facts, sign, earlier.on)
    if (resolved === null) return 'yes'
    if (resolved > latest) latest = resolved
  }
  if (screening && isYes(sign, screening)) {
    const resolved = resolvedAfter(facts, sign, screening.on)
    if (resolved === null) return 'yes'
    if (resolved > latest) latest = resolved
  }
  if (sign === 'RF-WOUND' && healing?.wound === 'infected') {
    const resolved = resolvedAfter(facts, sign, healing.on)
    if (resolved === null) return 'yes'
    if (resolved > latest) latest = resolved
  }
  if (latest === '') return 'blank'
  return latest === askedOn ? 'today' : 'old'
}

function isYes(sign: RedFlagSign, { signs, temperatureC }: NonNullable<Facts['screening']>) {
  return signs[sign] === 'yes' || (sign === 'RF-FEV' && (temperatureC ?? 0) >= 38)
}

/** RF-1. */
export const warningSigns: Comparison = {
  flat: (facts) => ({ 'RF-1.signs': RED_FLAG_SIGNS.map((sign) => signState(sign, facts)) }),
  json: () => [
    ['not_met', contains('RF-1.signs', 'yes')],
    ['unknown', { any: [contains('RF-1.signs', 'old'), contains('RF-1.signs', 'blank')] }],
  ],
  inline: (facts) => {
    let [isHeld, isOpen] = [false, false]
    for (const sign of RED_FLAG_SIGNS) {
      const state = signState(sign, facts)
      if (state === 'old' || state === 'blank') isOpen = true
      if (state !== 'yes') continue
      if (sign !== 'RF-TIRED' && sign !== 'RF-PREG') return { state: 'not_met', effect: 'red_flag' }
      isHeld = true
    }
    if (isHeld) return { state: 'not_met', effect: 'blocking' }
    return { state: isOpen ? 'unknown' : 'met', effect: 'red_flag' }
  },
}

type Item10 = { offered: boolean; standing: boolean; answeredOn: string | null }

function item10(facts: Facts): Item10 {
  const { earlierSigns, epds } = facts
  const yesOn = earlierSigns.filter(({ sign }) => sign === 'EPDS-10').map(({ on }) => on)
  if (epds && (epds.item10 ?? 0) > 0) yesOn.push(epds.on)
  const begun = epds && (epds.begun === 'yes' || epds.item10 !== null) ? epds : null
  let answeredOn = begun?.item10 === 0 ? begun.on : null
  for (const on of yesOn) {
    const resolved = resolvedAfter(facts, 'EPDS-10', on)
    if (resolved === null) return { offered: true, standing: true, answeredOn: null }
    const counts = begun === null || resolved >= begun.on
    if (counts && (answeredOn === null || resolved > answeredOn)) answeredOn = resolved
  }
  return { offered: begun !== null || yesOn.length > 0, standing: false, answeredOn }
}

/** RF-2. */
export const selfHarm: Comparison = {
  flat: (facts) => {
    const { answeredOn, offered, standing } = item10(facts)
    const answer = answeredOn === null ? null : { on: answeredOn }
    return {
      'RF-2.offered': offered,
      'RF-2.standing': standing,
      'RF-2.age': ageOf(answer, facts.askedOn),
    }
  },
  json: () => [
    ['not_met', is('RF-2.standing', true)],
    ['not_applicable', is('RF-2.offered', false)],
    ['unknown', notFresh('RF-2.age', TEST_DAYS)],
  ],
  inline: (facts) => {
    const { answeredOn, offered, standing } = item10(facts)
    if (standing) return { state: 'not_met', effect: 'red_flag' }
    if (!offered) return { state: 'not_applicable', effect: 'red_flag' }
    if (answeredOn === null || !isFreshOn(answeredOn, facts.askedOn, TEST_DAYS)) {
      return { state: 'unknown', effect: 'caution' }
    }
    return { state: 'met', effect: 'red_flag' }
  },
}

function clearanceOf({ conditions, askedOn }: Facts, condition: MedicalCondition) {
  const answer = conditions?.answers[condition]
  if (!answer || answer.present === null) return 'blank'
  if (answer.present === 'no') return 'no'
  const isCleared =
    (answer.clearedBy ?? '').trim() !== '' &&
    answer.clearedOn !== null &&
    answer.clearedOn <= askedOn
  return isCleared ? 'cleared' : 'uncleared'
}

/** RF-3. */
export const medicalClearance: Comparison = {
  flat: (facts) => ({
    'RF-3.age': ageOf(facts.conditions, facts.askedOn),
    'RF-3.answers': CONDITIONS.map((condition) => clearanceOf(facts, condition)),
  }),
  json: () => [
    ['unknown', notFresh('RF-3.age', SYMPTOM_DAYS)],
    ['not_met', contains('RF-3.answers', 'uncleared')],
    ['unknown', contains('RF-3.answers', 'blank')],
  ],
  inline: (facts) => {
    const { askedOn, conditions } = facts
    if (conditions === null || !isFreshOn(conditions.on, askedOn, SYMPTOM_DAYS)) {
      return { state: 'unknown', effect: 'blocking' }
    }
    let isOpen = false
    for (const condition of CONDITIONS) {
      const clearance = clearanceOf(facts, condition)
      if (clearance === 'uncleared') return { state: 'not_met', effect: 'blocking' }
      if (clearance === 'blank') isOpen = true
    }
    return { state: isOpen ? 'unknown' : 'met', effect: 'blocking' }
  },
}
