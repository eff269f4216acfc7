import { clinicProtocol, published } from '../sources.ts'
import { numberItem } from './items.ts'
import type { Measure } from './measure.ts'
import { scoreOfAll } from './total-of-all.ts'
import { ANY_MISSING } from './wording.ts'

const BC_GUIDE = published('BC perinatal guide', 'EPDS items 3, 4 and 5, above 4', 'official')

const ITEMS = ['q3', 'q4', 'q5'].map((code) => numberItem(code, { min: 0, max: 3 }))

export const epds3a: Measure = {
  id: 'epds-3a',
  shortName: 'EPDS-3A',
  name: {
    en: 'Edinburgh Postnatal Depression Scale, anxiety items',
    fr: 'Échelle de dépression postnatale d’Édimbourg, questions sur l’anxiété',
  },
  range: { min: 0, max: 9 },
  direction: 'high_is_worse',
  items: ITEMS,
  scales: [],
  missingRule: ANY_MISSING,
  bands: [
    { from: 0, to: 4, label: { en: '4 or less', fr: '4 ou moins' }, source: BC_GUIDE },
    {
      from: 5,
      to: 9,
      label: { en: 'Above 4: possible anxiety', fr: 'Plus de 4\u00A0: anxiété possible' },
      source: BC_GUIDE,
    },
  ],
  smallestChanges: [],
  figures: [],
  comparesWithBefore: false,
  sources: [BC_GUIDE, clinicProtocol('a missing item makes the total unknown')],
  licence: {
    en: '© 1987 Royal College of Psychiatrists. Keyed values and total only, no wording.',
    fr: '© 1987 Royal College of Psychiatrists. Valeurs et total seulement, sans texte.',
  },
  score: (given) => scoreOfAll({ items: ITEMS, divisor: 1, bands: epds3a.bands, notes: [] }, given),
}
