import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { blankFindings } from '@restride/rules/assess'
import type { Lang } from '@restride/rules/criterion'
import { evaluateReadiness, type Finding } from '@restride/rules/readiness'
import { TESTS } from '@restride/rules/tests-catalogue'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isDeclined } from '../apps/dashboard/src/is-declined.ts'
import { PATIENTS } from '../scripts/bench/patients.ts'
import { type RulesInBrowser, rulesInBrowser } from '../scripts/bench/rules-in-browser.ts'

const MOST_BYTES = 15_000

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
  it('weigh less than 15 kB on every page, in either language', () => {
    const tooHeavy = built.pages.filter(({ en, fr }) => Math.max(en, fr) >= MOST_BYTES)

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
        expect(preview.criteria.map((finding: Spoken) => seenOf(finding))).toEqual(
          whole.criteria.map((finding) => seenOf(inLanguage(finding, lang))),
        )
      }
    },
  )
})

type Spoken = Pick<Finding, 'id' | 'state' | 'effect' | 'value'> & {
  title: string
  reason: string
  wouldChange: string | null
}

function inLanguage({ reason, title, wouldChange, ...finding }: Finding, lang: Lang): Spoken {
  return {
    ...finding,
    title: title[lang],
    reason: reason[lang],
    wouldChange: wouldChange && wouldChange[lang],
  }
}

/** What the form shows of a preview: its list leaves out what does not apply, its rail says what stops and why. */
function seenOf(finding: Spoken) {
  const { effect, id, reason, state, title, wouldChange } = finding
  const isTest = Object.hasOwn(TESTS, id)
  const stops = state === 'not_met' && (effect === 'blocking' || effect === 'red_flag')
  return {
    id,
    title,
    state,
    effect,
    isDeclined: isDeclined(finding),
    reason: state === 'not_applicable' && !isTest ? null : reason,
    wouldChange: stops ? wouldChange : null,
  }
}

async function previewIn(lang: string) {
  const file = built.chunks.find(({ facadeModuleId }) =>
    facadeModuleId?.endsWith(`preview-rules.ts?lang=${lang}`),
  )
  if (!file) throw new Error(`No rules are built for ${lang}`)
  return import(pathToFileURL(join(folder, file.fileName)).href)
}
