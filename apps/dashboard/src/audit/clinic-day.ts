/** The instant a calendar day, `YYYY-MM-DD`, begins where the clinic is. */
export function startOfDay(date: string, timeZone: string): string {
  const utc = Date.parse(`${date}T00:00:00Z`)
  // Swedish writes dates as RFC 3339 does.
  const there = new Date(utc).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T')
  return new Date(utc - (Date.parse(`${there}Z`) - utc)).toISOString()
}

/** The day after, `YYYY-MM-DD`. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
