import { describe, expect, it } from 'vitest'
import { daysAgo, TODAY } from '../base-patient.ts'
import { addDays } from '../plain-date.ts'
import { isBroken, type PlanCheckInput } from './finding.ts'
import { fixPlan } from './fix-plan.ts'
import { checkPlan } from './limits.ts'
import type { PlannedSession, PlanWeek } from './plan.ts'

const RUN: PlannedSession = {
  kind: 'walk_run',
  day: 0,
  repeats: 8,
  runSeconds: 60,
  walkSeconds: 90,
  pace: 'easy',
  surface: 'flat',
  buggy: false,
}

function weeks(...plan: readonly PlannedSession[][]): PlanWeek[] {
  return plan.map((sessions, index) => ({
    number: index + 1,
    startsOn: addDays(TODAY, 7 * index),
    level: '5',
    sessions,
  }))
}
function onDays(days: readonly number[], change: Partial<PlannedSession> = {}): PlannedSession[] {
  return days.map((day) => ({ ...RUN, ...change, day }))
}
function given(change: Partial<PlanCheckInput>): PlanCheckInput {
  return {
    today: TODAY,
    weeks: [],
    previous: null,
    history: [],
    releasedLevels: ['5'],
    lastRaisedOn: null,
    babyBornOn: null,
    firstWeekCapMinutes: null,
    ...change,
  }
}
/** Each change as "week.session: words". */
function fixed(change: Partial<PlanCheckInput>): string[] {
  const input = given(change)
  const { changes, stillOpen, weeks: after } = fixPlan(input)
  expect(checkPlan({ ...input, weeks: after }).filter(isBroken)).toEqual(stillOpen)
  expect(stillOpen).toEqual([])
  return changes.map(({ session, week, what }) => `${week}.${session}: ${what.en}`)
}

const three = onDays([0, 2, 4])

