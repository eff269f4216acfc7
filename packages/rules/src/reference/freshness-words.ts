import type { Freshness, Text } from '../criterion.ts'
import type { Settings } from '../settings.ts'
import { inDays } from '../text.ts'

/** "14 days, then it is unknown"; the days are a clinic's to set. */
export function freshnessInWords(freshness: Freshness, settings: Settings): Text {
  if (freshness === 'same_day') return SAME_DAY
  if (freshness === 'does_not_age') return DOES_NOT_AGE
  const days = inDays(settings[freshness])
  return {
    en: `${days.en} by default (clinic protocol), then it is unknown`,
    fr: `${days.fr} par défaut (protocole de la clinique), puis c’est inconnu`,
  }
}

const SAME_DAY: Text = {
  en: 'The day it was asked (clinic protocol); a “yes” until it is resolved',
  fr: 'Le jour où c’est demandé (protocole de la clinique); un «\u00A0oui\u00A0» jusqu’à résolution',
}
const DOES_NOT_AGE: Text = { en: 'For good', fr: 'Toujours' }
