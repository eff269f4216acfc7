import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RULESETS } from '../ruleset.ts'
import { replayed, type StoredInput } from './replay.ts'

const FOLDER = import.meta.dirname
const versions = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const files = versions.flatMap((version) =>
  readdirSync(`${FOLDER}/${version}`).map((name) => [version, name] as const),
)

describe('a stored decision', () => {
  it('is kept for versions that can still be evaluated, of many patients, by both profiles', () => {
    expect(versions.filter((version) => !Object.hasOwn(RULESETS, version))).toEqual([])
    for (const version of versions) {
      const names = files.filter(([of]) => of === version).map(([, name]) => name)
      expect(names.filter((name) => name.endsWith('.goom2019.json')).length).toBeGreaterThan(11)
      expect(names.filter((name) => name.endsWith('.article2021.json')).length).toBeGreaterThan(11)
    }
  })

  it.each(files)('%s %s replays to the same bytes', (version, name) => {
    const stored = readFileSync(`${FOLDER}/${version}/${name}`, 'utf8')
    // The file was written by scripts/record-replays.ts from an input of this type.
    const { input } = JSON.parse(stored) as { input: StoredInput }

    expect(input.ruleset).toBe(version)
    expect(replayed(input)).toBe(stored)
  })
})
