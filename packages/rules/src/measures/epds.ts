import type { Text } from '../criterion.ts'
import { CALL_988 } from '../signs.ts'
import { clinicProtocol, published } from '../sources.ts'
import { type Answers, readAnswers } from './answers.ts'
import { numberedItems } from './items.ts'
import type { Alarm, Measure } from './measure.ts'
import { bandOf, blankAmong, sumOfAll } from './total-of-all.ts'
import { ANY_MISSING } from './wording.ts'

const REFER_FROM = 13

const LEVIS_2020 = published('Levis et al. 2020, BMJ 371:m4022', 'accuracy of cut-offs', 'study')
const COX_1987 = published('Cox et al. 1987', 'the instrument', 'study')
const PERINATAL_GUIDES = published(
  'BC and PIRI perinatal guides',
  'item 10, 10 to 12 repeat in 2 weeks, 13 or more refer',
  'official',
)

// Keyed values, not the place of the tick: items 3 and 5 to 10 run the other way on the form.
const ITEMS = numberedItems('q', 10, { min: 0, max: 3 })

export const epds: Measure = {
  id: 'epds',
  shortName: 'EPDS',
  name: {
    en: 'Edinburgh Postnatal Depression Scale',
    fr: 'Échelle de dépression postnatale d’Édimbourg',
  },
  range: { min: 0, max: 30 },
  direction: 'high_is_worse',
  items: ITEMS,
  scales: [],
  missingRule: ANY_MISSING,
  bands: [
    {
      from: 0,
      to: 9,
      label: { en: 'Below 10', fr: 'Moins de 10' },
      source: PERINATAL_GUIDES,
    },
    {
      from: 10,
      to: REFER_FROM - 1,
      label: { en: 'Possible: repeat in 2 weeks', fr: 'Possible\u00A0: répéter dans 2 semaines' },
      source: PERINATAL_GUIDES,
    },
    {
      from: REFER_FROM,
      to: 30,
      label: {
        en: 'Probable: refer to the family doctor or perinatal mental health',
        fr: 'Probable\u00A0: diriger vers le médecin de famille ou la santé mentale périnatale',
      },
      source: PERINATAL_GUIDES,
    },
  ],
  smallestChanges: [
    {
      of: 'total',
      kind: 'important',
      amount: 4,
      population: { en: 'Population not recorded', fr: 'Population non notée' },
      source: clinicProtocol('smallest change 4, not confirmed'),
    },
  ],
  figures: [
    {
      text: {
        en: '11 or more is the best sum of sensitivity (0.81) and specificity (0.88); 13 or more: 0.66 and 0.95.',
        fr: '11 ou plus donne la meilleure somme de sensibilité (0,81) et de spécificité (0,88); 13 ou plus\u00A0: 0,66 et 0,95.',
      },
      source: LEVIS_2020,
    },
  ],
  comparesWithBefore: false,
  sources: [LEVIS_2020, COX_1987, PERINATAL_GUIDES, clinicProtocol('a missing item: unknown')],
  licence: {
    en: '© 1987 Royal College of Psychiatrists. Keyed values, total and item 10 only, no wording.',
    fr: '© 1987 Royal College of Psychiatrists. Valeurs, total et question 10 seulement, sans texte.',
  },
  score: (given) => {
    const answers = readAnswers(ITEMS, given)
    const alarms = alarmsOf(answers)
    if (answers.problems.length > 0) return { problems: answers.problems, alarms }
    const total = sumOfAll(ITEMS, answers)
    const missing = blankAmong(ITEMS, answers)
    const notes = notesOf(answers, total)
    return { total, scales: [], band: bandOf(epds.bands, total), alarms, notes, missing }
  },
}

function alarmsOf({ numbers }: Answers): Alarm[] {
  return (numbers.get('q10') ?? 0) > 0 ? [ITEM_10_ALARM] : []
}

function notesOf({ numbers }: Answers, total: number | null): Text[] {
  const answered = [...numbers.values()].reduce((sum, value) => sum + value, 0)
  return [
    ...(total === 0 ? [ZERO_MAY_HIDE] : []),
    ...(numbers.size > 0 && !numbers.has('q10') ? [ASK_IN_PERSON] : []),
    // What is missing can only add to it.
    ...(total === null && answered >= REFER_FROM ? [ALREADY_REFER] : []),
  ]
}

const ITEM_10_ALARM: Alarm = {
  id: 'EPDS-10',
  item: 'q10',
  text: {
    en: 'Item 10 is above 0: a trained person speaks with her today, whatever the total.',
    fr: 'Question 10 au-dessus de 0\u00A0: une personne formée lui parle aujourd’hui, quel que soit le total.',
  },
  patientText: CALL_988,
}
const ZERO_MAY_HIDE: Text = {
  en: 'A total of 0 may mean that she was not comfortable answering.',
  fr: 'Un total de 0 peut vouloir dire qu’elle n’était pas à l’aise de répondre.',
}
const ASK_IN_PERSON: Text = {
  en: 'Item 10 is blank: ask it in person.',
  fr: 'Question 10 sans réponse\u00A0: la poser en personne.',
}
const ALREADY_REFER: Text = {
  en: `The answers given already add up to ${REFER_FROM} or more: refer, without waiting for the rest.`,
  fr: `Les réponses données font déjà ${REFER_FROM} ou plus\u00A0: diriger, sans attendre le reste.`,
}
