import type { Criterion, Text } from '../criterion.ts'
import { newestTotal } from '../evidence/outcome-history.ts'
import { type Risk, riskCriterion } from '../evidence/risk-answers.ts'
import type { Facts } from '../facts.ts'
import { clinicProtocol, DAVENPORT_2025_DELPHI, DEERING_2023, published } from '../sources.ts'
import { sentences } from '../text.ts'

const RISKS: readonly Risk[] = [
  { field: 'eatingDisorder', name: { en: 'eating disorder', fr: 'trouble alimentaire' } },
  { field: 'missedMeals', name: { en: 'missed meals', fr: 'repas sautés' } },
  {
    field: 'unintendedWeightLoss',
    name: { en: 'unintended weight loss', fr: 'perte de poids non voulue' },
  },
]

const QUESTION = {
  risks: RISKS,
  none: { en: 'Answered no to all three.', fr: 'Réponse non aux trois questions.' },
  wouldChange: {
    en: 'No eating disorder, missed meals or unintended weight loss',
    fr: 'Ni trouble alimentaire, ni repas sautés, ni perte de poids non voulue',
  },
}
const evaluateRisks = riskCriterion(QUESTION)

export const energyFlags = {
  id: 'RK-7',
  title: { en: 'Energy', fr: 'Énergie' },
  question: {
    en: 'No eating disorder, missed meals or unintended weight loss?',
    fr: 'Ni trouble alimentaire, ni repas sautés, ni perte de poids non voulue?',
  },
  threshold: { kind: 'answer', answer: 'no' },
  freshness: 'testFreshDays',
  sources: [
    DAVENPORT_2025_DELPHI,
    published('Rogers et al. 2021', 'the LEAF-Q cannot classify risk', 'study'),
    DEERING_2023,
    clinicProtocol('missed meals and weight loss; the LEAF-Q is shown and never decides'),
  ],
  patientText: null,
  evaluate: (facts, context) => {
    const outcome = evaluateRisks(facts, context)
    const leafQ = leafQInWords(facts)
    return leafQ === null ? outcome : { ...outcome, reason: sentences(outcome.reason, leafQ) }
  },
} satisfies Criterion

/** Shown beside the answers, whatever it is: it has no cut-off here. */
function leafQInWords(facts: Facts): Text | null {
  const newest = newestTotal('leaf-q', facts)
  if (newest === null) return null
  const { total, on } = newest
  if (facts.background?.breastfeeding === 'no') {
    return {
      en: `LEAF-Q ${total} on ${on}, for information only.`,
      fr: `LEAF-Q ${total} le ${on}, à titre d’information.`,
    }
  }
  return {
    en: `LEAF-Q ${total} on ${on}, not validated while breastfeeding.`,
    fr: `LEAF-Q ${total} le ${on}, non validé pendant l’allaitement.`,
  }
}
