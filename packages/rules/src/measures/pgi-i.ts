import { published } from '../sources.ts'
import { numberItem } from './items.ts'
import type { Measure } from './measure.ts'
import { scoreOfAll } from './total-of-all.ts'

const YALCIN_2003 = published('Yalcin & Bump 2003', '1 to 3 is improved', 'study')

const ITEMS = [numberItem('q1', { min: 1, max: 7 })]

export const pgiI: Measure = {
  id: 'pgi-i',
  shortName: 'PGI-I',
  name: {
    en: 'Patient Global Impression of Improvement',
    fr: 'Impression globale d’amélioration de la patiente',
  },
  range: { min: 1, max: 7 },
  direction: 'high_is_worse',
  items: ITEMS,
  scales: [],
  missingRule: { en: 'No answer: unknown.', fr: 'Aucune réponse\u00A0: inconnu.' },
  bands: [
    { from: 1, to: 3, label: { en: 'Improved', fr: 'Améliorée' }, source: YALCIN_2003 },
    { from: 4, to: 7, label: { en: 'Not improved', fr: 'Non améliorée' }, source: YALCIN_2003 },
  ],
  smallestChanges: [],
  figures: [],
  comparesWithBefore: true,
  sources: [YALCIN_2003],
  licence: {
    en: 'Rights not recorded. The number only, no wording.',
    fr: 'Droits non notés. Le chiffre seulement, sans texte.',
  },
  score: (given) => scoreOfAll({ items: ITEMS, divisor: 1, bands: pgiI.bands, notes: [] }, given),
}
