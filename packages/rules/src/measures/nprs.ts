import type { Text } from '../criterion.ts'
import { published } from '../sources.ts'
import { numberItem } from './items.ts'
import type { Measure, SmallestChange } from './measure.ts'
import { scoreOfAll } from './total-of-all.ts'

const JOSPT_2014 = published(
  'Abbott & Schmitt 2014, JOSPT 44(8):560-564',
  'doi 10.2519/jospt.2014.5248, n = 1708',
  'study',
)
const TWO_POINTS = published('NPRS smallest change', 'PMC7053735', 'study')

const ITEMS = [numberItem('pain', { min: 0, max: 10 })]

export const nprs: Measure = {
  id: 'nprs',
  shortName: 'NPRS',
  name: { en: 'Numeric Pain Rating Scale', fr: 'Échelle numérique de la douleur' },
  range: { min: 0, max: 10 },
  direction: 'high_is_worse',
  items: ITEMS,
  scales: [],
  missingRule: { en: 'No number: unknown.', fr: 'Aucun chiffre\u00A0: inconnu.' },
  bands: [],
  smallestChanges: [
    {
      of: 'total',
      kind: 'important',
      amount: 2,
      population: { en: 'Population not recorded', fr: 'Population non notée' },
      source: TWO_POINTS,
    },
    change(1.5, { en: 'a small change', fr: 'un petit changement' }),
    change(3.5, { en: 'a large change', fr: 'un grand changement' }),
  ],
  figures: [],
  comparesWithBefore: false,
  sources: [JOSPT_2014, TWO_POINTS],
  licence: {
    en: 'No owner: the clinic’s own wording may ship.',
    fr: 'Sans titulaire\u00A0: un texte maison est permis.',
  },
  score: (given) => scoreOfAll({ items: ITEMS, divisor: 1, bands: [], notes: [] }, given),
}

function change(amount: number, size: Text): SmallestChange {
  const population = {
    en: `Adults in musculoskeletal physiotherapy, ${size.en} in their own words`,
    fr: `Adultes en physiothérapie musculosquelettique, ${size.fr} selon eux`,
  }
  return { of: 'total', kind: 'important', amount, population, source: JOSPT_2014 }
}
