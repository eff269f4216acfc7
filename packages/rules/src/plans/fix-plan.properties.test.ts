import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysAgo, TODAY } from '../base-patient.ts'
import { addDays } from '../plain-date.ts'
import { isBroken, type PlanCheckInput } from './finding.ts'
import { fixPlan } from './fix-plan.ts'
import { checkPlan } from './limits.ts'
import { type LevelId, type PlannedSession, type PlanWeek, runMinutes } from './plan.ts'

const LEVELS: readonly LevelId[] = ['W3', '1', '2', '5', '9']

const session: fc.Arbitrary<PlannedSession> = fc
  .record({
    kind: fc.constantFrom('walk_run' as const, 'run' as const, 'walk' as const),
    day: fc.integer({ min: 0, max: 6 }),
    repeats: fc.constantFrom(1, 1, 4, 8, 10),
    runSeconds: fc.constantFrom(20, 30, 45, 60, 90, 150, 600, 1500),
    walkSeconds: fc.constantFrom(0, 60, 90, 120),
    pace: fc.constantFrom('easy' as const, 'easy' as const, 'steady' as const, 'fast' as const),
    surface: fc.constantFrom('flat' as const, 'flat' as const, 'hills' as const),
    buggy: fc.constantFrom(false, false, true),
  })
  .map((one) => (one.kind === 'walk' ? { ...one, runSeconds: 0 } : one))
const ordinary = fc.constantFrom<PlannedSession[]>(
  [run(0, 8, 30), run(3, 8, 30)],
  [run(0, 8, 60), run(2, 8, 60), run(4, 8, 60)],
  [run(0, 9, 60), run(2, 9, 60), run(4, 9, 60)],
  [run(1, 8, 150), run(4, 6, 240)],
  [],
)
const sessions = fc.oneof(fc.array(session, { maxLength: 5 }), ordinary)

function run(day: number, repeats: number, runSeconds: number): PlannedSession {
  const shape = { kind: 'walk_run', pace: 'easy', surface: 'flat', buggy: false } as const
  return { ...shape, day, repeats, runSeconds, walkSeconds: 90 }
}

function weeksFrom(startsOn: string, plan: readonly PlannedSession[][], level: LevelId) {
  return plan.map((ofWeek, index): PlanWeek => ({
    number: index + 1,
    startsOn: addDays(startsOn, index * 7),
    level,
    sessions: ofWeek,
  }))
}

const plan = fc.array(sessions, { minLength: 1, maxLength: 7 })
const day = fc.integer({ min: 0, max: 60 }).map(daysAgo)
const input: fc.Arbitrary<PlanCheckInput> = fc
  .record({
    startsIn: fc.integer({ min: -24, max: 10 }),
    plan,
    previous: fc.option(fc.record({ plan, earlier: fc.constantFrom(0, 0, 2) })),
    history: fc.array(fc.record({ on: day, runMinutes: fc.constantFrom(0, 4, 9, 20, 24.5) }), {
      maxLength: 12,
    }),
    releasedLevels: fc.subarray([...LEVELS]),
    lastRaisedOn: fc.option(day),
    babyBornOn: fc.option(fc.integer({ min: 100, max: 250 }).map(daysAgo)),
    firstWeekCapMinutes: fc.constantFrom(null, null, 18),
    level: fc.constantFrom(...LEVELS),
  })
  .map(({ level, plan: drawn, previous, startsIn, ...rest }) => {
    const startsOn = daysAgo(-startsIn)
    const before =
      previous === null
        ? null
        : weeksFrom(addDays(startsOn, -7 * previous.earlier), previous.plan, level)
    return { ...rest, today: TODAY, weeks: weeksFrom(startsOn, drawn, level), previous: before }
  })

/** The week under way, whose first days are past. */
function begunWeek(weeks: readonly PlanWeek[]): number | undefined {
  return weeks.find(({ startsOn }) => startsOn < TODAY && addDays(startsOn, 6) >= TODAY)?.number
}

describe('a fixed plan', () => {
  it('keeps every limit but a release or a day that is past, raises nothing, and is fixed for good', () => {
    let changed = 0
    fc.assert(
      fc.property(input, (given) => {
        const { changes, stillOpen, weeks } = fixPlan(given)
        if (changes.length > 0) changed += 1

        expect(checkPlan({ ...given, weeks }).filter(isBroken)).toEqual(stillOpen)
        const begun = begunWeek(weeks)
        const left = stillOpen.filter(({ rule, week }) => rule !== 'PL-6' && week !== begun)
        expect(left).toEqual([])

        const again = fixPlan({ ...given, weeks })
        expect([again.weeks, again.changes]).toEqual([weeks, []])

        const outline = (ofPlan: readonly PlanWeek[]) =>
          ofPlan.map((week) => ({ ...week, sessions: week.sessions.length }))
        expect(outline(weeks)).toEqual(outline(given.weeks))
        for (const { from, to, week, what } of changes) {
          const startsOn = weeks.find(({ number }) => number === week)?.startsOn ?? ''
          expect(runMinutes(to)).toBeLessThanOrEqual(runMinutes(from))
          expect(addDays(startsOn, from.day) >= TODAY).toBe(true)
          expect(addDays(startsOn, to.day) >= TODAY).toBe(true)
          expect(what.en).not.toBe('')
        }
      }),
      { numRuns: 10_000 },
    )
    expect(changed).toBeGreaterThan(1000)
  }, 60_000)
})