describe('fix for me', () => {
  it('leaves a plan that passes as it is', () => {
    const plan = weeks(three, three, three, onDays([0, 2, 4], { runSeconds: 75 }))

    expect(fixed({ weeks: plan })).toEqual([])
    expect(fixPlan(given({ weeks: plan })).weeks).toEqual(plan)
  })

  it.each<[string, Partial<PlanCheckInput>, string[]]>([
    [
      'shortens one session for the rise over three weeks',
      { weeks: weeks(three, three, three, onDays([0, 2, 4], { runSeconds: 80 })) },
      ['4.0: repeats 8 → 7'],
    ],
    [
      'keeps the variable that costs least when two rise together',
      {
        weeks: weeks(three, three, three, [
          ...onDays([0, 2], { runSeconds: 65 }),
          { ...RUN, day: 4, runSeconds: 65, pace: 'steady' },
        ]),
      },
      ['4.2: an easier pace'],
    ],
    [
      'switches the buggy off until the baby is six months old',
      { weeks: weeks([...onDays([0]), { ...RUN, day: 3, buggy: true }]), babyBornOn: daysAgo(90) },
      ['1.1: without the buggy'],
    ],
    [
      'switches the buggy off while the birth date is not known',
      { weeks: weeks(onDays([3], { buggy: true })) },
      ['1.0: without the buggy'],
    ],
    [
      'moves a run for its rest day, to the nearest day',
      { weeks: weeks(onDays([0, 1])) },
      ['1.1: another day of the week'],
    ],
    [
      'walks a run that no day of the week is free for',
      { weeks: weeks(onDays([0, 2, 4, 5, 6])) },
      ['1.4: a walk instead of a run', '1.3: another day of the week'].toSorted(),
    ],
    [
      'brings the first session to the start of the article',
      { weeks: weeks([{ ...RUN, runSeconds: 90, walkSeconds: 60 }]) },
      ['1.0: run 90 → 60 s and walk 60 → 90 s'],
    ],
    [
      'does not make a short first interval into more running',
      { weeks: weeks([{ ...RUN, runSeconds: 20 }]) },
      ['1.0: repeats 8 → 5 and run 20 → 30 s'],
    ],
    [
      'shortens a run far above her longest',
      {
        weeks: weeks([{ ...RUN, repeats: 1, runSeconds: 1500, walkSeconds: 0, kind: 'run' }]),
        history: [21, 14, 7].map((days) => ({ on: daysAgo(days), runMinutes: 20 })),
      },
      ['1.0: run 1500 → 1320 s'],
    ],
    [
      'keeps her first week under the cap',
      { weeks: weeks(three), firstWeekCapMinutes: 18 },
      ['1.0: repeats 8 → 2'],
    ],
    [
      'touches fewer sessions rather than fewer minutes',
      {
        weeks: weeks(...[1, 2, 3].map(() => onDays([0, 2, 4], { repeats: 10 })), [
          { ...RUN, repeats: 6, runSeconds: 80 },
          ...onDays([2, 4], { repeats: 10, pace: 'steady' }),
        ]),
      },
      ['4.0: run 80 → 60 s'],
    ],
    [
      'repairs a week up to 16 times',
      { weeks: weeks(onDays([0, 2, 4, ...Array.from({ length: 17 }, () => 6)])) },
      Array.from({ length: 16 }, (_, index) => `1.${index + 4}: a walk instead of a run`),
    ],
    [
      'walks all of what would need 17 repairs',
      { weeks: weeks(onDays([0, 2, 4, ...Array.from({ length: 18 }, () => 6)])) },
      Array.from({ length: 21 }, (_, index) => `1.${index}: a walk instead of a run`),
    ],
    [
      'waits with a raise until 14 days after the last one',
      {
        previous: [{ number: 0, startsOn: daysAgo(7), level: '5', sessions: three }],
        history: [7, 5, 3].map((days) => ({ on: daysAgo(days), runMinutes: 8 })),
        weeks: weeks(onDays([0, 2, 4], { repeats: 9 }), onDays([0, 2, 4], { repeats: 9 })),
        lastRaisedOn: daysAgo(7),
      },
      ['1.0: repeats 9 → 8', '1.1: repeats 9 → 8', '1.2: repeats 9 → 8'],
    ],
  ])('%s', (_, change, words) => {
    expect(fixed(change)).toEqual(words)
  })

  it('leaves what only a release answers open', () => {
    const { changes, stillOpen } = fixPlan(given({ weeks: weeks(three), releasedLevels: [] }))

    expect(changes).toEqual([])
    expect(stillOpen.map(({ rule }) => rule)).toEqual(['PL-6'])
  })

  it('changes no day that is past, and says what that leaves open', () => {
    const began = daysAgo(3)
    const plan = [
      {
        number: 1,
        startsOn: began,
        level: '5' as const,
        sessions: onDays([0, 5], { repeats: 20 }),
      },
    ]
    const input = given({ weeks: plan, firstWeekCapMinutes: 18 })

    const { changes, stillOpen, weeks: after } = fixPlan(input)

    expect(changes).toEqual([])
    expect(after).toEqual(plan)
    expect(stillOpen.map(({ rule }) => rule)).toEqual(['RK-2'])
  })

  it('gives up no week for what is past in the week before', () => {
    const plan = [
      { number: 1, startsOn: daysAgo(6), level: '5' as const, sessions: onDays([0, 1, 2, 3, 4]) },
      {
        number: 2,
        startsOn: daysAgo(-1),
        level: '5' as const,
        sessions: onDays([0, 2, 3, 4, 6]),
      },
    ]

    const { changes, stillOpen } = fixPlan(given({ weeks: plan }))

    expect(changes.map(({ session, week }) => `${week}.${session}`)).toContain('2.4')
    expect(stillOpen.map(({ part, week }) => `${week} ${part}`)).toEqual(['1 runs_a_week'])
  })

  it('says every change in both languages, with the session before and after', () => {
    const { changes } = fixPlan(given({ weeks: weeks(three), firstWeekCapMinutes: 18 }))

    expect(changes).toEqual([
      {
        week: 1,
        session: 0,
        what: { en: 'repeats 8 → 2', fr: 'répétitions 8 → 2' },
        from: RUN,
        to: { ...RUN, repeats: 2 },
      },
    ])
  })
})
