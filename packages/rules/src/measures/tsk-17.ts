import { clinicProtocol } from '../sources.ts'
import { numberedItems } from './items.ts'
import type { Measure, NumberItem } from './measure.ts'
import { scoreOfAll } from './total-of-all.ts'
import { ANY_MISSING } from './wording.ts'

const REVERSED = ['q4', 'q8', 'q12', 'q16']
const HIGH_FROM = 38

const VLAEYEN_1995 = clinicProtocol('above 37 is high, attributed to Vlaeyen 1995, not confirmed')
const WOBY_2005 = clinicProtocol('4 points, found for the TSK-11 by Woby 2005')

const ITEMS: readonly NumberItem[] = numberedItems('q', 17, { min: 1, max: 4 }).map((item) =>
  REVERSED.includes(item.code) ? { ...item, keying: 'reversed' } : item,
)

export const tsk17: Measure = {
  id: 'tsk-17',
  shortName: 'TSK-17',
  name: { en: 'Tampa Scale of Kinesiophobia', fr: 'Échelle de kinésiophobie de Tampa' },
  range: { min: 17, max: 68 },
  direction: 'high_is_worse',
  items: ITEMS,
  scales: [],
  missingRule: ANY_MISSING,
  bands: [
    {
      from: 17,
      to: HIGH_FROM - 1,
      label: { en: '37 or less', fr: '37 ou moins' },
      source: VLAEYEN_1995,
    },
    {
      from: HIGH_FROM,
      to: 68,
      label: { en: 'High fear of movement', fr: 'Forte peur du mouvement' },
      source: VLAEYEN_1995,
    },
  ],
  smallestChanges: [
    {
      of: 'total',
      kind: 'important',
      amount: 4,
      population: {
        en: 'Taken over from the TSK-11; population not recorded',
        fr: 'Repris du TSK-11; population non notée',
      },
      source: WOBY_2005,
    },
  ],
  figures: [],
  comparesWithBefore: false,
  sources: [VLAEYEN_1995, WOBY_2005, clinicProtocol('items 4, 8, 12 and 16 are reversed')],
  licence: {
    en: 'Rights unclear. Codes and the total only, no wording.',
    fr: 'Droits incertains. Codes et total seulement, sans texte.',
  },
  score: (given) => scoreOfAll({ items: ITEMS, divisor: 1, bands: tsk17.bands, notes: [] }, given),
}
