import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SETTING_NAMES, SETTINGS, settingsProblems } from './setting-ranges.ts'
import { DEFAULT_SETTINGS, type SettingName } from './settings.ts'

const bad = (change: Partial<Record<SettingName, number>>) =>
  settingsProblems({ ...DEFAULT_SETTINGS, ...change }).map(({ path }) => path)

describe('the settings of a clinic', () => {
  it('are the strict ones until it says otherwise', () => {
    expect(DEFAULT_SETTINGS).toEqual({
      symptomFreshDays: 14,
      testFreshDays: 28,
      bleedingUrgentAfterDays: 56,
      painAmberFrom: 3,
      painRedFrom: 6,
    })
    expect(settingsProblems(DEFAULT_SETTINGS)).toEqual([])
  })

  it.each(SETTING_NAMES)(
    '%s is clinic protocol, has a name in both languages and its default',
    (name) => {
      const { default: usual, name: words, source } = SETTINGS[name]

      expect(source.tag).toBe('K')
      expect(words.en).not.toBe(words.fr)
      expect(usual).toBe(DEFAULT_SETTINGS[name])
    },
  )

  it.each<[SettingName, number, number]>([
    ['symptomFreshDays', 1, 28],
    ['testFreshDays', 7, 56],
    ['bleedingUrgentAfterDays', 28, 56],
    ['painAmberFrom', 1, 4],
    ['painRedFrom', 4, 6],
  ])('%s may be %d to %d', (name, least, most) => {
    expect(bad({ [name]: least })).toEqual([])
    expect(bad({ [name]: most })).toEqual([])
    expect(bad({ [name]: most + 1 })).toEqual([name])
    expect(bad({ [name]: least + 0.5 })).toEqual([name])
    expect(bad({ [name]: Number.NaN })).toEqual([name])
    expect(bad({ [name]: -least })).toEqual([name])
  })

  it.each([
    [1, 2, []],
    [4, 5, []],
    [4, 4, ['painRedFrom']],
    [3, 2, ['painRedFrom']],
    [1, 1, ['painRedFrom']],
  ])('amber from %d with red from %d → %j', (painAmberFrom, painRedFrom, paths) => {
    expect(bad({ painAmberFrom, painRedFrom })).toEqual(paths)
  })

  it('names what is out of its range beside pain zones in the wrong order', () => {
    expect(bad({ testFreshDays: 6, painAmberFrom: 4, painRedFrom: 4 })).toEqual([
      'testFreshDays',
      'painRedFrom',
    ])
  })

  it('names every bad one at once', () => {
    expect(bad({ symptomFreshDays: 0, testFreshDays: 6, painAmberFrom: 5 })).toEqual([
      'symptomFreshDays',
      'testFreshDays',
      'painAmberFrom',
    ])
  })

  it('leave no order but amber below red', () => {
    const number = fc.integer({ min: -1, max: 60 })
    const any = fc.record({
      symptomFreshDays: number,
      testFreshDays: number,
      bleedingUrgentAfterDays: number,
      painAmberFrom: fc.integer({ min: 0, max: 7 }),
      painRedFrom: fc.integer({ min: 0, max: 7 }),
    })
    fc.assert(
      fc.property(any, (settings) => {
        const { painAmberFrom, painRedFrom } = settings
        const isFine = settingsProblems(settings).length === 0
        if (painAmberFrom >= painRedFrom) expect(isFine).toBe(false)
        if (isFine) expect(painAmberFrom).toBeGreaterThan(0)
      }),
      { numRuns: 10_000 },
    )
  })
})
