import type { Text } from '../criterion.ts'

export const WALK: Text = {
  en: 'Walk 30 minutes if it feels OK.',
  fr: 'Marchez 30 minutes si c’est confortable.',
}
export const PELVIC_FLOOR: Text = {
  en: 'Do your pelvic floor work each day.',
  fr: 'Faites vos exercices du plancher pelvien chaque jour.',
}
export const STRENGTH: Text = {
  en: 'Keep up your strength work.',
  fr: 'Continuez vos exercices de force.',
}
export const NEXT_MORNING: Text = {
  en: 'Tomorrow we ask once more. The next morning tells us more.',
  fr: 'Demain, on vous le redemande. Le lendemain matin en dit plus.',
}
export const TWO_DAYS_OFF: Text = {
  en: 'No running for two days. Walking is fine if it feels OK.',
  fr: 'Pas de course pendant deux jours. La marche est bonne si c’est confortable.',
}
export const DO_NOT_RUN: Text = { en: 'Do not run.', fr: 'Ne courez pas.' }
export const SEE_SOMEONE_TODAY: Text = {
  en: 'See a doctor or nurse today. Not sure where? Call Health Link: 811.',
  fr: 'Voyez un médecin ou une infirmière aujourd’hui. Vous ne savez pas où? Appelez Info-Santé (Health Link)\u00A0: 811.',
}
export const CALL_911: Text = { en: 'Call 911 now.', fr: 'Appelez le 911 maintenant.' }
export const CRISIS_LINE: Text = {
  en: 'You can also call or text 9-8-8, day or night.',
  fr: 'Vous pouvez aussi appeler ou texter le 9-8-8, jour et nuit.',
}

export const SL_1_TEXT: Text = {
  en: 'Thank you for telling us. Please walk, not run, until we call.',
  fr: 'Merci de nous le dire. Marchez, sans courir, jusqu’à notre appel.',
}
export const STOP_HEADING: Text = {
  en: 'Stop running for now.',
  fr: 'Arrêtez la course pour l’instant.',
}
export const SAVED_HEADING: Text = { en: 'Thank you. It is saved.', fr: 'Merci. C’est noté.' }
