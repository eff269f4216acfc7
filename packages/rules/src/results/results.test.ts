import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { RESULTS } from './results.ts'

const FOLDER = import.meta.dirname

describe('every word of', () => {
  it.each(Object.keys(RESULTS))('%s stays as it was recorded', (name) => {
    const recorded = readFileSync(`${FOLDER}/${name}.json`, 'utf8')

    expect(`${canonicalJson(RESULTS[name]?.(), 1)}\n` === recorded).toBe(true)
  })
})
