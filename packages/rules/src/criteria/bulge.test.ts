import { describe, expect, it } from 'vitest'
import { RULESET_V1 } from '../ruleset.ts'
import { symptomCases } from '../symptom-cases.ts'
import { bulge } from './bulge.ts'

const { settings } = RULESET_V1

describe('vaginal bulge', () => {
  it.each(symptomCases('bulge', ['bulge'], 'heaviness'))(
    '$name → $expected.state',
    ({ facts, expected }) => {
      const outcome = bulge.evaluate(facts, { profile: 'goom2019', settings })

      expect(outcome).toMatchObject(expected)
    },
  )
})
