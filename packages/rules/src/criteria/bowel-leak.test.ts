import { describe, expect, it } from 'vitest'
import { RULESET_V1 } from '../ruleset.ts'
import { symptomCases } from '../symptom-cases.ts'
import { bowelLeak } from './bowel-leak.ts'

const { settings } = RULESET_V1

describe('wind or stool leak', () => {
  it.each(symptomCases('bowelLeakOrUrgency', ['bowel_leak'], 'urinary_leak'))(
    '$name → $expected.state',
    ({ facts, expected }) => {
      const outcome = bowelLeak.evaluate(facts, { profile: 'goom2019', settings })

      expect(outcome).toMatchObject(expected)
    },
  )
})
