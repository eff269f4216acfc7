import type { Criterion, State, Text, Value } from '../criterion.ts'
import { notApplicable, whileFresh } from '../evidence/freshness.ts'
import type { BackgroundAnswers, Dated, YesNo } from '../facts.ts'
import { clinicProtocol, published } from '../sources.ts'

/** From this Beighton figure (0–9) on it is a caution. */
const CAUTION_FROM = 5

const NEITHER: Text = {
  en: `Beighton below ${CAUTION_FROM} and no known hypermobility`,
  fr: `Beighton inférieur à ${CAUTION_FROM} et aucune hypermobilité connue`,
}

export const hypermobility = {
  id: 'RK-3',
  title: { en: 'Hypermobility', fr: 'Hypermobilité' },
  question: { en: `${NEITHER.en}?`, fr: `${NEITHER.fr}?` },
  threshold: { kind: 'at_most', amount: CAUTION_FROM - 1, unit: 'points' },
  freshness: 'testFreshDays',
  sources: [
    published(
      'BMC Musculoskeletal Disorders 2020',
      'doi 10.1186/s12891-020-03524-7, Beighton 5 or more in pregnancy; Beighton alone is criticised',
      'study',
    ),
    clinicProtocol('known hypermobility counts whatever the Beighton figure'),
  ],
  patientText: null,
  evaluate: whileFresh<Dated<BackgroundAnswers>>({
    effect: 'caution',
    freshFor: 'testFreshDays',
    answers: ({ background }) => (background && isAsked(background) ? background : null),
    neverAsked: notApplicable('caution', {
      en: 'Hypermobility was not examined or asked about.',
      fr: 'L’hypermobilité n’a été ni examinée ni demandée.',
    }),
    value: (background) => valueOf(background),
    toKnow: NEITHER,
    judge: ({ beighton, knownHypermobility }) => {
      const state = judge(beighton, knownHypermobility)
      const reason = inWords(beighton, KNOWN[knownHypermobility ?? 'blank'])
      return { state, reason, wouldChange: state === 'met' ? null : NEITHER }
    },
  }),
} satisfies Criterion

function isAsked({ beighton, knownHypermobility }: BackgroundAnswers): boolean {
  return beighton !== null || knownHypermobility !== null
}

function judge(beighton: number | null, known: YesNo | null): State {
  if (known === 'yes' || (beighton !== null && beighton >= CAUTION_FROM)) return 'not_met'
  return beighton === null || known === null ? 'unknown' : 'met'
}

function valueOf({ beighton, knownHypermobility }: BackgroundAnswers): Value {
  if (beighton !== null) return { kind: 'amount', amount: beighton, unit: 'points' }
  return knownHypermobility === 'yes' ? { kind: 'answers', answers: ['knownHypermobility'] } : null
}

const KNOWN: Record<YesNo | 'blank', Text> = {
  yes: { en: 'Known hypermobility.', fr: 'Hypermobilité connue.' },
  no: { en: 'No known hypermobility.', fr: 'Aucune hypermobilité connue.' },
  blank: {
    en: 'Known hypermobility: not answered.',
    fr: 'Hypermobilité connue\u00A0: sans réponse.',
  },
}

function inWords(beighton: number | null, known: Text): Text {
  if (beighton === null) {
    return { en: `Beighton not recorded. ${known.en}`, fr: `Beighton non consigné. ${known.fr}` }
  }
  return {
    en: `Beighton ${beighton} of 9, caution from ${CAUTION_FROM}. ${known.en}`,
    fr: `Beighton ${beighton} sur 9, prudence à partir de ${CAUTION_FROM}. ${known.fr}`,
  }
}
