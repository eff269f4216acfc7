import type { Source, Text } from '../criterion.ts'
import { clinicProtocol, published } from '../sources.ts'
import { type Answers, readAnswers } from './answers.ts'
import { numberItem } from './items.ts'
import type { Band, ItemProblem, Measure, NumberItem } from './measure.ts'
import { bandOf, blankAmong, sumOfAll } from './total-of-all.ts'
import { ANY_MISSING } from './wording.ts'

const BANDS_STUDY = published('ICIQ-UI SF severity bands', 'doi 10.1002/nau.20674', 'study')
const NYSTROM_2015 = published('Nyström et al. 2015', 'doi 10.1002/nau.22657, n = 218', 'study')
const NYSTROM_2024 = published('Nyström et al. 2024', 'doi 10.1186/s12905-024-02947-x', 'study')
const ICIQ_GROUP = published('ICIQ group', 'iciq.net/faq', 'official')
const SIRLS_2015 = clinicProtocol('attributed to Sirls 2015, figures not confirmed')

const SCORED: readonly NumberItem[] = [
  numberItem('frequency', { min: 0, max: 5 }),
  { kind: 'number', code: 'amount', min: 0, max: 6, step: 2, keying: 'straight' },
  numberItem('interference', { min: 0, max: 10 }),
]

export const iciqUiSf: Measure = {
  id: 'iciq-ui-sf',
  shortName: 'ICIQ-UI SF',
  name: {
    en: 'International Consultation on Incontinence Questionnaire, urinary incontinence, short form',
    fr: 'Questionnaire ICIQ, incontinence urinaire, forme courte',
  },
  range: { min: 0, max: 21 },
  direction: 'high_is_worse',
  items: [...SCORED, { kind: 'boxes', code: 'when', max: 8 }],
  scales: [],
  missingRule: ANY_MISSING,
  bands: [
    band(0, 0, { en: 'None', fr: 'Aucune' }),
    band(1, 5, { en: 'Slight', fr: 'Légère' }),
    band(6, 12, { en: 'Moderate', fr: 'Modérée' }),
    band(13, 18, { en: 'Severe', fr: 'Grave' }),
    band(19, 21, { en: 'Very severe', fr: 'Très grave' }),
  ],
  smallestChanges: [
    change(2.52, NYSTROM_2015, {
      en: 'Women with stress incontinence after pelvic floor muscle training',
      fr: 'Femmes avec incontinence d’effort, après entraînement du plancher pelvien',
    }),
    change(1.46, NYSTROM_2024, {
      en: 'Women training by themselves, all severities; postpartum women were excluded',
      fr: 'Femmes s’entraînant seules, toutes gravités; femmes en postpartum exclues',
    }),
    change(1.33, NYSTROM_2024, {
      en: 'Women training by themselves, moderate before; postpartum women were excluded',
      fr: 'Femmes s’entraînant seules, modérée au départ; femmes en postpartum exclues',
    }),
    change(3.58, NYSTROM_2024, {
      en: 'Women training by themselves, severe before; postpartum women were excluded',
      fr: 'Femmes s’entraînant seules, grave au départ; femmes en postpartum exclues',
    }),
    change(5, SIRLS_2015, {
      en: '12 months after incontinence surgery',
      fr: '12 mois après une chirurgie de l’incontinence',
    }),
    change(4, SIRLS_2015, {
      en: '24 months after incontinence surgery',
      fr: '24 mois après une chirurgie de l’incontinence',
    }),
  ],
  figures: [
    {
      text: {
        en: 'The ICIQ group itself says that a total has no absolute meaning for severity.',
        fr: 'Le groupe ICIQ dit lui-même qu’un total n’a pas de sens absolu pour la gravité.',
      },
      source: ICIQ_GROUP,
    },
  ],
  comparesWithBefore: false,
  sources: [
    BANDS_STUDY,
    ICIQ_GROUP,
    clinicProtocol('a missing item makes the total unknown; answers that contradict are refused'),
  ],
  licence: {
    en: '© Bristol Urological Institute; any use needs its permission. Codes and the total only.',
    fr: '© Bristol Urological Institute; tout usage demande sa permission. Codes et total seulement.',
  },
  score: (given) => {
    const answers = readAnswers(iciqUiSf.items, given)
    const problems = [...answers.problems, ...contradictions(answers)]
    if (problems.length > 0) return { problems, alarms: [] }
    const total = sumOfAll(SCORED, answers)
    return {
      total,
      scales: [],
      band: bandOf(iciqUiSf.bands, total),
      alarms: [],
      notes: isBothersomeWithoutLeak(answers) ? [ASK_ABOUT_BOTHER] : [],
      missing: blankAmong(SCORED, answers),
    }
  },
}

/** What cannot be: an amount without a leak, or a leak without an amount. Bother without a leak is odd, and can be. */
function contradictions({ numbers, problems }: Answers): ItemProblem[] {
  const frequency = numbers.get('frequency')
  const amount = numbers.get('amount')
  if (amount === undefined) return []
  if (frequency === undefined) {
    const isNamed = problems.some(({ path: [code] }) => code === 'frequency')
    return isNamed ? [] : [{ path: ['frequency'], reason: AMOUNT_WITHOUT_FREQUENCY }]
  }
  if (frequency === 0 && amount > 0) return [{ path: ['amount'], reason: AMOUNT_WITHOUT_LEAK }]
  if (frequency > 0 && amount === 0) return [{ path: ['amount'], reason: LEAK_WITHOUT_AMOUNT }]
  return []
}

function isBothersomeWithoutLeak({ numbers }: Answers): boolean {
  return numbers.get('frequency') === 0 && (numbers.get('interference') ?? 0) > 0
}

function band(from: number, to: number, label: Text): Band {
  return { from, to, label, source: from === 0 ? clinicProtocol('0 is none') : BANDS_STUDY }
}

function change(amount: number, source: Source, population: Text) {
  return { of: 'total', kind: 'important', amount, population, source } as const
}

const AMOUNT_WITHOUT_FREQUENCY: Text = {
  en: 'Missing, though an amount is given: answer both',
  fr: 'Manquant, alors qu’une quantité est donnée\u00A0: répondre aux deux',
}
const AMOUNT_WITHOUT_LEAK: Text = {
  en: 'Cannot be above 0 when frequency is 0 (no leak)',
  fr: 'Ne peut dépasser 0 quand la fréquence est 0 (aucune fuite)',
}
const LEAK_WITHOUT_AMOUNT: Text = {
  en: 'Cannot be 0 when frequency is above 0 (a leak)',
  fr: 'Ne peut être 0 quand la fréquence dépasse 0 (une fuite)',
}
const ASK_ABOUT_BOTHER: Text = {
  en: 'No leak, and yet it interferes with her life: ask what she means.',
  fr: 'Aucune fuite, et pourtant une gêne au quotidien\u00A0: lui demander ce qu’elle veut dire.',
}
