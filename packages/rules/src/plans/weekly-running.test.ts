import { describe, expect, it } from 'vitest'
import { addDays } from '../plain-date.ts'
import { weeklyRunning } from './weekly-running.ts'

const anchor = '2026-09-07'

/** So many running minutes in each week, on its third day. */
function ranWeekly(minutes: readonly number[]) {
  return minutes.map((runMinutes, week) => ({ on: addDays(anchor, 7 * week + 2), runMinutes }))
}

function weeksOf(minutes: readonly number[], today = addDays(anchor, 7 * minutes.length - 1)) {
  return weeklyRunning(ranWeekly(minutes), { anchor, mostWeeks: 12, today })
}

describe('what she ran each week', () => {
  it('has no week before her first run, and none without one', () => {
    expect(weeksOf([])).toEqual([])
    expect(weeksOf([0, 0, 8]).map(({ startsOn }) => startsOn)).toEqual([addDays(anchor, 14)])
  })

  it('lays the band of 10 to 30 % above the largest of the three weeks that end 21 days before', () => {
    const fourth = weeksOf([20, 20, 20, 20, 26, 26.5])

    expect(fourth[3]).toEqual({
      startsOn: addDays(anchor, 21),
      minutes: 20,
      base: 20,
      percent: 0,
      state: 'within',
      allowed: { from: 22, to: 26 },
    })
    expect(fourth[4]).toMatchObject({ state: 'within', allowed: { from: 22, to: 26 } })
    expect(fourth[5]).toMatchObject({ state: 'over', minutes: 26.5 })
  })

  it('has no band for her first running week', () => {
    expect(weeksOf([10, 12])[0]).toMatchObject({ state: 'first_runs', base: null, allowed: null })
  })

  it('counts the week of today as far as it went, and no run of a later day', () => {
    const weeks = weeksOf([20, 20, 20, 30], addDays(anchor, 21))

    expect(weeks).toHaveLength(4)
    expect(weeks[3]).toMatchObject({ minutes: 0, percent: null, state: 'within' })
  })

  it('counts what she ran today', () => {
    expect(weeksOf([20, 20, 20, 30], addDays(anchor, 23))[3]).toMatchObject({ minutes: 30 })
  })

  it('shows at most so many weeks, and still compares with those before', () => {
    const weeks = weeklyRunning(ranWeekly([10, 10, 10, 14]), {
      anchor,
      mostWeeks: 1,
      today: addDays(anchor, 27),
    })

    expect(weeks).toHaveLength(1)
    expect(weeks[0]).toMatchObject({ minutes: 14, base: 10, state: 'over' })
  })

  it('begins weeks on the weekday of the anchor also before it', () => {
    const weeks = weeklyRunning([{ on: '2026-09-06', runMinutes: 4 }], {
      anchor,
      mostWeeks: 12,
      today: anchor,
    })

    expect(weeks.map(({ startsOn }) => startsOn)).toEqual(['2026-08-31', anchor])
  })
})
