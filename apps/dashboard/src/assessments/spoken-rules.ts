import type { Lang } from '@restride/contracts/primitives'
import { beforeLanguageChange, currentLanguage } from '../i18n.ts'
import type * as rules from './preview-rules.ts'

type Rules = typeof rules

const FILES: Record<Lang, Record<string, () => Promise<Rules>>> = {
  en: import.meta.glob<Rules>('./preview-rules.ts', { query: '?lang=en' }),
  fr: import.meta.glob<Rules>('./preview-rules.ts', { query: '?lang=fr' }),
}
const loaded: Partial<Record<Lang, Rules>> = {}

/** For a route's loader: the rules arrive in the reader's language, like her words. */
export async function loadRules(): Promise<void> {
  beforeLanguageChange(load)
  await load(currentLanguage())
}

async function load(language: Lang): Promise<void> {
  const found = loaded[language] ?? (await FILES[language]['./preview-rules.ts']?.())
  if (found) loaded[language] = found
}

/** The rules with the texts of the reader's language only; the other side of a text is not there. */
export function spokenRules(): Rules {
  const found = loaded[currentLanguage()]
  if (!found) throw new Error('The rules were not loaded in this language')
  return found
}
