import { clinicProtocol, published } from '../sources.ts'
import { scoreOfScales } from './half-answered-scales.ts'
import { codesOf, numberedItems } from './items.ts'
import type { Measure, Scale } from './measure.ts'
import { HALF_ANSWERED } from './wording.ts'

const SCORING = published(
  'PFDI-20 scoring',
  'sralab.org; mean of answered items × 25',
  'expert_opinion',
)
const GENERAL_POPULATION = published(
  'PFDI-20 in the general population',
  'doi 10.1002/nau.20934',
  'study',
)
const KARJALAINEN_2021 = published(
  'Karjalainen et al. 2021, Int Urogynecol J 32:3169',
  'prolapse surgery',
  'study',
)
const BARBER_2005 = clinicProtocol('attributed to Barber 2005, not confirmed')

// The form's own numbers: 0 is "no", 1 to 4 the bother of a "yes".
const ITEMS = numberedItems('q', 20, { min: 0, max: 4 })
const CODES = codesOf(ITEMS)

const SCALES: readonly Scale[] = [
  {
    id: 'popdi-6',
    name: { en: 'Prolapse (POPDI-6)', fr: 'Prolapsus (POPDI-6)' },
    min: 0,
    max: 100,
    items: CODES.slice(0, 6),
  },
  {
    id: 'cradi-8',
    name: { en: 'Bowel (CRADI-8)', fr: 'Intestin (CRADI-8)' },
    min: 0,
    max: 100,
    items: CODES.slice(6, 14),
  },
  {
    id: 'udi-6',
    name: { en: 'Bladder (UDI-6)', fr: 'Vessie (UDI-6)' },
    min: 0,
    max: 100,
    items: CODES.slice(14),
  },
]

export const pfdi20: Measure = {
  id: 'pfdi-20',
  shortName: 'PFDI-20',
  name: {
    en: 'Pelvic Floor Distress Inventory, short form',
    fr: 'Inventaire de la détresse liée au plancher pelvien, forme courte',
  },
  range: { min: 0, max: 300 },
  direction: 'high_is_worse',
  items: ITEMS,
  scales: SCALES,
  missingRule: HALF_ANSWERED,
  bands: [],
  smallestChanges: [
    {
      of: 'total',
      kind: 'important',
      amount: 24,
      population: {
        en: 'Women after prolapse surgery, between groups',
        fr: 'Femmes après chirurgie du prolapsus, entre groupes',
      },
      source: KARJALAINEN_2021,
    },
    {
      of: ['popdi-6'],
      kind: 'important',
      amount: 11,
      population: {
        en: 'Women after prolapse surgery, between groups',
        fr: 'Femmes après chirurgie du prolapsus, entre groupes',
      },
      source: KARJALAINEN_2021,
    },
    {
      of: 'total',
      kind: 'important',
      amount: 45,
      population: { en: 'Population not recorded', fr: 'Population non notée' },
      source: BARBER_2005,
    },
    {
      of: 'total',
      kind: 'important',
      amount: 13.5,
      population: {
        en: 'Women treated for prolapse without surgery',
        fr: 'Femmes traitées sans chirurgie pour un prolapsus',
      },
      source: clinicProtocol('13.5 in conservative treatment, not confirmed'),
    },
  ],
  figures: [
    {
      text: {
        en: 'Median in the general population: total 8.9 (interquartile range 31.3), each scale 0.',
        fr: 'Médiane dans la population générale\u00A0: total 8,9 (écart interquartile 31,3), chaque échelle 0.',
      },
      source: GENERAL_POPULATION,
    },
    {
      text: {
        en: 'After prolapse surgery, women called a total up to 60 and a POPDI-6 up to 17 acceptable.',
        fr: 'Après chirurgie du prolapsus, un total jusqu’à 60 et un POPDI-6 jusqu’à 17 étaient jugés acceptables.',
      },
      source: KARJALAINEN_2021,
    },
    {
      text: {
        en: 'Smallest changes of the long form (UDI 11, stress part 8) are not those of the UDI-6.',
        fr: 'Les plus petits changements de la forme longue (UDI 11, effort 8) ne sont pas ceux de l’UDI-6.',
      },
      source: published('Barber et al. 2009', 'long form UDI', 'study'),
    },
  ],
  comparesWithBefore: false,
  sources: [SCORING, GENERAL_POPULATION, clinicProtocol('a scale needs at least half its items')],
  licence: {
    en: 'Called free on one page, permission not in writing. Codes only, no wording.',
    fr: 'Dit libre sur une page, permission non écrite. Codes seulement, sans texte.',
  },
  score: (given) => scoreOfScales(ITEMS, SCALES, given),
}
