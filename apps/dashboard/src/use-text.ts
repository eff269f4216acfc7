import type { Text } from '@restride/contracts/primitives'
import { useTranslation } from 'react-i18next'

/** Picks the reader's language out of what the record says in both; a preview is already in hers. */
export function useText(): (text: Text | string) => string {
  const { i18n } = useTranslation()
  const lang = i18n.language === 'fr' ? 'fr' : 'en'
  return (text) => (typeof text === 'string' ? text : text[lang])
}
