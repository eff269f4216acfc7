import type { Text } from '../criterion.ts'
import type { Measure, Scored, SmallestChange } from './measure.ts'

/** After minus before. `reached` holds each smallest change found for it, and whether this one is as large. */
export type Difference = {
  difference: number
  direction: 'better' | 'worse' | 'same'
  against: readonly (SmallestChange & { reached: boolean })[]
}

export type Change = {
  /** `null` when it cannot be said; `whyNot` then says why. */
  total: Difference | null
  whyNot: Text | null
  /** Scales known on both days. */
  scales: readonly (Difference & { id: string })[]
}

// 10.3 − 8.3 is a little under 2 in binary.
const ROUNDING_ERROR = 1e-9

/** What changed between two answers to the same measure; an unknown total on either day gives no difference. */
export function changeOf(measure: Measure, before: Scored, after: Scored): Change {
  if (measure.comparesWithBefore) return { total: null, whyNot: COMPARES_ITSELF, scales: [] }
  if (!asksTheSame(before, after)) return { total: null, whyNot: OTHER_QUESTIONS, scales: [] }

  const scales = after.scales.flatMap(({ id, total }) => {
    const earlier = before.scales.find((scale) => scale.id === id)?.total ?? null
    if (earlier === null || total === null) return []
    return [{ id, ...differenceOf(measure, earlier, total, id) }]
  })
  if (before.total === null || after.total === null) {
    return { total: null, whyNot: UNKNOWN_TOTAL, scales }
  }
  return {
    total: differenceOf(measure, before.total, after.total, 'total'),
    whyNot: null,
    scales,
  }
}

/** In the PSFS the patient names the activities: other ones, or another number of them, are another question. */
function asksTheSame(before: Scored, after: Scored): boolean {
  const asked = ({ scales }: Scored) =>
    scales.map(({ id, name }) => `${id} ${name.en.toLowerCase()}`)
  return asked(before).join('\n') === asked(after).join('\n')
}

function differenceOf(
  { direction: scaleDirection, smallestChanges }: Measure,
  before: number,
  after: number,
  of: string,
): Difference {
  const difference = after - before
  const found = smallestChanges.filter((change) =>
    change.of === 'total' ? of === 'total' : change.of.includes(of),
  )
  return {
    difference,
    direction: directionOf(scaleDirection === 'high_is_better' ? difference : -difference),
    against: found.map((change) => ({
      ...change,
      reached: Math.abs(difference) >= change.amount - ROUNDING_ERROR,
    })),
  }
}

function directionOf(gain: number): Difference['direction'] {
  if (Math.abs(gain) < ROUNDING_ERROR) return 'same'
  return gain > 0 ? 'better' : 'worse'
}

const COMPARES_ITSELF: Text = {
  en: 'The answer is itself a comparison with before: read each one alone.',
  fr: 'La réponse compare déjà avec avant\u00A0: lire chacune seule.',
}
const OTHER_QUESTIONS: Text = {
  en: 'The two days ask about other activities.',
  fr: 'Les deux jours portent sur d’autres activités.',
}
const UNKNOWN_TOTAL: Text = {
  en: 'One of the totals is unknown.',
  fr: 'Un des totaux est inconnu.',
}
