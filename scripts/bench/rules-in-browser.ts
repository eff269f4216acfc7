import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { RULESET_V1 } from '@restride/rules/ruleset'
import { TESTS } from '@restride/rules/tests-catalogue'
import { build, type Rolldown } from 'vite'

const DASHBOARD = join(import.meta.dirname, '../../apps/dashboard')
const LANGUAGES = ['en', 'fr'] as const
type Lang = (typeof LANGUAGES)[number]

type PageSize = { page: string } & Record<Lang, number>
export type RulesInBrowser = {
  /** Gzipped bytes of the rules a browser downloads for each page that has any, the largest first. */
  pages: PageSize[]
  /** The built files of the rules, for whoever wants to run what a browser runs. */
  chunks: readonly Rolldown.OutputChunk[]
}

/**
 * Builds the dashboard as it is shipped, but for one thing: every module of the rules stands in a file of rules only, so
 * that their bytes can be told from the page's.
 */
export async function rulesInBrowser(): Promise<RulesInBrowser> {
  const rules = {
    name: 'rules',
    test: /packages[\\/]rules[\\/]src|\?lang=/,
    entriesAware: true,
    includeDependenciesRecursively: false,
  }
  const built = await build({
    root: DASHBOARD,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: { output: { codeSplitting: { groups: [rules] } } },
    },
  })
  const { output } = built as Rolldown.RolldownOutput
  const chunks = output.filter((file) => file.type === 'chunk')
  const pages = chunks
    .filter(({ facadeModuleId }) => /[\\/]pages[\\/][\w-]+\.tsx$/u.test(facadeModuleId ?? ''))
    .map((page) => ({
      page: page.name,
      en: sizeOf(page, 'en', chunks),
      fr: sizeOf(page, 'fr', chunks),
    }))
    .filter(({ en, fr }) => en + fr > 0)
    .toSorted((a, b) => Math.max(b.en, b.fr) - Math.max(a.en, a.fr))
  return { pages, chunks }
}

/** With the entry, which every page has, and the rules the page loads in that language. */
function sizeOf(page: Rolldown.OutputChunk, lang: Lang, chunks: readonly Rolldown.OutputChunk[]) {
  const entry = chunks.filter(({ isEntry }) => isEntry)
  const shown = downloads([page], lang, chunks)
  const all = new Set([...downloads(entry, lang, chunks), ...shown])
  const rules = [...all].filter(
    (chunk) => chunk.moduleIds.every(isRules) && chunk.moduleIds.length > 0,
  )
  const labels = [...shown].some(({ moduleIds }) =>
    moduleIds.some((id) => id.endsWith('source-tags.tsx')),
  )
  return rules.reduce((sum, { code }) => sum + gzipped(code), labels ? gzipped(sourceLabels()) : 0)
}

function downloads(
  from: readonly Rolldown.OutputChunk[],
  lang: Lang,
  chunks: readonly Rolldown.OutputChunk[],
): Set<Rolldown.OutputChunk> {
  const all = new Set<Rolldown.OutputChunk>()
  const add = (chunk: Rolldown.OutputChunk | undefined) => {
    if (!chunk || all.has(chunk)) return
    all.add(chunk)
    const inLanguage = chunk.dynamicImports.filter((file) => languageOf(named(file)) === lang)
    for (const file of [...chunk.imports, ...inLanguage]) add(named(file))
  }
  const named = (file: string) => chunks.find(({ fileName }) => fileName === file)
  from.forEach(add)
  return all
}

function languageOf(chunk: Rolldown.OutputChunk | undefined): string | undefined {
  return /\?lang=(\w+)$/u.exec(chunk?.facadeModuleId ?? '')?.[1]
}

function isRules(id: string): boolean {
  return /packages[\\/]rules[\\/]src/u.test(id) || /\?lang=\w+$/u.test(id)
}

/** They stand in a page's own file, so they are counted apart. */
function sourceLabels(): string {
  const labels = RULESET_V1.criteria
    .filter(({ id }) => Object.hasOwn(TESTS, id))
    .map(({ id, sources }) => [id, sources.map(({ label }) => label).join(' ')])
  return JSON.stringify(Object.fromEntries(labels))
}

function gzipped(code: string): number {
  return gzipSync(code, { level: 9 }).length
}
