import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patientZ } from './base-patient.ts'
import { factsProblems } from './check-facts.ts'
import { type Path, zWith } from './fact-cases.ts'
import { readinessOf } from './readiness.ts'
import { RULESET_V1 } from './ruleset.ts'

describe('rubbish at any one place of patient Z', () => {
  const places = leaves(patientZ(), [])
  const rubbish = fc.constantFrom<unknown>(Number.NaN, 'maybe', -999, true, {}, Infinity, '')

  it('never lets her run: it is named, or weighs as a blank or worse', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), rubbish, (path, value) => {
        // What only a person reads may be anything.
        fc.pre(!WORDS_ONLY.includes(String(path.at(-1))))
        const facts = zWith(path, value)

        const isNamed = factsProblems(facts).length > 0

        expect(isNamed || readinessOf(facts, 'goom2019', RULESET_V1).suggestion !== 'ready').toBe(
          true,
        )
      }),
      { numRuns: 10_000 },
    )
  })
})

const WORDS_ONLY = [
  'painSite',
  'interRectiMm',
  'interRectiSite',
  'interRectiMethod',
  'pelvicTiltDegrees',
  'pelvicTiltMethod',
  'signedByRole',
  'clearedBy',
  'clearedOn',
]

function leaves(value: unknown, path: Path): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, child]) => leaves(child, [...path, key]))
}
