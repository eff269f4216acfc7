import { describe, expect, it } from 'vitest'
import { problemsOf, scoredBy } from './measure-cases.ts'
import { psfs } from './psfs.ts'

describe('PSFS', () => {
  it.each<[string, object, number]>([
    ['one activity', { activity1: 7 }, 7],
    ['three activities', { activity1: 3, activity2: 5, activity3: 4 }, 4],
    [
      'five activities',
      { activity1: 0, activity2: 1, activity3: 2, activity4: 3, activity5: 10 },
      3.2,
    ],
    ['an empty place between two', { activity1: 2, activity2: null, activity3: 4 }, 3],
    ['all unable', { activity1: 0, activity2: 0 }, 0],
  ])('is the mean of %s', (_, given, total) => {
    expect(scoredBy(psfs, given)).toMatchObject({ total, missing: [] })
  })

  it.each<[string, object, string[]]>([
    ['without any activity', {}, ['activity1']],
    ['with an activity named and not rated', { activity1: 10, name2: 'Run' }, ['activity2']],
    ['with only a name', { name3: 'Run' }, ['activity3']],
  ])('is unknown %s', (_, given, missing) => {
    expect(scoredBy(psfs, given)).toMatchObject({ total: null, missing })
  })

  it('keeps her own words', () => {
    const name = '  Courir 20 min sans fuite '

    expect(scoredBy(psfs, { name1: name, activity1: 3, activity2: 5 }).scales).toEqual([
      {
        id: 'activity1',
        name: { en: 'Courir 20 min sans fuite', fr: 'Courir 20 min sans fuite' },
        total: 3,
        answered: 1,
        of: 1,
      },
      {
        id: 'activity2',
        name: { en: 'Activity 2', fr: 'Activité 2' },
        total: 5,
        answered: 1,
        of: 1,
      },
    ])
  })

  it.each<[string, unknown]>([
    ['nothing', ' '],
    ['two lines', 'Run\nfast'],
    ['a NUL', 'Run\u0000'],
    ['half a character', '\uD800'],
    ['201 characters', 'r'.repeat(201)],
    ['a number', 3],
  ])('refuses %s as the name of an activity', (_, name1) => {
    expect(problemsOf(psfs, { name1, activity1: 3 })).toEqual([
      'name1: Must be one line of 1 to 200 characters',
    ])
  })

  it('takes a name of 200 characters, and no sixth activity', () => {
    expect(scoredBy(psfs, { name1: 'r'.repeat(200), activity1: 3 }).total).toBe(3)
    expect(problemsOf(psfs, { activity6: 3, activity1: 11 })).toEqual([
      'activity1: Must be a whole number from 0 to 10',
      'activity6: Unknown item code',
    ])
  })
})
