const NAME = 'JOURNEY_ZONE'
/** No summer time in any, and the second's evening begins when the first's day ends. */
const ZONES = ['America/Edmonton', 'Pacific/Honolulu'] as const
const LAST_HOUR = 22

/**
 * Where the clinics of the journeys stand: where midnight is two hours away or more. What is asked on the day of a decision,
 * or planned for today, is yesterday's when the day ends between two clicks. One answer for all processes of a run.
 */
export const JOURNEY_ZONE = (process.env[NAME] ??= zoneFarFromMidnight(new Date()))

/** The day of the journeys' clinics, `YYYY-MM-DD`. */
export function journeyDay(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: JOURNEY_ZONE }).format()
}

function zoneFarFromMidnight(now: Date): string {
  const hourIn = (timeZone: string) =>
    Number(
      new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(now),
    )
  return ZONES.find((zone) => hourIn(zone) < LAST_HOUR) ?? ZONES[0]
}
