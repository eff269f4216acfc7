import type { Text } from '../criterion.ts'
import { clinicProtocol, published } from '../sources.ts'
import { numberedItems } from './items.ts'
import type { Measure } from './measure.ts'
import { scoreOfAll } from './total-of-all.ts'
import { ANY_MISSING } from './wording.ts'

const GLAZER_2009 = published(
  'Glazer 2009, J Athl Train 44:185',
  'doi 10.4085/1062-6050-44.2.185, 22 athletes',
  'study',
)
const READY_PAGE = published('momsteam.com', '50 to 60 suggests confidence', 'expert_opinion')

const ITEMS = numberedItems('q', 6, { min: 0, max: 100 })

const NOT_POST_PARTUM: Text = {
  en: 'Validated on 22 athletes, not after birth. Follow the trend.',
  fr: 'Validé chez 22 athlètes, pas après une naissance. Suivre la tendance.',
}

export const iPrrs: Measure = {
  id: 'i-prrs',
  shortName: 'I-PRRS',
  name: {
    en: 'Injury-Psychological Readiness to Return to Sport',
    fr: 'Préparation psychologique au retour au sport',
  },
  range: { min: 0, max: 60 },
  direction: 'high_is_better',
  items: ITEMS,
  scales: [],
  missingRule: ANY_MISSING,
  bands: [
    {
      from: 0,
      // Totals go by tenths.
      to: 49.9,
      label: {
        en: 'Below 50: may lack confidence',
        fr: 'Moins de 50\u00A0: peut manquer de confiance',
      },
      source: READY_PAGE,
    },
    {
      from: 50,
      to: 60,
      label: { en: '50 to 60: suggests confidence', fr: '50 à 60\u00A0: suggère la confiance' },
      source: READY_PAGE,
    },
  ],
  smallestChanges: [],
  figures: [
    {
      text: {
        en: '60, 40 and 20 have been called utmost, moderate and low confidence.',
        fr: '60, 40 et 20 ont été appelés confiance totale, moyenne et faible.',
      },
      source: clinicProtocol('attributed to Glazer 2009, not confirmed'),
    },
  ],
  comparesWithBefore: false,
  sources: [GLAZER_2009, READY_PAGE, clinicProtocol('a missing item makes the total unknown')],
  licence: {
    en: 'Wording belongs to the article. Codes and the total only until cleared.',
    fr: 'Le texte appartient à l’article. Codes et total seulement d’ici la permission.',
  },
  score: (given) =>
    scoreOfAll({ items: ITEMS, divisor: 10, bands: iPrrs.bands, notes: [NOT_POST_PARTUM] }, given),
}
