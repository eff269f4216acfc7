import { describe, expect, it } from 'vitest'
import {
  formatDate,
  formatDateTime,
  formatList,
  formatTime,
  minutes,
  plainDateAt,
  weeksAndDays,
} from './format.ts'

// A fixed offset: named zones move when governments and ICU versions do.
const SEVEN_BEHIND = 'Etc/GMT+7'
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('formatDate', () => {
  it.each([
    ['short', 'Nov 21', '21 nov.'],
    ['weekday', 'Sat Nov 21', 'sam. 21 nov.'],
    ['long', 'November 21', '21 novembre'],
    ['full', 'Saturday, November 21', 'samedi 21 novembre'],
    ['withYear', 'November 21, 2026', '21 novembre 2026'],
  ] as const)('%s', (style, en, fr) => {
    expect(plain(formatDate('2026-11-21', 'en', style))).toBe(en)
    expect(plain(formatDate('2026-11-21', 'fr', style))).toBe(fr)
  })

  it('writes the first of a month as 1er in French', () => {
    expect(plain(formatDate('2026-12-01', 'fr', 'full'))).toBe('mardi 1er décembre')
  })
})

describe('an instant', () => {
  it('is told in the clinic’s time zone, which may be the day before', () => {
    expect(plain(formatDateTime('2026-11-22T02:40:00Z', 'en', SEVEN_BEHIND))).toBe(
      'Sat Nov 21, 19:40',
    )
    expect(plain(formatDateTime('2026-11-22T02:40:00Z', 'fr', SEVEN_BEHIND))).toBe(
      'sam. 21 nov., 19 h 40',
    )
    expect(plainDateAt(new Date('2026-11-22T02:40:00Z'), SEVEN_BEHIND)).toBe('2026-11-21')
  })

  it.each([
    ['2026-11-23T16:30:00Z', '9:30', '9 h 30'],
    ['2026-11-23T16:00:00Z', '9:00', '9 h'],
    ['2026-11-23T07:05:00Z', '0:05', '0 h 05'],
  ])('%s', (instant, en, fr) => {
    expect(formatTime(instant, 'en', SEVEN_BEHIND)).toBe(en)
    expect(plain(formatTime(instant, 'fr', SEVEN_BEHIND))).toBe(fr)
  })
})

describe('weeksAndDays', () => {
  it.each([
    [136, '19 w 3 d', '19 sem 3 j', '19 weeks 3 days', '19 semaines 3 jours'],
    [84, '12 w 0 d', '12 sem 0 j', '12 weeks', '12 semaines'],
    [8, '1 w 1 d', '1 sem 1 j', '1 week 1 day', '1 semaine 1 jour'],
  ])('%d days', (days, en, fr, longEn, longFr) => {
    expect(plain(weeksAndDays(days, 'en'))).toBe(en)
    expect(plain(weeksAndDays(days, 'fr'))).toBe(fr)
    expect(plain(weeksAndDays(days, 'en', 'long'))).toBe(longEn)
    expect(plain(weeksAndDays(days, 'fr', 'long'))).toBe(longFr)
  })
})

describe('minutes', () => {
  it.each([
    [0, '0'],
    [30, '½'],
    [45, '¾'],
    [60, '1'],
    [90, '1½'],
    [1200, '20'],
    [100, '1.7'],
  ])('%d s', (seconds, text) => {
    expect(minutes(seconds, 'en')).toBe(text)
  })
})

it('joins a list the way each language does', () => {
  expect(formatList(['pain', 'heaviness', 'dragging'], 'en')).toMatch(
    /^pain, heaviness,? and dragging$/u,
  )
  expect(formatList(['douleur', 'lourdeur'], 'fr')).toBe('douleur et lourdeur')
})
