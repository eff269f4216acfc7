/** Counts of fewer people than this are withheld from who reads no record. */
const SMALLEST = 5

/** Of a whole clinic for its administrator; a physiotherapist knows her own patients anyway. */
export function withholder(isOfTeam: boolean): (count: number) => number | null {
  return (count) => (isOfTeam || count === 0 || count >= SMALLEST ? count : null)
}
