import type { Criterion, Text } from '../criterion.ts'
import { whileFresh } from '../evidence/freshness.ts'
import { CHRISTOPHER_2021 } from '../sources.ts'
import { inFigures } from '../text.ts'

/** Average hours a night that are enough; less is also a factor of RK-1. */
export const ENOUGH_SLEEP_H = 6.8

const ENOUGH: Text = {
  en: `At least ${inFigures(ENOUGH_SLEEP_H).en} h of sleep a night on average`,
  fr: `Au moins ${inFigures(ENOUGH_SLEEP_H).fr}\u00A0h de sommeil par nuit en moyenne`,
}

export const sleep = {
  id: 'RK-5',
  title: { en: 'Sleep', fr: 'Sommeil' },
  question: { en: `${ENOUGH.en}?`, fr: `${ENOUGH.fr}?` },
  threshold: {
    kind: 'at_least',
    amount: ENOUGH_SLEEP_H,
    unit: 'h',
    eachSide: false,
    symptomFree: false,
  },
  freshness: 'testFreshDays',
  sources: [CHRISTOPHER_2021],
  patientText: {
    en: 'Tired weeks are for easy walking.',
    fr: 'Les semaines de fatigue sont faites pour marcher doucement.',
  },
  evaluate: whileFresh({
    effect: 'caution',
    freshFor: 'testFreshDays',
    answers: ({ background }) =>
      background === null || background.sleepHours === null
        ? null
        : { on: background.on, sleepHours: background.sleepHours },
    value: ({ sleepHours }) => ({ kind: 'amount', amount: sleepHours, unit: 'h' }),
    toKnow: ENOUGH,
    judge: ({ sleepHours }) => {
      const isEnough = sleepHours >= ENOUGH_SLEEP_H
      return {
        state: isEnough ? 'met' : 'not_met',
        reason: inWords(inFigures(sleepHours)),
        wouldChange: isEnough ? null : ENOUGH,
      }
    },
  }),
} satisfies Criterion

const NEEDED = inFigures(ENOUGH_SLEEP_H)

function inWords(hours: Text): Text {
  return {
    en: `${hours.en} h a night on average. Needs ${NEEDED.en} h.`,
    fr: `${hours.fr}\u00A0h par nuit en moyenne. Il faut ${NEEDED.fr}\u00A0h.`,
  }
}
