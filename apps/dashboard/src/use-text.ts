import type { Text } from '@restride/contracts/primitives'
import { useTranslation } from 'react-i18next'

/** Picks the reader's language out of what the rules and the record say in both. */
export function useText(): (text: Text) => string {
  const { i18n } = useTranslation()
  const lang = i18n.language === 'fr' ? 'fr' : 'en'
  return (text) => text[lang]
}
