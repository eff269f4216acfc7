import type { Text } from './criterion.ts'
import type { RedFlagSign, ResolvableSign } from './facts.ts'

export type SignAction = 'emergency' | 'same_day' | 'hold'

type SignWording = {
  /** Names the sign in a list or sentence. */
  name: Text
  /** Asks the patient, in plain words. */
  question: Text
  action: SignAction
}

const emergency = (name: Text, question: Text): SignWording => ({
  name,
  question,
  action: 'emergency',
})
const sameDay = (name: Text, question: Text): SignWording => ({
  name,
  question,
  action: 'same_day',
})
const hold = (name: Text, question: Text): SignWording => ({ name, question, action: 'hold' })

/** The urgent warning signs in our own words, with what each one asks for (section 1.3). */
export const SIGNS: Record<RedFlagSign, SignWording> = {
  'RF-HEAD': emergency(
    { en: 'Bad headache or change in sight', fr: 'Gros mal de tête ou vue qui change' },
    {
      en: 'A headache that stays or gets worse, or a change in your sight?',
      fr: 'Un mal de tête qui reste ou empire, ou une vue qui change?',
    },
  ),
  'RF-SYNC': sameDay(
    { en: 'Dizzy or fainting', fr: 'Étourdissement ou évanouissement' },
    {
      en: 'New dizzy spells, or have you fainted?',
      fr: 'De nouveaux étourdissements ou un évanouissement?',
    },
  ),
  'RF-SELF': emergency(
    {
      en: 'Thoughts of harming yourself or the baby',
      fr: 'Idées de vous faire du mal ou d’en faire au bébé',
    },
    {
      en: 'Thoughts of harming yourself or your baby?',
      fr: 'Des idées de vous faire du mal ou d’en faire à votre bébé?',
    },
  ),
  'RF-FEV': sameDay(
    { en: 'Fever of 38.0 °C or more', fr: 'Fièvre de 38,0 °C ou plus' },
    {
      en: 'A fever of 38.0 °C (100.4 °F) or more?',
      fr: 'Une fièvre de 38,0 °C (100,4 °F) ou plus?',
    },
  ),
  'RF-SWELL': emergency(
    { en: 'Very swollen hands or face', fr: 'Mains ou visage très enflés' },
    { en: 'Very swollen hands or face?', fr: 'Les mains ou le visage très enflés?' },
  ),
  'RF-DYSP': emergency(
    { en: 'Trouble breathing', fr: 'Difficulté à respirer' },
    { en: 'Trouble breathing?', fr: 'De la difficulté à respirer?' },
  ),
  'RF-CHEST': emergency(
    { en: 'Chest pain or a racing heart', fr: 'Douleur à la poitrine ou cœur qui bat vite' },
    {
      en: 'Chest pain, or a heart that beats fast?',
      fr: 'Une douleur à la poitrine ou un cœur qui bat vite?',
    },
  ),
  'RF-ABDO': emergency(
    { en: 'Bad belly pain that stays', fr: 'Fort mal de ventre qui ne part pas' },
    { en: 'Bad belly pain that does not go away?', fr: 'Un fort mal de ventre qui ne part pas?' },
  ),
  'RF-BLEED': emergency(
    {
      en: 'Heavy bleeding or bad-smelling discharge',
      fr: 'Saignement abondant ou pertes qui sentent mauvais',
    },
    {
      en: 'Heavy bleeding (a pad soaked in an hour, large clots), or discharge that smells bad?',
      fr: 'Un saignement abondant (une serviette pleine en une heure, gros caillots) ou des pertes qui sentent mauvais?',
    },
  ),
  'RF-DVT': emergency(
    { en: 'Leg swollen, red or sore', fr: 'Jambe enflée, rouge ou douloureuse' },
    {
      en: 'One leg or calf that is swollen, red or sore?',
      fr: 'Une jambe ou un mollet enflé, rouge ou douloureux?',
    },
  ),
  'RF-TIRED': hold(
    { en: 'Overwhelming tiredness', fr: 'Fatigue accablante' },
    { en: 'So tired that it overwhelms you?', fr: 'Une fatigue si forte qu’elle vous accable?' },
  ),
  'RF-WOUND': sameDay(
    {
      en: 'Wound open, hot, red, oozing or smelly',
      fr: 'Plaie ouverte, chaude, rouge, qui coule ou sent mauvais',
    },
    {
      en: 'A wound that has opened, is hot, red, oozes or smells?',
      fr: 'Une plaie qui s’est ouverte, est chaude, rouge, coule ou sent mauvais?',
    },
  ),
  'RF-VOMIT': sameDay(
    { en: 'Strong nausea and throwing up', fr: 'Fortes nausées et vomissements' },
    { en: 'Strong nausea and throwing up?', fr: 'De fortes nausées et des vomissements?' },
  ),
  'RF-CES': emergency(
    {
      en: 'Numb between the legs, new loss of bladder or bowel feeling, or weak legs',
      fr: 'Engourdissement entre les jambes, perte nouvelle de sensation ou jambes faibles',
    },
    {
      en: 'Numb between the legs, a new loss of feeling to pee or poo, or weak legs?',
      fr: 'Un engourdissement entre les jambes, une perte de l’envie d’uriner ou d’aller à la selle, ou des jambes faibles?',
    },
  ),
  'RF-RET': sameDay(
    {
      en: 'Cannot pee, or stool or wind from the vagina',
      fr: 'Impossible d’uriner, ou selles ou gaz par le vagin',
    },
    {
      en: 'You cannot pee, or stool or wind comes from your vagina?',
      fr: 'Vous ne pouvez pas uriner, ou des selles ou des gaz sortent du vagin?',
    },
  ),
  'RF-BONE': sameDay(
    { en: 'Bone pain at one spot or at night', fr: 'Douleur à un os, en un point ou la nuit' },
    {
      en: 'Bone pain at one spot, at night, or when you hop?',
      fr: 'Une douleur à un os, en un point, la nuit ou en sautant?',
    },
  ),
  'RF-PREG': hold(
    { en: 'Pregnant again', fr: 'Nouvelle grossesse' },
    { en: 'Are you pregnant, or could you be?', fr: 'Êtes-vous enceinte, ou est-ce possible?' },
  ),
}

// Object.keys forgets the keys it was given.
export const SIGN_IDS = Object.keys(SIGNS) as readonly RedFlagSign[]

export function signName(sign: ResolvableSign): Text {
  return sign === 'EPDS-10' ? EPDS_ITEM_10 : SIGNS[sign].name
}

const EPDS_ITEM_10: Text = {
  en: 'Thoughts of self-harm (EPDS item 10)',
  fr: 'Idées de se faire du mal (EPDS, question 10)',
}

/** Where a patient turns at once, in Alberta; the clinic confirms the numbers (K). */
export const CALL_911: Text = {
  en: 'Call 911 now. If you are not sure, call Health Link at 811.',
  fr: 'Appelez le 911 maintenant. En cas de doute, appelez Health Link au 811.',
}
export const CALL_811_TODAY: Text = {
  en: 'See a doctor or call Health Link at 811 today.',
  fr: 'Voyez un médecin ou appelez Health Link au 811 aujourd’hui.',
}
export const CALL_988: Text = {
  en: 'You deserve help today. Call or text 9-8-8 at any hour. In danger, call 911.',
  fr: 'Vous méritez de l’aide aujourd’hui. Appelez ou textez le 9-8-8 à toute heure. En danger, appelez le 911.',
}
