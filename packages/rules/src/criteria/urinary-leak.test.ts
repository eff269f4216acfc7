import { describe, expect, it } from 'vitest'
import { RULESET_V1 } from '../ruleset.ts'
import { symptomCases } from '../symptom-cases.ts'
import { urinaryLeak } from './urinary-leak.ts'

const { settings } = RULESET_V1

describe('urinary leak', () => {
  it.each(symptomCases('urinaryLeak', ['urinary_leak'], 'bowel_leak'))(
    '$name → $expected.state',
    ({ facts, expected }) => {
      const outcome = urinaryLeak.evaluate(facts, { profile: 'goom2019', settings })

      expect(outcome).toMatchObject(expected)
    },
  )
})
