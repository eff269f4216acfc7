import { setTimeout as sleep } from 'node:timers/promises'
import { demoToken } from './demo-token.ts'

const EVERY_MS = 100

/** Asks for the worklist ten times a second as a physiotherapist would, and says how long she waited. */
export async function probe(address: string, seconds: number): Promise<void> {
  const authorization = `Bearer ${await demoToken(address, 'physio')}`
  const waits: number[] = []
  let failed = 0
  const end = performance.now() + seconds * 1000
  while (performance.now() < end) {
    const startedAt = performance.now()
    const answer = await fetch(`${address}/api/v1/worklist`, {
      headers: { authorization },
      signal: AbortSignal.timeout(10_000),
    }).catch(() => null)
    await answer?.text()
    if (answer?.ok !== true) failed += 1
    waits.push(performance.now() - startedAt)
    await sleep(EVERY_MS)
  }
  waits.sort((a, b) => a - b)
  const at = (share: number) => `${(waits[Math.floor(waits.length * share)] ?? NaN).toFixed(1)} ms`
  console.log(
    `${waits.length} requests, ${failed} failed, median ${at(0.5)}, p95 ${at(0.95)}, slowest ${at(0.9999)}`,
  )
}
