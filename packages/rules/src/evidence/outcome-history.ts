import type { Facts, OutcomeMeasureId, OutcomeResult } from '../facts.ts'

/**
 * The newest total of a measure up to the day of the question; `null` when there is none. Of two totals of one day the
 * later entry counts, as a correction.
 */
export function newestTotal(
  measure: OutcomeMeasureId,
  { outcomes, askedOn }: Facts,
): OutcomeResult | null {
  return newestOf(outcomes, (result) => result.measure === measure && result.on <= askedOn)
}

/** The newest total of an earlier day than `than`. */
export function totalBefore(than: OutcomeResult, { outcomes }: Facts): OutcomeResult | null {
  return newestOf(outcomes, ({ measure, on }) => measure === than.measure && on < than.on)
}

function newestOf(
  outcomes: Facts['outcomes'],
  counts: (result: OutcomeResult) => boolean,
): OutcomeResult | null {
  let newest: OutcomeResult | null = null
  for (const result of outcomes) {
    if (counts(result) && (newest === null || result.on >= newest.on)) newest = result
  }
  return newest
}
