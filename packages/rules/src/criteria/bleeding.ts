import type { Context, Criterion, Outcome, Text, Value } from '../criterion.ts'
import { answered, isFresh, notAsked, pastFreshness } from '../evidence/freshness.ts'
import { freshReport } from '../evidence/symptom-answer.ts'
import type { Facts, HealingAnswers } from '../facts.ts'
import { daysBetween } from '../plain-date.ts'
import type { Settings } from '../settings.ts'
import { CANADIAN_GUIDELINE_2025, DAVENPORT_2025_DELPHI, goom2019 } from '../sources.ts'
import { sentences } from '../text.ts'

const NO_BLEEDING: Text = {
  en: 'No bleeding outside periods, and no more of it with activity',
  fr: 'Aucun saignement hors des règles, et pas davantage avec l’activité',
}

const REASONS: Record<'met' | 'not_met' | 'unknown', Text> = {
  met: { en: 'No bleeding outside periods.', fr: 'Aucun saignement hors des règles.' },
  not_met: {
    en: 'Bleeding outside periods, or more with activity. Needs a medical review.',
    fr: 'Saignement hors des règles, ou plus fort avec l’activité. Un avis médical est nécessaire.',
  },
  unknown: { en: 'Not fully answered.', fr: 'Réponse incomplète.' },
}

export const bleeding = {
  id: 'H-2',
  title: { en: 'Bleeding', fr: 'Saignement' },
  question: {
    en: 'No bleeding outside periods, and not more with activity?',
    fr: 'Aucun saignement hors des règles, et pas davantage avec l’activité?',
  },
  threshold: { kind: 'answer', answer: 'none' },
  freshness: 'symptomFreshDays',
  sources: [
    DAVENPORT_2025_DELPHI,
    CANADIAN_GUIDELINE_2025,
    goom2019('G2', 'bleeding beyond 8 weeks: seek help'),
  ],
  patientText: {
    en: 'Tell your doctor or midwife about the bleeding before running.',
    fr: 'Parlez du saignement à votre médecin ou sage-femme avant de courir.',
  },
  evaluate: (facts, context): Outcome => {
    const report = freshReport(REPORTED, facts, context)
    if (report) return notMet(REPORTED_YES, report.on, facts, context)
    const { healing, askedOn } = facts
    if (!healing) return NOT_ASKED
    const state = stateOf(healing)
    const { on } = healing
    const value: Value = { kind: 'answers', answers: [healing.bleeding ?? 'unanswered'] }
    const windowDays = context.settings.symptomFreshDays
    if (!isFresh(on, askedOn, windowDays)) {
      return pastFreshness('blocking', value, on, askedOn, windowDays, NO_BLEEDING)
    }
    if (state === 'not_met') return notMet(value, on, facts, context)
    const wouldChange = state === 'met' ? null : NO_BLEEDING
    return answered(state, 'blocking', value, on, REASONS[state], wouldChange)
  },
} satisfies Criterion

const REPORTED = ['bleeding'] as const
const REPORTED_YES: Value = { kind: 'answers', answers: ['yes'] }
const NOT_ASKED = notAsked('blocking', NO_BLEEDING)

function stateOf(answers: HealingAnswers): 'met' | 'not_met' | 'unknown' {
  if (answers.bleeding === 'other' || answers.bleedingMoreWithActivity === 'yes') return 'not_met'
  if (answers.bleeding === null || answers.bleedingMoreWithActivity === null) return 'unknown'
  return 'met'
}

function notMet(value: Value, on: string, facts: Facts, { settings }: Context): Outcome {
  const reason = sentences(REASONS.not_met, urgency(facts, settings))
  return answered('not_met', 'blocking', value, on, reason, NO_BLEEDING)
}

function urgency({ birth, askedOn }: Facts, { bleedingUrgentAfterDays }: Settings): Text | null {
  if (birth.bornOn === null) return null
  if (daysBetween(birth.bornOn, askedOn) <= bleedingUrgentAfterDays) return null
  return {
    en: `Past ${bleedingUrgentAfterDays} days since birth: urgent.`,
    fr: `Plus de ${bleedingUrgentAfterDays} jours depuis l’accouchement\u00A0: urgent.`,
  }
}
