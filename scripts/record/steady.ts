const ID = /[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}/gu
/** A place in a list, with ids packed into it. */
const CURSOR = /("nextCursor": "|[?&]cursor=)[\w%-]+/gu
const MOMENT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/gu

/**
 * The same text at every recording: ids are counted in the order in which they stand in it, and what the database
 * stamped by its own clock since `startedAt` is `now`.
 */
export function steadyText(text: string, now: Date, startedAt: Date): string {
  const known = new Map<string, string>()
  const idFor = (id: string) => {
    const steady =
      known.get(id) ?? `00000000-0000-7000-8000-${String(known.size + 1).padStart(12, '0')}`
    known.set(id, steady)
    return steady
  }
  const momentFor = (moment: string) => {
    const at = Date.parse(moment)
    const isOfTheDatabase = at >= startedAt.getTime() && at <= Date.now()
    return isOfTheDatabase ? now.toISOString() : moment
  }
  return text.replaceAll(CURSOR, '$1recorded').replaceAll(ID, idFor).replaceAll(MOMENT, momentFor)
}
