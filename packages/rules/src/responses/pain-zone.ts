import type { PainSettings } from '../settings.ts'
import type { LoggedSession, SymptomReport } from './session.ts'

export type PainZone = 'green' | 'amber' | 'red'

const UP: Record<PainZone, PainZone> = { green: 'amber', amber: 'red', red: 'red' }

/**
 * `null` when no pain was reported at any time. Worse the next morning moves the zone of the run up one; a sharp pain,
 * a limp, or pain at night or at one spot of a bone is red whatever its number.
 */
export function painZone(
  log: Pick<LoggedSession, 'symptoms' | 'nextMorning'>,
  settings: PainSettings,
): PainZone | null {
  const pains = withMorning(log).filter(({ symptom }) => symptom === 'pain')
  if (pains.some(({ character = [] }) => character.length > 0)) return 'red'
  const during = painIn(
    pains.filter(({ when }) => when !== 'next_morning'),
    settings,
  )
  const nextMorning = painIn(
    pains.filter(({ when }) => when === 'next_morning'),
    settings,
  )
  if (during === 0 && nextMorning === 0) return null
  if (nextMorning <= during) return zoneOf(during, settings)
  return graver(UP[zoneOf(during, settings)], zoneOf(nextMorning, settings))
}

/** Every report of a log; an answer to the next-morning question is of that morning whatever it says itself. */
export function withMorning({
  symptoms,
  nextMorning,
}: Pick<LoggedSession, 'symptoms' | 'nextMorning'>): SymptomReport[] {
  const morning = (nextMorning ?? []).map((report) => ({
    ...report,
    when: 'next_morning' as const,
  }))
  return [...(symptoms ?? []), ...morning]
}

/** The pain of one time of asking, 0–10. Without a number, words stand in for it and never count as green. */
function painIn(pains: readonly SymptomReport[], settings: PainSettings): number {
  return Math.max(
    0,
    ...pains.map(({ amount, painScore }) => painScore ?? wordsAsScore(amount, settings)),
  )
}

function wordsAsScore(
  amount: SymptomReport['amount'],
  { painAmberFrom, painRedFrom }: PainSettings,
): number {
  return amount === 'a_lot' ? painRedFrom : painAmberFrom
}

function graver(a: PainZone, b: PainZone): PainZone {
  return a === 'red' || b === 'red' ? 'red' : a === 'amber' || b === 'amber' ? 'amber' : 'green'
}

function zoneOf(pain: number, { painAmberFrom, painRedFrom }: PainSettings): PainZone {
  if (pain >= painRedFrom) return 'red'
  return pain >= painAmberFrom ? 'amber' : 'green'
}
