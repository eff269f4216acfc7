/** Counts of fewer people than this are withheld from who reads no record. */
const SMALLEST = 5

type Withhold = {
  count: (count: number) => number | null
  /** Some of a whole: what is left over is a count too. */
  share: (count: number, of: number) => number | null
}

/** Of a whole clinic for its administrator; a physiotherapist knows her own patients anyway. */
export function withholder(isOfTeam: boolean): Withhold {
  const isSmall = (count: number) => !isOfTeam && count > 0 && count < SMALLEST
  return {
    count: (count) => (isSmall(count) ? null : count),
    share: (count, of) => (isSmall(count) || isSmall(of - count) ? null : count),
  }
}
