import type { Lang, Text } from '@restride/contracts/primitives'
import { beforeLanguageChange, currentLanguage } from '../i18n.ts'
import type * as rules from './preview-rules.ts'

/** As the build leaves them: of each text the words in one language. */
type Spoken<T> = T extends Text
  ? string
  : T extends (...given: infer Given) => infer Answer
    ? (...given: Given) => Spoken<Answer>
    : T extends object
      ? { [Key in keyof T]: Spoken<T[Key]> }
      : T
type Rules = Spoken<typeof rules>

export type Preview = ReturnType<Rules['previewReadiness']>
export type PreviewFinding = Preview['criteria'][number]

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
