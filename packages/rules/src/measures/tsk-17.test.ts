import { expect, it } from 'vitest'
import { allAnswered, problemsOf, scoredBy } from './measure-cases.ts'
import { tsk17 } from './tsk-17.ts'

const LEAST = { ...allAnswered(tsk17, 1), q4: 4, q8: 4, q12: 4, q16: 4 }
const MOST = { ...allAnswered(tsk17, 4), q4: 1, q8: 1, q12: 1, q16: 1 }

it('TSK-17 reverses items 4, 8, 12 and 16, and no other', () => {
  const before = scoredBy(tsk17, allAnswered(tsk17, 2)).total ?? 0
  const fell = tsk17.items.filter(({ code }) => {
    const { total } = scoredBy(tsk17, { ...allAnswered(tsk17, 2), [code]: 3 })
    return (total ?? 0) < before
  })

  expect(fell.map(({ code }) => code)).toEqual(['q4', 'q8', 'q12', 'q16'])
})

it.each<[string, object, number, string]>([
  ['no fear', LEAST, 17, '37 or less'],
  ['37', { ...LEAST, ...allOf(4, 6), q17: 3 }, 37, '37 or less'],
  ['38', { ...LEAST, ...allOf(4, 6), q17: 4 }, 38, 'High fear of movement'],
  ['all fear', MOST, 68, 'High fear of movement'],
])('TSK-17 with %s', (_, given, total, label) => {
  expect(scoredBy(tsk17, given)).toMatchObject({
    total,
    band: { label: { en: label }, source: { tag: 'K' } },
  })
})

it('TSK-17 is unknown with any item blank, reversed or not', () => {
  for (const { code } of tsk17.items) {
    expect(scoredBy(tsk17, { ...LEAST, [code]: null })).toMatchObject({
      total: null,
      missing: [code],
    })
  }
})

it('TSK-17 takes 1 to 4', () => {
  expect(problemsOf(tsk17, { ...LEAST, q1: 0, q17: 5 })).toEqual([
    'q17: Must be a whole number from 1 to 4',
    'q1: Must be a whole number from 1 to 4',
  ])
})

/** The first `count` straight items at `answer`. */
function allOf(answer: number, count: number): Record<string, number> {
  const straight = tsk17.items.filter(
    (item) => item.kind === 'number' && item.keying === 'straight',
  )
  return Object.fromEntries(straight.slice(0, count).map(({ code }) => [code, answer]))
}
