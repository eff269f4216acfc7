import type { Text } from '@restride/contracts/primitives'
import { useTranslation } from 'react-i18next'

/** The reader's language of a text that has both. */
export function useText(): (text: Text) => string {
  const { i18n } = useTranslation()
  const language = i18n.language === 'fr' ? 'fr' : 'en'
  return (text) => text[language]
}
