import { describe, expect, it } from 'vitest'
import { daysAgo, TODAY } from '../base-patient.ts'
import { addDays, dayNumber } from '../plain-date.ts'
import { changeWords } from './change-words.ts'
import { isBroken, type PlanCheckInput } from './finding.ts'
import { checkPlan } from './limits.ts'
import type { PlannedSession, PlanWeek } from './plan.ts'
import { repairs } from './repairs.ts'

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
function onDays(days: readonly number[], change: Partial<PlannedSession> = {}): PlannedSession[] {
  return days.map((day) => ({ ...RUN, ...change, day }))
}
function weeks(startsOn: string, ...plan: readonly PlannedSession[][]): PlanWeek[] {
  return plan.map((sessions, index) => ({
    number: index + 1,
    startsOn: addDays(startsOn, 7 * index),
    level: '5',
    sessions,
  }))
}

type Given = Partial<PlanCheckInput> & { parts: readonly string[]; of?: number }

/** The next weeks tried for the limits of these parts, each as "place: words"; the first week unless said. */
function tried({ of = 0, parts, ...change }: Given): string[][] {
  const input: PlanCheckInput = {
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
  const week = input.weeks[of]
  if (week === undefined) throw new Error('No such week')
  const broken = checkPlan(input).filter((one) => isBroken(one) && one.week === week.number)
  const asked = broken.filter(({ part }) => parts.includes(part))
  expect(new Set(asked.map(({ part }) => part))).toEqual(new Set(parts))
  const draft = {
    start: dayNumber(week.startsOn),
    today: dayNumber(TODAY),
    sessions: week.sessions,
  }
  return repairs(draft, asked, input).map(({ sessions }) =>
    sessions.flatMap((to, place) => {
      const from = week.sessions[place] ?? to
      const { en } = changeWords(from, to)
      const where = from.day === to.day ? '' : ` (${from.day} → ${to.day})`
      return en === '' ? [] : [`${place}: ${en}${where}`]
    }),
  )
}

const DAY = 'another day of the week'
const WALKED = 'a walk instead of a run'

describe('a run with the buggy', () => {
  const parts = ['buggy']
  const withBuggy = weeks(TODAY, onDays([0, 2, 4], { buggy: true }))

  it.each<[string, string | null, string[]]>([
    ['while the birth date is not known', null, ['0', '1', '2']],
    ['on the days before the baby is six months old', '2026-05-26', ['0', '1']],
    ['but on the day itself', '2026-05-27', ['0', '1']],
  ])('goes without it %s', (_, babyBornOn, places) => {
    const ways = tried({ parts, weeks: withBuggy, babyBornOn })

    expect(ways).toEqual([places.map((place) => `${place}: without the buggy`)])
  })

  it('stays as it was on a day that is past', () => {
    const begun = weeks(daysAgo(3), onDays([0, 2, 4], { buggy: true }))

    expect(tried({ parts, weeks: begun })).toEqual([['2: without the buggy']])
  })
})

describe('more than four runs', () => {
  it('become one fewer', () => {
    const five = weeks(TODAY, onDays([0, 1, 2, 3, 4], { repeats: 1 }))

    expect(tried({ parts: ['runs_a_week'], weeks: five })).toEqual([[`4: ${WALKED}`]])
  })
})

describe('a run without a rest day', () => {
  const parts = ['rest_day']
  const ran = (days: number) => ({ history: [{ on: daysAgo(days), runMinutes: 5 }] })
  const begun = (...days: number[]) => weeks(daysAgo(2), onDays(days))

  it.each<[string, Partial<PlanCheckInput>, string[]]>([
    ['the next day', { weeks: weeks(TODAY, onDays([0, 1])) }, [`1: ${DAY} (1 → 2)`]],
    ['past a run that follows', { weeks: weeks(TODAY, onDays([0, 1, 3])) }, [`1: ${DAY} (1 → 5)`]],
    ['the first of two on a day', { weeks: weeks(TODAY, onDays([3, 3])) }, [`0: ${DAY} (3 → 5)`]],
    [
      'the first by its day, not by its place',
      { weeks: weeks(TODAY, onDays([5, 4, 2])) },
      [`0: ${DAY} (5 → 6)`],
    ],
    ['to an earlier day', { weeks: weeks(TODAY, onDays([3, 6, 6])) }, [`1: ${DAY} (6 → 1)`]],
    [
      'away from the next week',
      { weeks: weeks(TODAY, onDays([4, 5]), onDays([0])) },
      [`1: ${DAY} (5 → 2)`],
    ],
    ['a day after she ran', { weeks: weeks(TODAY, onDays([0])), ...ran(1) }, [`0: ${DAY} (0 → 1)`]],
    ['to today', { weeks: begun(4, 4, 6) }, [`0: ${DAY} (4 → 2)`]],
    ['not to the day after the run of today', { weeks: begun(2, 5, 5) }, [`1: ${WALKED}`]],
    ['not to today after she ran', { weeks: begun(4, 4, 6), ...ran(1) }, [`0: ${WALKED}`]],
    [
      'to today, two days after she ran',
      { weeks: begun(4, 4, 6), ...ran(2) },
      [`0: ${DAY} (4 → 2)`],
    ],
    ['past a planned day she did not run', { weeks: begun(1, 4, 4, 6) }, [`1: ${DAY} (4 → 2)`]],
    ['not to a day that is past', { weeks: begun(2, 3, 5) }, [`1: ${WALKED}`]],
    ['four days back', { weeks: weeks(TODAY, onDays([4, 6, 6])) }, [`1: ${DAY} (6 → 2)`]],
    ['six days back', { weeks: weeks(TODAY, onDays([2, 4, 6, 6])) }, [`2: ${DAY} (6 → 0)`]],
    [
      'no walk',
      { weeks: weeks(TODAY, [{ ...RUN, runSeconds: 0, day: 1 }, ...onDays([0, 1])]) },
      [`2: ${DAY} (1 → 2)`],
    ],
    ['nowhere', { weeks: weeks(TODAY, onDays([0, 1, 2, 4, 6])) }, [`1: ${WALKED}`]],
    [
      'to the last day of the week',
      { weeks: weeks(TODAY, onDays([1, 4, 4])) },
      [`1: ${DAY} (4 → 6)`],
    ],
    [
      'to the first day of the week',
      { weeks: weeks(TODAY, onDays([2, 2, 4, 6])) },
      [`0: ${DAY} (2 → 0)`],
    ],
  ])('moves %s', (_, change, words) => {
    expect(tried({ parts, ...change })).toEqual([words])
  })
})

describe('a run without a rest day, in a later week', () => {
  it('moves to no day of the week before', () => {
    const plan = weeks(TODAY, [], onDays([1, 2, 4, 6]))

    expect(tried({ parts: ['rest_day'], weeks: plan, of: 1 })).toEqual([[`1: ${WALKED}`]])
  })
})

describe('the first session', () => {
  it('is the first by its day that becomes the start of the article', () => {
    const plan = weeks(TODAY, [
      { ...RUN, day: 3, runSeconds: 90 },
      { ...RUN, day: 1, runSeconds: 75 },
      { ...RUN, day: 0, kind: 'walk', runSeconds: 0 },
    ])

    expect(tried({ parts: ['first_session'], weeks: plan })).toEqual([['1: run 75 → 60 s']])
  })
})

describe('a run far above her longest', () => {
  const history = [{ on: daysAgo(5), runMinutes: 20 }]

  it('is shortened to what it may be', () => {
    const plan = weeks(TODAY, [RUN, { ...RUN, day: 3, repeats: 1, runSeconds: 1500 }])

    expect(tried({ parts: ['session'], weeks: plan, history })).toEqual([['1: run 1500 → 1320 s']])
  })

  it('is not the one of a day that is past, nor a walk', () => {
    const long = { ...RUN, repeats: 1, runSeconds: 1500 }
    const plan = weeks(daysAgo(2), [long, { ...long, day: 4 }])

    expect(tried({ parts: ['session'], weeks: plan, history })).toEqual([['1: run 1500 → 1320 s']])
  })
})

describe('a raise too soon', () => {
  const three = onDays([0, 2, 4])
  const mild = [...onDays([0, 2], { runSeconds: 51 }), { ...RUN, day: 4 }]

  it.each<[string, PlannedSession[], PlannedSession[], string[][]]>([
    [
      'of a variable is taken back where it was raised',
      three,
      [...onDays([0, 2]), { ...RUN, day: 4, pace: 'steady' }],
      [['2: an easier pace']],
    ],
    [
      'of a variable is taken back in a week that has fewer minutes',
      three,
      [{ ...RUN, repeats: 7, pace: 'steady' }],
      [['0: an easier pace']],
    ],
    ['of runs walks one', three, [...three, { ...RUN, day: 6 }], [[`3: ${WALKED}`]]],
    [
      'of minutes alone is taken back in any one run',
      mild,
      [...onDays([0, 2], { runSeconds: 54 }), { ...RUN, day: 4 }],
      [['0: repeats 8 → 7'], ['1: repeats 8 → 7'], ['2: repeats 8 → 7']],
    ],
  ])('%s', (_, before, sessions, ways) => {
    const previous = [{ number: 0, startsOn: daysAgo(7), level: '5' as const, sessions: before }]
    const given = { weeks: weeks(TODAY, sessions), previous, lastRaisedOn: daysAgo(7) }

    expect(tried({ parts: ['spacing'], ...given })).toEqual(ways)
  })
})

describe('two variables raised together', () => {
  const two = onDays([0, 3])
  const parts = ['one_at_a_time']
  const both = (words: string) => [`0: ${words}`, `1: ${words}`]

  it.each<[string, PlannedSession[], string[][]]>([
    [
      'hills and the buggy',
      onDays([0, 3], { surface: 'hills', buggy: true }),
      [both('flat ground'), both('without the buggy')],
    ],
    [
      'three of them, of which two must go',
      onDays([0, 3], { surface: 'hills', buggy: true, pace: 'fast' }),
      [
        both('an easier pace and flat ground'),
        both('an easier pace and without the buggy'),
        both('flat ground and without the buggy'),
      ],
    ],
    [
      'interval and repeats',
      onDays([0, 3], { repeats: 9, runSeconds: 65 }),
      [both('run 65 → 60 s'), both('repeats 9 → 8')],
    ],
    [
      'runs and pace',
      [...onDays([0, 2, 4], { pace: 'steady' }), { ...RUN, kind: 'walk', runSeconds: 0, day: 5 }],
      [[`2: ${WALKED}`], ['0: an easier pace', '1: an easier pace', '2: an easier pace']],
    ],
    [
      'a third run that has the most repeats',
      [...onDays([0, 3], { runSeconds: 90 }), { ...RUN, day: 5, repeats: 10, runSeconds: 30 }],
      [[`2: ${WALKED}`], ['0: run 90 → 60 s', '1: run 90 → 60 s', '2: repeats 10 → 8']],
    ],
  ])(
    '%s: each smallest way is tried, over the week before or the plan before',
    (_, sessions, ways) => {
      const step = { weeks: weeks(TODAY, two, sessions), of: 1 }
      const edit = { weeks: weeks(TODAY, sessions), previous: weeks(TODAY, two) }

      expect(tried({ parts, ...step })).toEqual(ways)
      expect(tried({ parts, ...edit })).toEqual(ways)
    },
  )

  it('is judged over the week before and over the plan before at once', () => {
    const steady = onDays([0, 3], { pace: 'steady' })
    const sessions = onDays([0, 3], { pace: 'steady', surface: 'hills', buggy: true })
    const previous = [...weeks(TODAY, steady, onDays([0, 3], { buggy: true }))]

    expect(tried({ parts, weeks: weeks(TODAY, steady, sessions), previous, of: 1 })).toEqual([
      both('flat ground'),
      both('an easier pace and without the buggy'),
    ])
  })

  it('goes down to the lower of what both had', () => {
    const sessions = onDays([0, 3], { repeats: 10, runSeconds: 80 })
    const less = onDays([0, 3], { repeats: 9, runSeconds: 50 })

    expect(
      tried({
        parts,
        weeks: weeks(TODAY, two, sessions),
        previous: weeks(TODAY, two, less),
        of: 1,
      }),
    ).toEqual([both('run 80 → 50 s'), both('repeats 10 → 8')])
  })

  it('walks what lies ahead, even where that leaves too many runs of days past', () => {
    const begun = weeks(daysAgo(10), onDays([0]), [
      ...onDays([0, 2]),
      { ...RUN, day: 5, surface: 'hills' },
    ])

    expect(tried({ parts, weeks: begun, of: 1 })).toEqual([[`2: ${WALKED}`], ['2: flat ground']])
  })
})

describe('several limits', () => {
  const plan = weeks(TODAY, onDays([0, 1, 2, 3, 4], { buggy: true, runSeconds: 90 }))

  it.each<[string, string[], string]>([
    ['the buggy', ['first_week', 'runs_a_week', 'buggy'], '0: without the buggy'],
    ['the number of runs', ['first_week', 'rest_day', 'runs_a_week'], `4: ${WALKED}`],
    ['rest', ['first_week', 'first_session', 'rest_day'], `1: ${DAY} (1 → 6)`],
    ['the first session', ['first_week', 'first_session'], '0: run 90 → 60 s'],
  ])('are met one after the other, here first %s', (_, parts, first) => {
    const [way] = tried({ parts, weeks: plan, firstWeekCapMinutes: 18 })

    expect(way?.[0]).toBe(first)
  })

  const hard = { surface: 'hills', buggy: true } as const
  const twenty = { repeats: 1, runSeconds: 1200 }
  const before = [
    { number: 0, startsOn: daysAgo(7), level: '5' as const, sessions: onDays([0], twenty) },
  ]
  const history = [{ on: daysAgo(7), runMinutes: 20 }]

  it.each<[string, string[], Partial<PlanCheckInput>, string]>([
    [
      'the first session before two variables',
      ['one_at_a_time', 'first_session'],
      {
        weeks: weeks(TODAY, onDays([0], { ...hard, runSeconds: 90 })),
        previous: weeks(TODAY, onDays([0])),
      },
      '0: run 90 → 60 s',
    ],
    [
      'two variables before a run far above her longest',
      ['session', 'one_at_a_time'],
      {
        weeks: weeks(TODAY, onDays([0], { ...hard, repeats: 1, runSeconds: 1500 })),
        previous: before,
        history,
      },
      '0: run 1500 → 1200 s and flat ground',
    ],
    [
      'a run far above her longest before a raise too soon',
      ['spacing', 'session'],
      {
        weeks: weeks(TODAY, onDays([0], { repeats: 1, runSeconds: 1500 })),
        previous: before,
        history,
        lastRaisedOn: daysAgo(7),
      },
      '0: run 1500 → 1320 s',
    ],
    [
      'a raise too soon before minutes',
      ['size', 'rise', 'spacing'],
      {
        weeks: weeks(TODAY, onDays([0], { repeats: 2, runSeconds: 1200 })),
        previous: before,
        history,
        lastRaisedOn: daysAgo(7),
      },
      '0: repeats 2 → 1',
    ],
  ])('are met in their order: %s', (_, parts, change, first) => {
    const [way] = tried({ parts, ...change })

    expect(way?.[0]).toBe(first)
  })

  it('of minutes are met together, by the least of them', () => {
    const rising = weeks(TODAY, [{ ...RUN, repeats: 4 }], [RUN])

    expect(tried({ parts: ['rise', 'size'], weeks: rising, of: 1 })).toEqual([['0: repeats 8 → 4']])
  })

  it('that are none ask for nothing', () => {
    expect(tried({ parts: [], weeks: weeks(TODAY, [RUN]) })).toEqual([])
  })
})
