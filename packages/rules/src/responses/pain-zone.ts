import type { LoggedSession, SymptomReport } from './session.ts'

export type PainZone = 'green' | 'amber' | 'red'

/** Zones of table 7.2, the strictest common set; the numbers are clinic protocol. */
const AMBER_FROM = 3
const RED_FROM = 6

const UP: Record<PainZone, PainZone> = { green: 'amber', amber: 'red', red: 'red' }

/** The pain of one time of asking, 0–10. Without a number, words stand in for it and never count as green. */
function painIn(reports: readonly SymptomReport[]): number {
  const pains = reports.filter(({ symptom }) => symptom === 'pain')
  return Math.max(0, ...pains.map(({ amount, painScore }) => painScore ?? wordsAsScore(amount)))
}

function wordsAsScore(amount: SymptomReport['amount']): number {
  return amount === 'a_lot' ? RED_FROM : AMBER_FROM
}

/** `null` when no pain was reported at any time. Worse the next morning moves the zone of the run up one. */
export function painZone(log: Pick<LoggedSession, 'symptoms' | 'nextMorning'>): PainZone | null {
  const reports = withMorning(log)
  const during = painIn(reports.filter(({ when }) => when !== 'next_morning'))
  const nextMorning = painIn(reports.filter(({ when }) => when === 'next_morning'))
  if (during === 0 && nextMorning === 0) return null
  if (nextMorning <= during) return zoneOf(during)
  return graver(UP[zoneOf(during)], zoneOf(nextMorning))
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

function graver(a: PainZone, b: PainZone): PainZone {
  return a === 'red' || b === 'red' ? 'red' : a === 'amber' || b === 'amber' ? 'amber' : 'green'
}

function zoneOf(pain: number): PainZone {
  if (pain >= RED_FROM) return 'red'
  return pain >= AMBER_FROM ? 'amber' : 'green'
}
