import { describe, expect, it } from 'vitest'
import { linesUpTo } from './scale.ts'

describe('lines of a picture', () => {
  it.each([
    { most: 0, lines: [0, 1] },
    { most: 3, lines: [0, 1, 2, 3] },
    { most: 36, lines: [0, 10, 20, 30, 40] },
    { most: 41.6, lines: [0, 20, 40, 60] },
    { most: 90, lines: [0, 25, 50, 75, 100] },
    { most: 1000, lines: [0, 250, 500, 750, 1000] },
  ])('up to $most', ({ lines, most }) => {
    expect(linesUpTo(most)).toEqual(lines)
  })
})
