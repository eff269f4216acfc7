import { describe, expect, it } from 'vitest'
import { daysAgo, TODAY } from '../base-patient.ts'
import { isFresh } from './freshness.ts'

describe('the age of an answer', () => {
  it('is counted anew when the same answer is asked about on another day', () => {
    const on = daysAgo(20)

    expect(isFresh(on, daysAgo(10), 14)).toBe(true)
    expect(isFresh(on, TODAY, 14)).toBe(false)
    expect(isFresh(daysAgo(3), TODAY, 14)).toBe(true)
  })
})
