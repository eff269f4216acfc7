import { clinicProtocol, published } from '../sources.ts'
import { numberedItems } from './items.ts'
import type { Measure } from './measure.ts'
import { scoreOfAll } from './total-of-all.ts'
import { ANY_MISSING } from './wording.ts'

const WOBY_2005 = published('Woby et al. 2005', 'doi 10.1016/j.pain.2005.05.029', 'study')

// Numbered as on the short form, which keeps none of the reversed items.
const ITEMS = numberedItems('q', 11, { min: 1, max: 4 })

export const tsk11: Measure = {
  id: 'tsk-11',
  shortName: 'TSK-11',
  name: {
    en: 'Tampa Scale of Kinesiophobia, short form',
    fr: 'Échelle de kinésiophobie de Tampa, forme courte',
  },
  range: { min: 11, max: 44 },
  direction: 'high_is_worse',
  items: ITEMS,
  scales: [],
  missingRule: ANY_MISSING,
  bands: [],
  smallestChanges: [
    {
      of: 'total',
      kind: 'important',
      amount: 4,
      population: { en: 'Population not recorded', fr: 'Population non notée' },
      source: WOBY_2005,
    },
    {
      of: 'total',
      kind: 'important',
      amount: 5.6,
      population: { en: 'Another use, not recorded', fr: 'Un autre usage, non noté' },
      source: clinicProtocol('5.6 in another use, source not recorded'),
    },
  ],
  figures: [],
  comparesWithBefore: false,
  sources: [WOBY_2005, clinicProtocol('a missing item makes the total unknown')],
  licence: {
    en: 'Rights unclear. Codes and the total only, no wording.',
    fr: 'Droits incertains. Codes et total seulement, sans texte.',
  },
  score: (given) => scoreOfAll({ items: ITEMS, divisor: 1, bands: [], notes: [] }, given),
}
