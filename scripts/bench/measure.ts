/** Something to be timed: does the work `times` times and returns a sum of what came out, so that none is skipped. */
export type Contestant = { name: string; run: (times: number) => number | Promise<number> }

/** Microseconds for one piece of work. */
export type Timing = { median: number; min: number; max: number }

/** Odd, so that the median is a round that took place. */
const ROUNDS = 11
const WARM_UP_SHARE = 0.2

/**
 * Times all contestants in one run, for `seconds` in all. Every other round goes backwards, so that none always runs
 * behind the same neighbour.
 */
export async function measure(
  contestants: readonly Contestant[],
  seconds: number,
): Promise<Map<string, Timing>> {
  const share = (seconds * 1e6) / contestants.length
  const timed = []
  for (const contestant of contestants) {
    const perPiece = await warmUp(contestant, share * WARM_UP_SHARE)
    const slice = (share * (1 - WARM_UP_SHARE)) / ROUNDS
    timed.push({ contestant, times: Math.max(1, Math.round(slice / perPiece)), rounds: [0] })
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const one of round % 2 === 0 ? timed : timed.toReversed()) {
      one.rounds[round] = await timeOf(one.contestant, one.times)
    }
  }
  return new Map(timed.map(({ contestant, rounds }) => [contestant.name, timingOf(rounds)]))
}

/** Runs ever longer until the time is up; the last run says how long one piece takes. */
async function warmUp(contestant: Contestant, microseconds: number): Promise<number> {
  const until = performance.now() + microseconds / 1000
  let times = 1
  let perPiece = await timeOf(contestant, times)
  while (performance.now() < until) {
    times = Math.min(times * 2, Math.ceil(microseconds / 4 / perPiece) || 1)
    perPiece = await timeOf(contestant, times)
  }
  return perPiece
}

async function timeOf({ name, run }: Contestant, times: number): Promise<number> {
  const startedAt = performance.now()
  const sum = await run(times)
  const microseconds = (performance.now() - startedAt) * 1000
  if (!(sum > 0)) throw new Error(`${name} did nothing`)
  return Math.max(microseconds, 0.001) / times
}

function timingOf(rounds: readonly number[]): Timing {
  const sorted = rounds.toSorted((a, b) => a - b)
  const [min = 0] = sorted
  return { median: sorted[Math.floor(sorted.length / 2)] ?? min, min, max: sorted.at(-1) ?? min }
}
