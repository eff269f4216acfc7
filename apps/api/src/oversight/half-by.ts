export type Course = {
  /** From the birth to the event, or to the last day anything is known. */
  weeks: number
  isEvent: boolean
}

/**
 * The week by which half had the event, after Kaplan and Meier: whoever left or still waits counts up to her last day and
 * is not dropped. `null` while it is less than half.
 */
export function halfBy(courses: readonly Course[]): number | null {
  const sorted = courses.toSorted((a, b) => a.weeks - b.weeks)
  let without = 1
  for (const weeks of new Set(sorted.filter(({ isEvent }) => isEvent).map((one) => one.weeks))) {
    const atRisk = sorted.filter((one) => one.weeks >= weeks).length
    const events = sorted.filter((one) => one.isEvent && one.weeks === weeks).length
    without *= 1 - events / atRisk
    if (without <= 0.5) return weeks
  }
  return null
}
