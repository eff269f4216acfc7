import type { Text } from '../criterion.ts'
import { clinicProtocol, published } from '../sources.ts'
import { numberItem } from './items.ts'
import type { Measure } from './measure.ts'
import { scoreOfAll } from './total-of-all.ts'

const AT_RISK_FROM = 8

const MELIN_2014 = published(
  'Melin et al. 2014, BJSM',
  'doi 10.1136/bjsports-2013-093240, 84 athletes aged 18 to 39',
  'study',
)
const ROGERS_2021 = published('Rogers et al. 2021', 'cannot classify risk', 'study')

// The total only: the clinic adds up the 25 answers on its own copy.
const ITEMS = [numberItem('total', { min: 0, max: 49 })]

const NOT_WHILE_BREASTFEEDING: Text = {
  en: 'Information only, never a reason to hold: not validated while breastfeeding. Ask about weight change, fatigue, fractures and dieting.',
  fr: 'Information seulement, jamais une raison d’attendre\u00A0: non validé pendant l’allaitement. Demander poids, fatigue, fractures et régimes.',
}

export const leafQ: Measure = {
  id: 'leaf-q',
  shortName: 'LEAF-Q',
  name: {
    en: 'Low Energy Availability in Females Questionnaire',
    fr: 'Questionnaire sur la faible disponibilité énergétique chez la femme',
  },
  range: { min: 0, max: 49 },
  direction: 'high_is_worse',
  items: ITEMS,
  scales: [],
  missingRule: { en: 'No total: unknown.', fr: 'Aucun total\u00A0: inconnu.' },
  bands: [
    {
      from: 0,
      to: AT_RISK_FROM - 1,
      label: { en: `Below ${AT_RISK_FROM}`, fr: `Moins de ${AT_RISK_FROM}` },
      source: MELIN_2014,
    },
    {
      from: AT_RISK_FROM,
      to: 49,
      label: {
        en: `${AT_RISK_FROM} or more, “at risk” in athletes: information only`,
        fr: `${AT_RISK_FROM} ou plus, «\u00A0à risque\u00A0» chez des athlètes\u00A0: information seulement`,
      },
      source: MELIN_2014,
    },
  ],
  smallestChanges: [],
  figures: [
    {
      text: {
        en: 'In 84 athletes, 8 or more found risk with sensitivity 78\u00A0% and specificity 90\u00A0%.',
        fr: 'Chez 84 athlètes, 8 ou plus\u00A0: sensibilité 78\u00A0%, spécificité 90\u00A0%.',
      },
      source: MELIN_2014,
    },
    {
      text: {
        en: 'It cannot classify the risk of one person.',
        fr: 'Il ne peut classer le risque d’une personne.',
      },
      source: ROGERS_2021,
    },
    {
      text: {
        en: 'No periods while breastfeeding raise the menstrual part.',
        fr: 'L’absence de règles pendant l’allaitement augmente la partie menstruelle.',
      },
      source: clinicProtocol('lactational amenorrhoea, not confirmed'),
    },
  ],
  comparesWithBefore: false,
  sources: [MELIN_2014, ROGERS_2021, clinicProtocol('range 0 to 49')],
  licence: {
    en: 'Published in BJSM; reuse by request. The total only.',
    fr: 'Publié dans le BJSM; réutilisation sur demande. Le total seulement.',
  },
  score: (given) =>
    scoreOfAll(
      { items: ITEMS, divisor: 1, bands: leafQ.bands, notes: [NOT_WHILE_BREASTFEEDING] },
      given,
    ),
}
