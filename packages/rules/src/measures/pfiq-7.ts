import type { Text } from '../criterion.ts'
import { clinicProtocol, published } from '../sources.ts'
import { scoreOfScales } from './half-answered-scales.ts'
import { codesOf, numberedItems } from './items.ts'
import type { Measure, NumberItem, Scale } from './measure.ts'
import { HALF_ANSWERED } from './wording.ts'

const SCORING = published('PFIQ-7 scoring', 'Physiopedia PFIQ-7; mean × 100 ÷ 3', 'expert_opinion')
const UIQ_LONG_FORM = published('UIQ smallest change', 'PMC3759146, long form', 'study')

// Seven questions, each answered once for bladder, bowel and vagina.
const BLADDER = column('uiq')
const BOWEL = column('craiq')
const VAGINA = column('popiq')
const ITEMS = [...BLADDER, ...BOWEL, ...VAGINA]

const SCALES: readonly Scale[] = [
  scale('uiq-7', BLADDER, { en: 'Bladder (UIQ-7)', fr: 'Vessie (UIQ-7)' }),
  scale('craiq-7', BOWEL, { en: 'Bowel (CRAIQ-7)', fr: 'Intestin (CRAIQ-7)' }),
  scale('popiq-7', VAGINA, { en: 'Vagina or pelvis (POPIQ-7)', fr: 'Vagin ou bassin (POPIQ-7)' }),
]

export const pfiq7: Measure = {
  id: 'pfiq-7',
  shortName: 'PFIQ-7',
  name: {
    en: 'Pelvic Floor Impact Questionnaire, short form',
    fr: 'Questionnaire sur l’impact du plancher pelvien, forme courte',
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
      amount: 36,
      population: { en: 'Population not recorded', fr: 'Population non notée' },
      source: clinicProtocol('attributed to Barber 2005, not confirmed'),
    },
  ],
  figures: [
    {
      text: {
        en: 'Weak: in one Turkish cohort a total above 19 separated women with prolapse.',
        fr: 'Faible\u00A0: dans une cohorte turque, un total au-dessus de 19 distinguait les femmes avec prolapsus.',
      },
      source: published('PFIQ-7 in Turkish women', 'one cohort, weak', 'study'),
    },
    {
      text: {
        en: 'The smallest change of the long form (UIQ 16) is not that of the UIQ-7.',
        fr: 'Le plus petit changement de la forme longue (UIQ 16) n’est pas celui de l’UIQ-7.',
      },
      source: UIQ_LONG_FORM,
    },
  ],
  comparesWithBefore: false,
  sources: [SCORING, clinicProtocol('a scale needs at least half its items')],
  licence: {
    en: 'Called free on one page, permission not in writing. Codes only, no wording.',
    fr: 'Dit libre sur une page, permission non écrite. Codes seulement, sans texte.',
  },
  score: (given) => scoreOfScales(ITEMS, SCALES, given),
}

function column(name: string): NumberItem[] {
  return numberedItems(`${name}-`, 7, { min: 0, max: 3 })
}

function scale(id: string, items: readonly NumberItem[], name: Text): Scale {
  return { id, name, min: 0, max: 100, items: codesOf(items) }
}
