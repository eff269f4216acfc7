import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { RULESET_V1 } from '@restride/rules/ruleset'
import { describe, expect, it } from 'vitest'

function reference(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/rules-cli.ts', 'reference', ...args],
    { encoding: 'utf8', input: '' },
  )
  return { status, stdout, stderr }
}
const sectionOf = (page: string, id: string) =>
  page.split('<a id=').find((section) => section.startsWith(`"${id}"`)) ?? ''

describe('rules reference', () => {
  it('is what REFERENCE.md holds', () => {
    const kept = readFileSync('packages/rules/REFERENCE.md', 'utf8')
    const isSame = reference().stdout === kept

    expect(isSame, 'run npm run --silent rules -- reference > packages/rules/REFERENCE.md').toBe(
      true,
    )
  })

  it.each(['en', 'fr'] as const)('has every criterion with all its sources (%s)', (lang) => {
    const { status, stderr, stdout } = reference('--lang', lang)

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const { id, question, sources, title } of RULESET_V1.criteria) {
      const section = sectionOf(stdout, id)
      expect(section).toContain(`### ${id} ${title[lang]}`)
      expect(section).toContain(question[lang])
      for (const { locator } of sources) expect(section).toContain(locator)
    }
  })

  it('shows what is clinic protocol as such, and cites nobody for it', () => {
    const section = sectionOf(reference().stdout, 'LI-HOP')

    expect(section).toContain(
      '**Clinic protocol**: on each side. *Our own choice, confirmed by no source*',
    )
    expect(section.split('\n').filter((line) => line.startsWith('  - '))).toHaveLength(3)
  })

  it('says both thresholds where the profiles differ', () => {
    const { stdout } = reference()

    expect(sectionOf(stdout, 'ST-BRG')).toContain(
      'At least 20 repetitions on each side, without symptoms (Goom 2019 profile); At least 10 repetitions on each side, without symptoms (Article profile)',
    )
    expect(sectionOf(stdout, 'LI-HOP')).not.toContain('profile')
  })

  it('refuses a language it does not speak and arguments it does not know', () => {
    expect(reference('--lang', 'de')).toMatchObject({ status: 2, stdout: '' })
    expect(reference('LI-HOP')).toMatchObject({ status: 2, stdout: '' })
  })
})
