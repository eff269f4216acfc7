/// <reference lib="dom" />
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { RULESET_V1 } from '@restride/rules/ruleset'

const LOCALES = join(import.meta.dirname, '../../apps/dashboard/src/locales')
/** A shorter piece may be a word of both languages, or a name. */
const SHORTEST = 10
/** Names, and pieces that end a French word as well. */
const FRENCH_TOO = new Set(['a correction', 'a condition', 'ICIQ-UI SF', 'Article 2021'])

let pieces: Promise<readonly string[]> | null = null

/** Nothing a French page says, to the eye or to a screen reader, stands in the English catalogues or rules. */
export async function expectNoEnglish(page: Page): Promise<void> {
  pieces ??= englishPieces()
  const english = await pieces
  expect(english.length).toBeGreaterThan(1000)
  const said = await page.evaluate(() => {
    const found: string[] = []
    const isFrench = (element: Element | null) =>
      element?.closest('[lang]')?.getAttribute('lang')?.startsWith('fr') === true
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (nodes.nextNode()) {
      const { parentElement, textContent } = nodes.currentNode
      const isShown = parentElement?.closest('script, style, textarea') === null
      if (isShown && isFrench(parentElement)) found.push(textContent ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
        if (isFrench(element)) found.push(element.getAttribute(name) ?? '')
    return [...found, document.title]
  })
  const leaks = said.flatMap((text) => {
    const one = text.replaceAll(/\s+/gu, ' ')
    return english.filter((piece) => one.includes(piece)).map((piece) => `${piece} — in: ${one}`)
  })
  expect.soft({ at: page.url(), leaks }).toEqual({ at: page.url(), leaks: [] })
}

/** Every English sentence, in the pieces between what is filled in. */
async function englishPieces(): Promise<readonly string[]> {
  const texts = new Set<string>()
  for (const file of globSync(join(LOCALES, 'en/*.ts'))) {
    const { default: catalogue }: { default: object } = await import(file)
    collect(catalogue, texts)
  }
  for (const en of englishIn(RULESET_V1)) texts.add(en)
  return [...texts]
    .flatMap((text) => text.split(/\{\{[^}]*\}\}|<[^>]*>/u))
    .map((piece) => piece.replaceAll(/\s+/gu, ' ').trim())
    .filter((piece) => piece.length >= SHORTEST && piece.includes(' ') && !FRENCH_TOO.has(piece))
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value)
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) collect(part, into)
}

function englishIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'fr' in value) return typeof value.en === 'string' ? [value.en] : []
  return Object.values(value).flatMap(englishIn)
}
