import { planFromTemplate } from '@restride/rules/plans/template'
import { expect, test } from 'vitest'
import {
  copiedDown,
  laidOver,
  pasted,
  sessionAt,
  type Weeks,
  withAdded,
  withSession,
} from './plan-weeks.ts'

const base: Weeks = planFromTemplate({
  startsOn: '2026-11-23',
  startLevel: '1',
  sessionsPerWeek: 3,
}).map((week) => ({ ...week, sessions: [...week.sessions] }))

function withRepeats(weeks: Weeks, week: number, repeats: number): Weeks {
  const place = { week, index: 0 }
  const session = sessionAt(weeks, place)
  return session ? withSession(weeks, place, { ...session, repeats }) : weeks
}

test('my weeks lie over theirs only where I changed them', () => {
  const mine = withRepeats(base, 6, 9)
  const theirs = withRepeats(withRepeats(base, 4, 12), 6, 7)
  const merged = laidOver(base, mine, theirs)
  expect(sessionAt(merged, { week: 4, index: 0 })?.repeats).toBe(12)
  expect(sessionAt(merged, { week: 6, index: 0 })?.repeats).toBe(9)
  expect(sessionAt(merged, { week: 5, index: 0 })).toEqual(sessionAt(base, { week: 5, index: 0 }))
})

test('an added session takes a day with no other beside it', () => {
  const added = sessionAt(withAdded(base, 1), { week: 1, index: 3 })
  expect(added?.day).toBe(6)
})

test('copying down changes the next week and no other', () => {
  const changed = withRepeats(base, 2, 9)
  const copied = copiedDown(changed, { week: 2, index: 0 })
  expect(sessionAt(copied, { week: 3, index: 0 })?.repeats).toBe(9)
  expect(copied.slice(3)).toEqual(changed.slice(3))
})

test('copying down from the last week changes nothing', () => {
  const last = base.at(-1)?.number ?? 0
  expect(copiedDown(base, { week: last, index: 0 })).toBe(base)
})

test('a session can be taken out', () => {
  expect(withSession(base, { week: 1, index: 1 }, null)[0]?.sessions).toHaveLength(2)
})

test('a pasted session keeps the day of the cell, and takes a free one in an empty cell', () => {
  const session = sessionAt(base, { week: 9, index: 0 })
  if (!session) throw new Error('the template has no ninth week')
  const over = pasted(base, { week: 1, index: 1 }, session)
  expect(sessionAt(over, { week: 1, index: 1 })).toEqual({
    ...session,
    day: sessionAt(base, { week: 1, index: 1 })?.day,
  })
  const added = sessionAt(pasted(base, { week: 1, index: 3 }, session), { week: 1, index: 3 })
  expect(added).toEqual({ ...session, day: 6 })
})
