import type { ProfileId, Text } from '../criterion.ts'

/** What stands around the criteria, on the screen and on paper. */
export const TITLE: Text = {
  en: 'How readiness works',
  fr: 'Comment l’état de préparation est évalué',
}
export const MET_WHEN: Text = { en: 'Met when', fr: 'Atteint si' }
export const COUNTS_FOR: Text = { en: 'Counts for', fr: 'Compte pendant' }
export const SHE_READS: Text = { en: 'Otherwise she reads', fr: 'Sinon, elle lit' }
export const SHE_READS_NOTHING: Text = {
  en: 'Nothing: it is for the physiotherapist only.',
  fr: 'Rien\u00A0: cela ne s’adresse qu’à la physiothérapeute.',
}
export const NO_THRESHOLD: Text = {
  en: 'No threshold: it is shown and decides nothing.',
  fr: 'Aucun seuil\u00A0: c’est affiché et ne décide de rien.',
}
export const SOURCES: Text = { en: 'Sources', fr: 'Sources' }
export const PROFILES: Record<ProfileId, Text> = {
  article2021: { en: 'Article profile', fr: 'Profil de l’article' },
  goom2019: { en: 'Goom 2019 profile', fr: 'Profil Goom 2019' },
}
