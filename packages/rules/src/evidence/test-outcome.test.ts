import { describe, expect, it } from 'vitest'
import { symptoms, withSided } from '../base-patient.ts'
import { singleLegHop } from '../criteria/single-leg-hop.ts'
import type { SidedResult } from '../facts.ts'
import { DEFAULT_SETTINGS } from '../settings.ts'

type Row = [string, Partial<SidedResult>, string, string | null]

describe('what a test says', () => {
  it.each<Row>([
    [
      'one side short',
      { left: 8 },
      'Left 8, right 10 reps. No symptoms. Needs 10 hops on each side without symptoms.',
      '10 hops on the left without symptoms',
    ],
    [
      'one side not tested',
      { right: null },
      'Left 10, right not tested reps. No symptoms. Needs 10 hops on each side without symptoms.',
      '10 hops on the right without symptoms',
    ],
    [
      'both sides short',
      { left: 8, right: 9 },
      'Left 8, right 9 reps. No symptoms. Needs 10 hops on each side without symptoms.',
      '10 hops on each side without symptoms',
    ],
    [
      'a symptom, whichever side reached the figure',
      { left: 8, symptoms: symptoms({ urinary_leak: 'yes', heaviness: null }) },
      'Left 8, right 10 reps. Symptoms: urinary leak. Not answered: heaviness. Needs 10 hops on each side without symptoms.',
      '10 hops on each side without symptoms',
    ],
    [
      'all well',
      {},
      'Left 10, right 10 reps. No symptoms. Needs 10 hops on each side without symptoms.',
      null,
    ],
  ])('%s', (_, change, reason, wouldChange) => {
    const context = { profile: 'goom2019', settings: DEFAULT_SETTINGS } as const
    const outcome = singleLegHop.evaluate(withSided('LI-HOP', change), context)

    expect(outcome.reason.en).toBe(reason)
    expect(outcome.wouldChange?.en ?? null).toBe(wouldChange)
  })
})
