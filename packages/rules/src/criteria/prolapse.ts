import type { Criterion, Effect, Text } from '../criterion.ts'
import type { PartState } from '../evidence/parts.ts'
import { examCriterion, LEFT_BLANK } from '../evidence/pelvic-floor-exam.ts'
import type { PelvicFloorFindings } from '../facts.ts'
import { clinicProtocol, published } from '../sources.ts'
import { inFigures } from '../text.ts'

/** At the hymen or below it, women are likely to feel a bulge. */
const HYMEN_CM = 0
/** Stage III begins more than this far below the hymen. */
const STAGE_3_BEYOND_CM = 1
const SEVERE_STAGE = 3
const STAGES = ['0', 'I', 'II', 'III', 'IV'] as const

const EXAMINE: Text = {
  en: 'POP-Q recorded: descent in cm and stage, or declined',
  fr: 'POP-Q consigné\u00A0: descente en cm et stade, ou refusé',
}
const REFER: Text = {
  en: 'Seen in urogynaecology, with the result on record',
  fr: 'Vue en urogynécologie, résultat au dossier',
}
const DISCUSS: Text = {
  en: 'Descent above the hymen; discuss a pessary or urogynaecology',
  fr: 'Descente au-dessus de l’hymen; discuter d’un pessaire ou de l’urogynécologie',
}

export const prolapse = {
  id: 'PF-3',
  title: { en: 'Prolapse on examination', fr: 'Prolapsus à l’examen' },
  question: {
    en: 'POP-Q descent above the hymen, and stage II or less?',
    fr: 'POP-Q\u00A0: descente au-dessus de l’hymen, et stade II ou moins?',
  },
  threshold: { kind: 'answer', answer: 'above_hymen' },
  freshness: 'testFreshDays',
  sources: [
    published('Shaw et al. 2023, J Sports Sci', 'descent at or below the hymen', 'study'),
    clinicProtocol('stage III or IV: urogynaecology before running'),
  ],
  patientText: {
    en: 'We found some descent. Let us talk about what supports you.',
    fr: 'Il y a une certaine descente. Parlons de ce qui peut vous soutenir.',
  },
  evaluate: examCriterion({
    fields: ['descentCm', 'prolapseStage'],
    value: ({ descentCm }) =>
      descentCm === null ? null : { kind: 'amount', amount: descentCm, unit: 'cm' },
    judge,
    reason: (exam, { state, effect }) => (state === 'unknown' ? LEFT_BLANK : inWords(exam, effect)),
    wouldChange: ({ state, effect }) => {
      if (state === 'met') return null
      if (state === 'unknown') return EXAMINE
      return effect === 'blocking' ? REFER : DISCUSS
    },
    unknownEffect: 'blocking',
    toKnow: EXAMINE,
  }),
} satisfies Criterion

/** What can block is looked at first, so that a blank never weighs less than a bad answer. */
function judge(exam: PelvicFloorFindings): { state: PartState; effect: Effect } {
  const { descentCm, internalExam, prolapseStage } = exam
  if (isSevere(exam)) return { state: 'not_met', effect: 'blocking' }
  if (internalExam === 'declined' && descentCm === null && prolapseStage === null) {
    return { state: 'unknown', effect: 'caution' }
  }
  if (descentCm === null || prolapseStage === null) return { state: 'unknown', effect: 'blocking' }
  return { state: descentCm < HYMEN_CM ? 'met' : 'not_met', effect: 'caution' }
}

function isSevere({ descentCm, prolapseStage }: PelvicFloorFindings): boolean {
  const isLow = descentCm !== null && descentCm > STAGE_3_BEYOND_CM
  return isLow || (prolapseStage !== null && prolapseStage >= SEVERE_STAGE)
}

function inWords({ descentCm, prolapseStage }: PelvicFloorFindings, effect: Effect): Text {
  const cm = descentCm === null ? NOT_RECORDED : signedCm(descentCm)
  const stage = prolapseStage === null ? null : STAGES[prolapseStage]
  const needs = effect === 'blocking' ? UROGYNAECOLOGY : ABOVE_HYMEN
  return {
    en: `Descent ${cm.en}, stage ${stage ?? 'not recorded'}. ${needs.en}`,
    fr: `Descente ${cm.fr}, stade ${stage ?? 'non consigné'}. ${needs.fr}`,
  }
}

const NOT_RECORDED: Text = { en: 'not recorded', fr: 'non consignée' }

function signedCm(descentCm: number): Text {
  const sign = descentCm < 0 ? '−' : ''
  const { en, fr } = inFigures(Math.abs(descentCm))
  return { en: `${sign}${en} cm`, fr: `${sign}${fr} cm` }
}

const UROGYNAECOLOGY: Text = { en: 'Urogynaecology first.', fr: 'D’abord l’urogynécologie.' }
const ABOVE_HYMEN: Text = {
  en: `Needs less than ${HYMEN_CM} cm and stage II or less.`,
  fr: `Il faut moins de ${HYMEN_CM} cm et un stade II ou moins.`,
}
