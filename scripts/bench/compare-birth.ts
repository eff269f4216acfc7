import type { Facts } from '@restride/rules/facts'
import { addMonths } from '@restride/rules/plain-date'
import { above, ageOf, below, type Comparison, daysFrom, is, isFreshOn } from './comparison.ts'
import { notFresh, SYMPTOM_DAYS, TEST_DAYS } from './comparison.ts'
import { isReported } from './compare-symptoms.ts'

function daysSinceBirth({ birth: { bornOn }, askedOn }: Facts): number | null {
  return bornOn === null ? null : daysFrom(bornOn, askedOn)
}

/** T-1 and T-2. */
export function waitingDays(days: number): Comparison {
  return {
    flat: (facts) => ({ 'birth.days': daysSinceBirth(facts) }),
    json: () => [
      ['unknown', is('birth.days', null)],
      ['not_met', below('birth.days', days)],
    ],
    inline: (facts) => {
      const since = daysSinceBirth(facts)
      if (since === null) return { state: 'unknown', effect: 'blocking' }
      return { state: since >= days ? 'met' : 'not_met', effect: 'blocking' }
    },
  }
}

/** By the figures of the calendar: the day itself counts, and a shorter month ends earlier. */
function hasThreeMonths(bornOn: string, askedOn: string): boolean {
  const months = monthNumber(askedOn) - monthNumber(bornOn)
  if (months !== 3) return months > 3
  const bornDay = Number(bornOn.slice(8))
  return Number(askedOn.slice(8)) >= Math.min(bornDay, lastDayOf(askedOn))
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
}

function lastDayOf(date: string): number {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** T-3. */
export const calendarMonths: Comparison = {
  flat: ({ birth: { bornOn }, askedOn }) => ({
    'T-3.daysLeft': bornOn === null ? null : daysFrom(askedOn, addMonths(bornOn, 3)),
  }),
  json: () => [
    ['unknown', is('T-3.daysLeft', null)],
    ['not_met', above('T-3.daysLeft', 0)],
  ],
  inline: ({ birth: { bornOn }, askedOn }) => {
    if (bornOn === null) return { state: 'unknown', effect: 'info' }
    return { state: hasThreeMonths(bornOn, askedOn) ? 'met' : 'not_met', effect: 'info' }
  },
}

/** */
export const signature: Comparison = {
  flat: ({ assessment, askedOn }) => ({
    'A-1.age': ageOf(assessment && { on: assessment.signedOn }, askedOn),
    'A-1.role': assessment?.signedByRole ?? null,
  }),
  json: () => [
    ['unknown', notFresh('A-1.age', TEST_DAYS)],
    ['not_met', { fact: 'A-1.role', operator: 'notEqual', value: 'physio' }],
  ],
  inline: ({ assessment, askedOn }) => {
    if (assessment === null || !isFreshOn(assessment.signedOn, askedOn, TEST_DAYS)) {
      return { state: 'unknown', effect: 'blocking' }
    }
    const isMet = assessment.signedByRole === 'physio'
    return { state: isMet ? 'met' : 'not_met', effect: 'blocking' }
  },
}

/** H-1. */
export const wound: Comparison = {
  flat: ({ healing, askedOn }) => ({
    'healing.age': ageOf(healing, askedOn),
    'H-1.wound': healing?.wound ?? null,
  }),
  json: () => [
    ['unknown', { any: [is('H-1.wound', null), notFresh('healing.age', SYMPTOM_DAYS)] }],
    ['not_applicable', is('H-1.wound', 'none')],
    ['not_met', { fact: 'H-1.wound', operator: 'notEqual', value: 'healed' }],
  ],
  inline: ({ healing, askedOn }) => {
    if (healing === null || healing.wound === null) return { state: 'unknown', effect: 'blocking' }
    if (!isFreshOn(healing.on, askedOn, SYMPTOM_DAYS)) {
      return { state: 'unknown', effect: 'blocking' }
    }
    if (healing.wound === 'none') return { state: 'not_applicable', effect: 'blocking' }
    return { state: healing.wound === 'healed' ? 'met' : 'not_met', effect: 'blocking' }
  },
}

/** H-2. */
export const bleedingAfterBirth: Comparison = {
  flat: (facts) => ({
    'healing.age': ageOf(facts.healing, facts.askedOn),
    'H-2.reported': isReported(facts, ['bleeding']),
    'H-2.bleeding': facts.healing?.bleeding ?? null,
    'H-2.moreWithActivity': facts.healing?.bleedingMoreWithActivity ?? null,
  }),
  json: () => [
    ['not_met', is('H-2.reported', true)],
    ['unknown', notFresh('healing.age', SYMPTOM_DAYS)],
    ['not_met', { any: [is('H-2.bleeding', 'other'), is('H-2.moreWithActivity', 'yes')] }],
    ['unknown', { any: [is('H-2.bleeding', null), is('H-2.moreWithActivity', null)] }],
  ],
  inline: (facts) => {
    const { askedOn, healing } = facts
    if (isReported(facts, ['bleeding'])) return { state: 'not_met', effect: 'blocking' }
    if (healing === null || !isFreshOn(healing.on, askedOn, SYMPTOM_DAYS)) {
      return { state: 'unknown', effect: 'blocking' }
    }
    const { bleeding, bleedingMoreWithActivity: more } = healing
    if (bleeding === 'other' || more === 'yes') return { state: 'not_met', effect: 'blocking' }
    const isOpen = bleeding === null || more === null
    return { state: isOpen ? 'unknown' : 'met', effect: 'blocking' }
  },
}

const REVIEWED_GRADES = ['3a', '3b', '3c', '4']

/** H-3. */
export const tear: Comparison = {
  flat: ({ birth }) => ({ 'H-3.grade': birth.tearGrade, 'H-3.mode': birth.mode }),
  json: () => [
    ['not_applicable', { all: [is('H-3.grade', null), is('H-3.mode', 'caesarean')] }],
    ['unknown', is('H-3.grade', null)],
    ['not_met', { fact: 'H-3.grade', operator: 'in', value: REVIEWED_GRADES }],
  ],
  inline: ({ birth: { mode, tearGrade, tearReviewedOn }, askedOn }) => {
    if (tearGrade === null) {
      const isCaesarean = mode === 'caesarean'
      return isCaesarean
        ? { state: 'not_applicable', effect: 'caution' }
        : { state: 'unknown', effect: 'blocking' }
    }
    if (!REVIEWED_GRADES.includes(tearGrade)) return { state: 'met', effect: 'caution' }
    const isReviewed = tearReviewedOn !== null && tearReviewedOn <= askedOn
    return { state: 'not_met', effect: isReviewed ? 'caution' : 'blocking' }
  },
}
