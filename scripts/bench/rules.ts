import { cpus } from 'node:os'
import { RULESET_V1 } from '@restride/rules/ruleset'
import { disagreements } from './agreement.ts'
import {
  contestants,
  INLINE,
  JSON_ENGINE,
  PLAN_CHECK,
  READINESS,
  READINESS_CHECKED,
  READINESS_JSON,
  SESSION_RESPONSE,
} from './contestants.ts'
import { measure, type Timing } from './measure.ts'
import { PATIENTS } from './patients.ts'

const LEAST_PER_SECOND = 100_000
const LEAST_TIMES_FASTER = 50
const MOST_MICROSECONDS = 200

const FREE = [
  'every date turned into an age in days and every fact flattened',
  'resolutions matched with their signs, earlier reports looked up',
  'the smaller side, a missing side, a symptom and a blank of each test worked out',
  'one engine for each profile, built before; no reason, value or text is asked of it',
]

/** Times the rules beside two comparisons that must first agree with them on every patient. */
export async function run(seconds: number): Promise<void> {
  const found = await disagreements()
  if (found.length > 0) throw new Error(`The comparisons differ:\n${found.join('\n')}`)
  say(
    `Rules ${RULESET_V1.version}: ${RULESET_V1.criteria.length} criteria, ${PATIENTS.length} patients in turn`,
  )
  say(`Machine: ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}, one thread`)
  say('The states of all three agree for every patient.')
  say(`json-rules-engine is given for free:\n${FREE.map((gift) => `  - ${gift}`).join('\n')}`)
  const timings = await measure(contestants(), seconds)
  const timing = (name: string) => timings.get(name) ?? { median: NaN, min: NaN, max: NaN }

  say('\nMedian of 11 rounds (fastest – slowest)')
  for (const name of [
    READINESS,
    READINESS_CHECKED,
    READINESS_JSON,
    JSON_ENGINE,
    INLINE,
    PLAN_CHECK,
    SESSION_RESPONSE,
  ]) {
    say(lineOf(name, timing(name)))
  }

  const ours = timing(READINESS).median
  const timesFaster = timing(JSON_ENGINE).median / ours
  const planCheck = timing(PLAN_CHECK).median
  say('')
  say(
    goal(
      `readiness: ${rate(ours)}, goal ${count(LEAST_PER_SECOND)}/s`,
      1e6 / ours >= LEAST_PER_SECOND,
    ),
  )
  say(
    goal(
      `readiness: ${timesFaster.toFixed(1)} × json-rules-engine, goal ${LEAST_TIMES_FASTER} ×`,
      timesFaster >= LEAST_TIMES_FASTER,
    ),
  )
  say(
    goal(
      `plan of 36 weeks: ${planCheck.toFixed(0)} µs, goal below ${MOST_MICROSECONDS} µs`,
      planCheck < MOST_MICROSECONDS,
    ),
  )
  say(`readiness takes ${(ours / timing(INLINE).median).toFixed(1)} × the inline ifs (no goal)`)
  say(`session response: ${rate(timing(SESSION_RESPONSE).median)} (no goal)`)
}

function lineOf(name: string, { median, min, max }: Timing): string {
  const range = `(${min.toFixed(2)} – ${max.toFixed(2)})`
  const [time, most] = [`${median.toFixed(2)} µs`.padStart(12), range.padEnd(22)]
  return `  ${name.padEnd(42)} ${time} ${most} ${rate(median).padStart(13)}`
}

function goal(text: string, isMet: boolean): string {
  return `${isMet ? 'goal met    ' : 'goal not met'}  ${text}`
}

function rate(microseconds: number): string {
  return `${count(1e6 / microseconds)}/s`
}

function count(amount: number): string {
  return Math.round(amount).toLocaleString('en')
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
