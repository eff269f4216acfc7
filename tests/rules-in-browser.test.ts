import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { blankFindings } from '@restride/rules/assess'
import { evaluateReadiness } from '@restride/rules/readiness'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PATIENTS } from '../scripts/bench/patients.ts'
import { type RulesInBrowser, rulesInBrowser } from '../scripts/bench/rules-in-browser.ts'

/** The goal is 15 kB here too. 44 criteria with their reasons take this much; without sentences they would fit. */
const ASSESSMENT_BYTES = 18_600

let built: RulesInBrowser
const folder = mkdtempSync(join(tmpdir(), 'restride-rules-'))

beforeAll(async () => {
  built = await rulesInBrowser()
  for (const { code, fileName } of built.chunks) {
    const file = join(folder, fileName)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, code)
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the rules in a browser', () => {
  it('weigh less than 15 kB on every page but the assessment, which may grow no further', () => {
    const most = (page: string) => (page === 'assessment-page' ? ASSESSMENT_BYTES : 15_000)
    const tooHeavy = built.pages.filter(({ en, fr, page }) => Math.max(en, fr) >= most(page))

    expect(tooHeavy).toEqual([])
  })

  it('are measured where they are: most of them with the form of an assessment', () => {
    const [heaviest] = built.pages

    expect(heaviest?.page).toBe('assessment-page')
    expect(Math.min(heaviest?.en ?? 0, heaviest?.fr ?? 0)).toBeGreaterThan(8_000)
  })

  it.each(['en', 'fr'] as const)(
    'judge and say in one language what they say in both (%s)',
    async (lang) => {
      const { previewReadiness } = await previewIn(lang)
      const draft = { findings: blankFindings(), assessedOn: '2026-11-23' }

      for (const { facts, name, profile } of PATIENTS) {
        const signed = { signedOn: facts.askedOn, signedByRole: 'physio' }
        const whole = evaluateReadiness({ ...facts, assessment: signed }, profile)
        const preview = previewReadiness({ facts, readiness: {} }, draft, profile)

        expect({ name, suggestion: preview.suggestion }).toEqual({
          name,
          suggestion: whole.suggestion,
        })
        expect(preview.criteria).toEqual(
          whole.criteria.map(({ effect, id, reason, state, title, value, wouldChange }) => ({
            id,
            title: { [lang]: title[lang] },
            state,
            effect,
            value,
            reason: { [lang]: reason[lang] },
            wouldChange: wouldChange && { [lang]: wouldChange[lang] },
          })),
        )
      }
    },
  )
})

async function previewIn(lang: string) {
  const file = built.chunks.find(({ facadeModuleId }) =>
    facadeModuleId?.endsWith(`preview-rules.ts?lang=${lang}`),
  )
  if (!file) throw new Error(`No rules are built for ${lang}`)
  return import(pathToFileURL(join(folder, file.fileName)).href)
}
