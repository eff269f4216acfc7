import { describe, expect, it } from 'vitest'
import en from '../locales/en/findings.ts'
import fr from '../locales/fr/findings.ts'
import { answerAt, fieldsOf, ROW_GROUPS, rowAt } from './finding-fields.ts'

const ROWS = ROW_GROUPS.flatMap((group) => fieldsOf(group).map((field) => ({ group, field })))
type Branch = { readonly [key: string]: string | Branch }

function wordAt(catalogue: Branch, ...path: readonly string[]): string | Branch | undefined {
  return path.reduce<string | Branch | undefined>(
    (branch, key) => (typeof branch === 'object' ? branch[key] : undefined),
    catalogue,
  )
}

describe.each([
  ['English', en],
  ['French', fr],
])('the %s words', (_language, catalogue: Branch) => {
  it.each(ROWS)('name $group $field and every answer to it', ({ group, field }) => {
    const answer = answerAt(group, field)
    const options = answer.kind === 'choice' ? answer.options.map(String) : []
    const isYesNo = options.join(' ') === 'yes no'

    expect(wordAt(catalogue, 'name', group, field)).toBeTypeOf('string')
    for (const option of isYesNo ? [] : options) {
      expect(wordAt(catalogue, 'is', group, field, option)).toBeTypeOf('string')
    }
  })

  it('say of every total which way it reads', () => {
    for (const field of fieldsOf('outcomes')) {
      expect(wordAt(catalogue, 'hint', 'outcomes', field)).toBeTypeOf('string')
    }
  })
})

describe('what a row may hold', () => {
  it.each([
    ['pelvicFloor', 'descentCm', { kind: 'amount', min: -10, max: 10, isWhole: false }],
    ['pelvicFloor', 'oxfordGrade', { kind: 'choice', options: [0, 1, 2, 3, 4, 5] }],
    ['pelvicFloor', 'fullRelease', { kind: 'choice', options: ['yes', 'no', 'mixed'] }],
    ['alignment', 'pelvicTiltMethod', { kind: 'text', maxLength: 100 }],
    ['outcomes', 'tsk-11', { kind: 'amount', min: 11, max: 44, isWhole: true }],
  ] as const)('%s %s comes from the contract', (group, field, answer) => {
    expect(answerAt(group, field)).toEqual(answer)
  })

  it('is found for a changed place of the draft, and for nothing else', () => {
    expect(rowAt(['findings', 'breathing', 'ribsWiden'])).toEqual(['breathing', 'ribsWiden'])
    expect(rowAt(['findings', 'symptoms', 'heaviness'])).toBeNull()
    expect(rowAt(['findings', 'breathing', 'nothing'])).toBeNull()
    expect(rowAt(['notes'])).toBeNull()
  })
})
