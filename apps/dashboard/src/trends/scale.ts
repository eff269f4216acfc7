const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200]
const LINES = 4

/** Round numbers for the lines of a picture, from 0 to the first at or above `most`. */
export function linesUpTo(most: number): number[] {
  const step = STEPS.find((one) => one * LINES >= most) ?? Math.ceil(most / LINES)
  const count = Math.max(1, Math.ceil(most / step))
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}
