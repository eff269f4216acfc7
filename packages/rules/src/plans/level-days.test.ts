import { describe, expect, it } from 'vitest'
import { daysAtLevel, levelBegan } from './level-days.ts'

describe('a level', () => {
  it.each<[string, string | null, string]>([
    ['with its release, while no week has it', null, '2026-11-10'],
    ['with its release, when its first week came before', '2026-11-09', '2026-11-10'],
    ['on one day with both', '2026-11-10', '2026-11-10'],
    ['with its first week, when that came later', '2026-11-11', '2026-11-11'],
  ])('begins %s', (_, firstWeekOn, began) => {
    expect(levelBegan('2026-11-10', firstWeekOn)).toBe(began)
  })

  it.each<[string, number]>([
    ['2026-11-09', 14],
    ['2026-11-23', 0],
    ['2026-11-24', -1],
  ])('that began on %s is %s days old on 23 November', (began, days) => {
    expect(daysAtLevel(began, '2026-11-23')).toBe(days)
  })
})
