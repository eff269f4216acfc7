import type { Text } from '../criterion.ts'

export const ANY_MISSING: Text = {
  en: 'Any item missing: the total is unknown.',
  fr: 'Un élément manquant\u00A0: le total est inconnu.',
}
export const HALF_ANSWERED: Text = {
  en: 'A scale at least half answered is the mean of its answers; otherwise it is unknown, and so is the total.',
  fr: 'Une échelle répondue au moins à moitié est la moyenne de ses réponses; sinon elle est inconnue, et le total aussi.',
}
