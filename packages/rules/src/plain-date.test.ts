import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, dateOf, dayNumber, daysBetween, isPlainDate } from './plain-date.ts'

const DAY_MS = 86_400_000
const day = fc.integer({ min: -200_000, max: 200_000 })

describe('the number of a day', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['2100-02-28', 47_540],
    ['2100-03-01', 47_541],
  ])('of %s is %s', (date, number) => {
    expect(dayNumber(date)).toBe(number)
    expect(dateOf(number)).toBe(date)
  })

  it('is the one the engine counts, and goes back to the same date', () => {
    fc.assert(
      fc.property(day, (number) => {
        const date = new Date(number * DAY_MS).toISOString().slice(0, 10)

        expect(dateOf(number)).toBe(date)
        expect(dayNumber(date)).toBe(number)
      }),
      { numRuns: 5000 },
    )
  })

  it.each(['', 'tomorrow', '2026-13-01', '2026-00-10', '2026-01-00', '2026-01-32', '20x6-01-01'])(
    'is none of %j',
    (text) => {
      expect(dayNumber(text)).toBeNaN()
      expect(() => addDays(text, 1)).toThrow(RangeError)
    },
  )
})

describe('a day of the calendar', () => {
  it.each([
    '2026-01-01',
    '2026-01-31',
    '2026-02-28',
    '2026-04-30',
    '2026-12-31',
    '2024-02-29',
    '2024-04-30',
    '2000-02-29',
    '0000-03-01',
    '1900-02-28',
  ])('is %s', (text) => {
    expect(isPlainDate(text)).toBe(true)
  })

  it.each([
    null,
    20_261_123,
    ['2026-11-23'],
    '',
    '2026-11-2',
    '2026-11-234',
    '2026/11-23',
    '2026-11/23',
    '2026-00-10',
    '2026-13-10',
    '2026-01-00',
    '2026-01-32',
    '2026-02-29',
    '2026-04-31',
    '2024-02-30',
    '1900-02-29',
    '2100-02-29',
    '2x26-01-01',
    '20x6-01-01',
    '2026-x1-01',
    '2026-01-0x',
    '2026-01-/1',
    '2026-01-:1',
    '2026-01-1/',
    '2026-01-1:',
  ])('is not %j', (text) => {
    expect(isPlainDate(text)).toBe(false)
  })
})

describe('counting on', () => {
  it('writes a year before 1000 with four figures', () => {
    expect(addDays('1000-01-01', -1)).toBe('0999-12-31')
  })

  it('by days goes there and back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (number, days) => {
        const date = dateOf(number)

        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['2026-03-02', 3, '2026-06-02'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-06-30', 6, '2026-12-30'],
    ['2026-05-31', -3, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %s months is %s, clamped to a shorter month', (date, months, later) => {
    expect(addMonths(date, months)).toBe(later)
  })
})
