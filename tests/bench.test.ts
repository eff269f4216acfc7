import { spawnSync } from 'node:child_process'
import { RULESET_V1 } from '@restride/rules/ruleset'
import { describe, expect, it } from 'vitest'

function bench(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/bench.ts', ...args], { encoding: 'utf8' })
}

describe('bench', () => {
  it('times the rules beside two comparisons that agree with them, and says which goals are met', () => {
    const { status, stderr, stdout } = bench('rules', '--seconds', '0.05')

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain(`Rules ${RULESET_V1.version}: ${RULESET_V1.criteria.length} criteria`)
    expect(stdout).toContain('The states of all three agree for every patient.')
    expect(stdout.match(/^ {2}\S.* µs \(.*\) +[\d,]+\/s$/gmu)).toHaveLength(7)
    expect(stdout.match(/^goal (?:not )?met /gmu)).toHaveLength(3)
  })

  it.each<[string, string[], string]>([
    ['no subject', [], 'Which subject?'],
    ['a subject it does not know', ['sleep'], 'Unknown subject: sleep'],
    ['a time that is none', ['rules', '--seconds', '0'], '--seconds is a number above 0, not 0'],
    ['an option it does not know', ['rules', '--fast'], "Unknown option '--fast'"],
  ])('refuses %s and says how it is used', (_, args, problem) => {
    const { status, stderr, stdout } = bench(...args)

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(problem)
    expect(stderr).toContain('Usage: npm run bench -- <subject>')
  })
})
