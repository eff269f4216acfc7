import type { Lang } from '@restride/contracts/primitives'
import i18next, { type BackendModule, type ResourceNamespaceMap } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { readPreference, writePreference } from './preferences.ts'

/** One namespace per file in `locales/`. Each English file adds itself to `ResourceNamespaceMap`. */
export type Namespace = keyof ResourceNamespaceMap

/** The shape another language must have: every key of the English one, as a string. */
export type Translated<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Translated<Source[Key]>
} & {
  // French has a third plural, for a million and more.
  readonly [
    Key in keyof Source & string as Key extends `${infer Base}_other` ? `${Base}_many` : never
  ]?: string
}

const files = import.meta.glob<{ default: object }>('./locales/*/*.ts')

const catalogues: BackendModule = {
  type: 'backend',
  init: () => {},
  read: async (language, namespace) => {
    const file = files[`./locales/${language}/${namespace}.ts`]
    if (!file) throw new Error(`No catalogue ${language}/${namespace}`)
    return (await file()).default as Record<string, string>
  },
}

i18next.on('languageChanged', (language) => {
  document.documentElement.lang = `${language}-CA`
})

export async function startI18n(): Promise<void> {
  await i18next
    .use(catalogues)
    .use(initReactI18next)
    .init({
      lng: readPreference('language') ?? (navigator.language.startsWith('fr') ? 'fr' : 'en'),
      supportedLngs: ['en', 'fr'],
      fallbackLng: false,
      ns: ['ui', 'shell'],
      defaultNS: false,
      interpolation: { escapeValue: false },
    })
}

export function currentLanguage(): Lang {
  return i18next.language === 'fr' ? 'fr' : 'en'
}

const preparations = new Set<(language: Lang) => Promise<void>>()

/** What has to be there in the next language before it is shown, besides the catalogues. */
export function beforeLanguageChange(prepare: (language: Lang) => Promise<void>): void {
  preparations.add(prepare)
}

/** Changes every loaded catalogue and `<html lang>`, and is remembered on this device. */
export async function changeLanguage(language: Lang): Promise<void> {
  await Promise.all([...preparations].map((prepare) => prepare(language)))
  writePreference('language', language)
  await i18next.changeLanguage(language)
}

/** For a route's loader: the words arrive together with the page's code. */
export async function loadWords(...namespaces: Namespace[]): Promise<void> {
  await i18next.loadNamespaces(namespaces)
}

/** For words to someone else, in her language: `i18next.getFixedT` then has them. */
export async function loadWordsInEachLanguage(...namespaces: Namespace[]): Promise<void> {
  await i18next.reloadResources(['en', 'fr'], namespaces)
}
