import type { Source, Text } from '../criterion.ts'
import { clinicProtocol, DAVENPORT_2025_DELPHI, DEERING_2024 } from '../sources.ts'
import { listed } from '../text.ts'
import {
  CRISIS_LINE,
  DO_NOT_RUN,
  PELVIC_FLOOR,
  SAVED_HEADING,
  STOP_HEADING,
  WALK,
} from './advice-texts.ts'
import { gravest } from './gravest.ts'
import type { SessionResponse } from './response.ts'
import { type Change, CHANGES } from './session.ts'

/** As she picks it, and as her physiotherapist reads it. */
export const CHANGE_NAMES: Readonly<Record<Change, Text>> = {
  fever_or_infection: { en: 'Fever or infection', fr: 'Fièvre ou infection' },
  poor_sleep: {
    en: 'Little sleep, under 7 hours a day',
    fr: 'Peu de sommeil, moins de 7 h par jour',
  },
  low_mood: { en: 'Low mood', fr: 'Moral bas' },
  milk_supply_drop: { en: 'Less milk', fr: 'Moins de lait' },
  weight_loss: { en: 'Losing weight', fr: 'Perte de poids' },
  missed_meals: { en: 'Missing meals', fr: 'Repas sautés' },
  fatigue: { en: 'More tired than usual', fr: 'Plus fatiguée que d’habitude' },
  pessary: { en: 'A pessary, new or changed', fr: 'Un pessaire, nouveau ou changé' },
  new_surgery: { en: 'An operation', fr: 'Une opération' },
  new_diagnosis: { en: 'A new diagnosis', fr: 'Un nouveau diagnostic' },
}

type Row = { of: readonly Change[]; respond: (names: Text) => SessionResponse }

/** Table 7.3, the rows a patient can tell. `null` when she named none. */
export function changeResponse(changes: readonly Change[]): SessionResponse | null {
  return gravest(
    ROWS.map(({ of, respond }) => {
      const named = CHANGES.filter((change) => of.includes(change) && changes.includes(change))
      return named.length === 0 ? null : respond(listed(named.map((one) => CHANGE_NAMES[one])))
    }),
  )
}

const protocol = (what: string): Source => clinicProtocol(`section 7.3, ${what}`)

const ROWS: readonly Row[] = [
  {
    of: ['pessary', 'new_surgery', 'new_diagnosis'],
    respond: (names) => ({
      zone: 'red',
      planEffect: 'pause',
      flag: { kind: 'changed', severity: 'soon', dueInDays: 2 },
      heading: STOP_HEADING,
      patientText: {
        en: 'Things have changed. Your physio will check you again before you run.',
        fr: 'Des choses ont changé. Votre physio vous reverra avant la course.',
      },
      whatToDoNow: [WALK, DO_NOT_RUN],
      emergency: false,
      reason: {
        en: `${names.en}. Run the whole assessment again before she runs.`,
        fr: `${names.fr}. Refaire toute l’évaluation avant qu’elle coure.`,
      },
      sources: [protocol('full assessment again')],
    }),
  },
  {
    of: ['fever_or_infection'],
    respond: (names) => ({
      zone: 'red',
      planEffect: 'pause',
      flag: { kind: 'changed', severity: 'same_day', dueInDays: 1 },
      heading: STOP_HEADING,
      patientText: {
        en: 'No running until you have been well for 24 hours. Your physio will call.',
        fr: 'Pas de course avant 24 heures sans symptôme. Votre physio vous appellera.',
      },
      whatToDoNow: [
        {
          en: 'A wound or a breast that is red or sore? See a doctor or nurse.',
          fr: 'Une plaie ou un sein rouge ou douloureux? Voyez un médecin ou une infirmière.',
        },
        DO_NOT_RUN,
      ],
      emergency: false,
      reason: {
        en: `${names.en}. No run until 24 hours well; a doctor if wound or breast.`,
        fr: `${names.fr}. Pas de course avant 24 heures de bien-être; médecin si plaie ou sein.`,
      },
      sources: [DAVENPORT_2025_DELPHI, protocol('24 hours well')],
    }),
  },
  {
    of: ['low_mood'],
    respond: (names) => ({
      ...KEEP_THE_LEVEL,
      flag: { kind: 'wellbeing', severity: 'same_day', dueInDays: 1 },
      patientText: {
        en: 'Moving gently helps mood. You deserve support too. Your physio will call.',
        fr: 'Bouger doucement aide le moral. Vous méritez aussi du soutien. Votre physio vous appellera.',
      },
      whatToDoNow: [WALK, CRISIS_LINE],
      reason: {
        en: `${names.en}. Offer referral; easy activity goes on, no next level.`,
        fr: `${names.fr}. Proposer une orientation; activité légère maintenue, pas de niveau suivant.`,
      },
      sources: [protocol('low mood: referral, easy activity goes on')],
    }),
  },
  {
    of: ['milk_supply_drop', 'weight_loss', 'missed_meals', 'fatigue'],
    respond: (names) => ({
      ...KEEP_THE_LEVEL,
      flag: { kind: 'wellbeing', severity: 'soon', dueInDays: 3 },
      patientText: {
        en: 'Stay at this step. Your physio will look at food and energy with you.',
        fr: 'Restez à cette étape. Votre physio regardera repas et énergie avec vous.',
      },
      whatToDoNow: [WALK, PELVIC_FLOOR],
      reason: {
        en: `${names.en}. No next level; check energy.`,
        fr: `${names.fr}. Pas de niveau suivant; vérifier l’énergie.`,
      },
      sources: [DEERING_2024, protocol('energy check')],
    }),
  },
  {
    of: ['poor_sleep'],
    respond: (names) => ({
      ...KEEP_THE_LEVEL,
      flag: { kind: 'wellbeing', severity: 'soon', dueInDays: 7 },
      patientText: {
        en: 'Tired weeks are for easy walking. Stay at this step.',
        fr: 'Les semaines de fatigue sont pour la marche douce. Restez à cette étape.',
      },
      whatToDoNow: [WALK, PELVIC_FLOOR],
      reason: {
        en: `${names.en}. Ask: under 6.8 hours on average repeats the level.`,
        fr: `${names.fr}. À demander\u00A0: moins de 6,8 heures en moyenne, répéter le niveau.`,
      },
      sources: [protocol('sleep under 6.8 hours')],
    }),
  },
]

const KEEP_THE_LEVEL = {
  zone: 'amber',
  planEffect: 'repeat',
  heading: SAVED_HEADING,
  emergency: false,
} as const
