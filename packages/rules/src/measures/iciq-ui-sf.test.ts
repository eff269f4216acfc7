import { describe, expect, it } from 'vitest'
import { iciqUiSf } from './iciq-ui-sf.ts'
import { problemsOf, scoredBy } from './measure-cases.ts'

type Answer = number | null
const answers = (frequency: Answer, amount: Answer, interference: Answer) => ({
  frequency,
  amount,
  interference,
})

describe('ICIQ-UI SF', () => {
  it.each<[number, number, number, number, string]>([
    [0, 0, 0, 0, 'None'],
    [1, 2, 0, 3, 'Slight'],
    [1, 2, 2, 5, 'Slight'],
    [1, 2, 3, 6, 'Moderate'],
    [2, 4, 5, 11, 'Moderate'],
    [5, 2, 5, 12, 'Moderate'],
    [5, 2, 6, 13, 'Severe'],
    [5, 6, 7, 18, 'Severe'],
    [5, 6, 8, 19, 'Very severe'],
    [5, 6, 10, 21, 'Very severe'],
  ])('%i + %i + %i = %i, %s', (frequency, amount, interference, total, label) => {
    const score = scoredBy(iciqUiSf, answers(frequency, amount, interference))

    expect(score).toMatchObject({ total, band: { label: { en: label } }, missing: [] })
  })

  it.each<[string, object, string[]]>([
    ['amount', { frequency: 2, interference: 5 }, ['amount']],
    ['interference', answers(2, 4, null), ['interference']],
    ['frequency, with no amount either', answers(null, null, 5), ['frequency', 'amount']],
    ['everything', {}, ['frequency', 'amount', 'interference']],
    ['what is undefined', { ...answers(2, 4, 5), interference: undefined }, ['interference']],
  ])('is unknown without %s, never 0', (_, given, missing) => {
    expect(scoredBy(iciqUiSf, given)).toMatchObject({ total: null, band: null, missing })
  })

  it.each<[string, object, string[]]>([
    [
      'an amount without frequency',
      { amount: 4, interference: 5 },
      ['frequency: Missing, though an amount is given: answer both'],
    ],
    [
      'an amount of no leak',
      answers(0, 2, 0),
      ['amount: Cannot be above 0 when frequency is 0 (no leak)'],
    ],
    [
      'a leak of nothing',
      answers(1, 0, 0),
      ['amount: Cannot be 0 when frequency is above 0 (a leak)'],
    ],
    ['an amount of 0 to 3', answers(1, 1, 0), ['amount: Must be 0, 2, 4 or 6']],
    [
      'a contradiction besides a bad answer',
      answers(0, 6, 11),
      [
        'amount: Cannot be above 0 when frequency is 0 (no leak)',
        'interference: Must be a whole number from 0 to 10',
      ],
    ],
    [
      'an amount without frequency besides a bad answer',
      { amount: 4, interference: 11 },
      [
        'frequency: Missing, though an amount is given: answer both',
        'interference: Must be a whole number from 0 to 10',
      ],
    ],
    [
      'a bad frequency, named once',
      answers(6, 6, 1),
      ['frequency: Must be a whole number from 0 to 5'],
    ],
  ])('refuses %s', (_, given, problems) => {
    expect(problemsOf(iciqUiSf, given)).toEqual(problems)
  })

  it('finds bother without a leak odd, and counts it', () => {
    const odd = scoredBy(iciqUiSf, answers(0, 0, 1))

    expect(odd.total).toBe(1)
    expect(odd.notes.map(({ en }) => en)).toEqual([
      'No leak, and yet it interferes with her life: ask what she means.',
    ])
    expect(scoredBy(iciqUiSf, answers(0, 0, 0)).notes).toEqual([])
  })

  it('counts nothing for the boxes that say when', () => {
    const plain = scoredBy(iciqUiSf, answers(2, 4, 5))

    expect(scoredBy(iciqUiSf, { ...answers(2, 4, 5), when: [1, 8] })).toEqual(plain)
    expect(scoredBy(iciqUiSf, { ...answers(2, 4, 5), when: null })).toEqual(plain)
  })

  it('refuses boxes that are not on the form', () => {
    expect(problemsOf(iciqUiSf, { ...answers(2, 4, 5), when: [0, 3, 9, 3, '2'] })).toEqual([
      'when/0: Must be a whole number from 1 to 8',
      'when/2: Must be a whole number from 1 to 8',
      'when/3: The same box twice',
      'when/4: Must be a whole number from 1 to 8',
    ])
    expect(problemsOf(iciqUiSf, { ...answers(2, 4, 5), when: 3 })).toEqual([
      'when: Must be a list of the boxes ticked, by number',
    ])
  })

  it('says of whom each smallest change was found', () => {
    const changes = iciqUiSf.smallestChanges.map(({ amount, source }) => [amount, source.tag])

    expect(changes).toEqual([
      [2.52, 'C'],
      [1.46, 'C'],
      [1.33, 'C'],
      [3.58, 'C'],
      [5, 'K'],
      [4, 'K'],
    ])
    for (const { population } of iciqUiSf.smallestChanges.slice(1, 4)) {
      expect(population.en).toContain('postpartum women were excluded')
    }
  })
})
