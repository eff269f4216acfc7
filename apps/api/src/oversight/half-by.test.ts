import { describe, expect, it } from 'vitest'
import { halfBy } from './half-by.ts'

const at = (weeks: number) => ({ weeks, isEvent: true })
const until = (weeks: number) => ({ weeks, isEvent: false })

describe('the week by which half were cleared', () => {
  it.each([
    ['of nobody', [], null],
    ['of one', [at(14)], 14],
    ['of four, all cleared', [at(20), at(12), at(14), at(16)], 14],
    ['when exactly half never were', [at(12), at(14), until(40), until(40)], 14],
    ['when more than half never were', [at(12), until(40), until(40)], null],
    // One of five at 12; the other two leave; then one of the two who are left at 16.
    ['when two left before anybody knew', [at(12), until(13), until(13), at(16), at(18)], 16],
  ])('%s', (_name, courses, week) => {
    expect(halfBy(courses)).toBe(week)
  })

  it('is not moved by leaving out who stopped coming: she counts up to her last day', () => {
    const stayed = [at(12), at(13), at(20), at(24)]

    expect(halfBy(stayed)).toBe(13)
    expect(halfBy([...stayed, until(14), until(15), until(15)])).toBe(20)
  })
})
