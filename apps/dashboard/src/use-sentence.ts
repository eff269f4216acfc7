import type { Text } from '@restride/contracts/primitives'
import { currentLanguage } from './i18n.ts'
import { useFormat } from './use-format.ts'

/** A sentence of the rules in the reader's language, its days written as people write them. */
export function useSentence(): (text: Text) => string {
  const format = useFormat()
  return (text) =>
    text[currentLanguage()].replaceAll(/\d{4}-\d{2}-\d{2}/gu, (day) => format.date(day, 'withYear'))
}
