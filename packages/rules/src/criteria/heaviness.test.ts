import { describe, expect, it } from 'vitest'
import { RULESET_V1 } from '../ruleset.ts'
import { symptomCases } from '../symptom-cases.ts'
import { heaviness } from './heaviness.ts'

const { settings } = RULESET_V1

describe('heaviness or dragging', () => {
  it.each(symptomCases('heaviness', ['heaviness', 'dragging'], 'bulge'))(
    '$name → $expected.state',
    ({ facts, expected }) => {
      const outcome = heaviness.evaluate(facts, { profile: 'goom2019', settings })

      expect(outcome).toMatchObject(expected)
    },
  )
})
