import type { Context, Criterion, State, Text } from '../criterion.ts'
import { whileFresh } from '../evidence/freshness.ts'
import type { BackgroundAnswers, Facts, YesNo } from '../facts.ts'
import { FIRST_WEEK_CAP_KM } from '../plans/first-week-kilometres.ts'
import { clinicProtocol, goom2019, published } from '../sources.ts'
import { oneDecimal } from '../text.ts'

const BMI_LIMIT = 30
/** What a division can leave behind, far below what a scale shows. */
const DUST = 1e-9

const RECORD_ALL: Text = {
  en: 'Height, weight and whether she is new to running',
  fr: 'La taille, le poids et si elle débute en course',
}
const BELOW_LIMIT: Text = {
  en: `A BMI of at most ${BMI_LIMIT}, or no longer new to running`,
  fr: `Un IMC d’au plus ${BMI_LIMIT}, ou ne plus débuter en course`,
}

export const firstWeekDistance = {
  id: 'RK-2',
  title: { en: 'First-week distance', fr: 'Distance de la première semaine' },
  question: {
    en: `BMI of at most ${BMI_LIMIT}, or not new to running?`,
    fr: `IMC d’au plus ${BMI_LIMIT}, ou ne débute pas en course?`,
  },
  threshold: { kind: 'at_most', amount: BMI_LIMIT, unit: 'kg_m2' },
  freshness: 'testFreshDays',
  sources: [
    published(
      'Nielsen et al. 2014, IJSPT 9(3):338-345',
      'PMC4060311, new runners with a BMI above 30: first week under 3 km; 3-week study, 56 injuries',
      'study',
    ),
    goom2019('G2', 'the same cap, on a page that restates the guideline'),
    clinicProtocol('the cap stays while an answer is missing'),
  ],
  patientText: {
    en: 'We begin with short distances.',
    fr: 'On commence par de courtes distances.',
  },
  evaluate: whileFresh({
    effect: 'caution',
    freshFor: 'testFreshDays',
    answers: ({ background }) => background,
    value: (background) => {
      const bmi = bmiOf(background)
      return bmi === null
        ? null
        : { kind: 'amount', amount: Math.round(bmi * 10) / 10, unit: 'kg_m2' }
    },
    toKnow: RECORD_ALL,
    judge: (background) => {
      const bmi = bmiOf(background)
      const state = judge(bmi, background.noviceRunner)
      const reason = inWords(bmi, background.noviceRunner, state)
      return { state, reason, wouldChange: WOULD_CHANGE[state] }
    },
  }),
} satisfies Criterion

const WOULD_CHANGE: Record<State, Text | null> = {
  met: null,
  not_met: BELOW_LIMIT,
  unknown: RECORD_ALL,
  not_applicable: null,
}

/** Whether a plan must keep its first week to `FIRST_WEEK_CAP_KM`: also while it is not known. */
export function firstWeekCapApplies(facts: Facts, context: Context): boolean {
  return firstWeekDistance.evaluate(facts, context).state !== 'met'
}

/** In kg/m²; `null` without height or weight. */
function bmiOf({ heightCm, weightKg }: BackgroundAnswers): number | null {
  if (heightCm === null || weightKg === null) return null
  return (weightKg * 10_000) / (heightCm * heightCm)
}

function isAtMostLimit(bmi: number | null): boolean {
  return bmi !== null && bmi <= BMI_LIMIT + DUST
}

function judge(bmi: number | null, noviceRunner: YesNo | null): State {
  if (isAtMostLimit(bmi) || noviceRunner === 'no') return 'met'
  return bmi !== null && noviceRunner === 'yes' ? 'not_met' : 'unknown'
}

const NOVICE: Record<YesNo | 'blank', Text> = {
  yes: { en: 'New to running.', fr: 'Débute en course.' },
  no: { en: 'Not new to running.', fr: 'Ne débute pas en course.' },
  blank: { en: 'New to running: not answered.', fr: 'Débute en course\u00A0: sans réponse.' },
}
const NO_BMI: Text = {
  en: 'BMI not known: height or weight missing.',
  fr: 'IMC inconnu\u00A0: il manque la taille ou le poids.',
}
const NO_CAP: Text = { en: '', fr: '' }
const CAP: Record<State, Text> = {
  met: NO_CAP,
  not_met: {
    en: ` First week at most ${FIRST_WEEK_CAP_KM} km.`,
    fr: ` Première semaine\u00A0: au plus ${FIRST_WEEK_CAP_KM}\u00A0km.`,
  },
  unknown: {
    en: ` First week at most ${FIRST_WEEK_CAP_KM} km until this is known.`,
    fr: ` Première semaine\u00A0: au plus ${FIRST_WEEK_CAP_KM}\u00A0km tant que ce n’est pas connu.`,
  },
  not_applicable: NO_CAP,
}

function inWords(bmi: number | null, noviceRunner: YesNo | null, state: State): Text {
  const novice = NOVICE[noviceRunner ?? 'blank']
  const size = bmi === null ? NO_BMI : bmiInWords(bmi)
  const cap = CAP[state]
  return { en: `${size.en} ${novice.en}${cap.en}`, fr: `${size.fr} ${novice.fr}${cap.fr}` }
}

/** Says on which side it is: 30.04 is shown as 30.0. */
function bmiInWords(bmi: number): Text {
  const { en, fr } = oneDecimal(bmi)
  if (isAtMostLimit(bmi)) {
    return { en: `BMI ${en}, at most ${BMI_LIMIT}.`, fr: `IMC de ${fr}, au plus ${BMI_LIMIT}.` }
  }
  return { en: `BMI ${en}, above ${BMI_LIMIT}.`, fr: `IMC de ${fr}, au-dessus de ${BMI_LIMIT}.` }
}
