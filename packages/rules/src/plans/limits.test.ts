import { describe, expect, it } from 'vitest'
import { daysAgo, TODAY } from '../base-patient.ts'
import type { State } from '../criterion.ts'
import { addDays } from '../plain-date.ts'
import type { PlanCheckInput, PlanFinding } from './finding.ts'
import { FIRST_WEEK_CAP_MINUTES } from './first-week-cap.ts'
import { FIRST_WEEK_CAP_KM } from './first-week-kilometres.ts'
import { changeOverThreeWeeks, checkPlan } from './limits.ts'
import type { PlannedSession, PlanWeek, RunDay } from './plan.ts'

const SESSION: PlannedSession = {
  kind: 'walk_run',
  day: 0,
  repeats: 1,
  runSeconds: 60,
  walkSeconds: 90,
  pace: 'easy',
  surface: 'flat',
  buggy: false,
}

function weekOf(number: number, sessions: PlanWeek['sessions'], startsOn = TODAY): PlanWeek {
  return { number, startsOn: addDays(startsOn, 7 * (number - 1)), level: '1', sessions }
}

/** Weeks of two equal runs with these minutes in all, only the interval growing. */
function weeksOf(minutes: readonly number[], startsOn = TODAY): PlanWeek[] {
  return minutes.map((amount, index) => {
    const run = { ...SESSION, runSeconds: amount * 30 }
    return weekOf(index + 1, amount === 0 ? [] : [run, { ...run, day: 3 }], startsOn)
  })
}

/** What she ran in the weeks before today, oldest first, two runs a week. */
function ran(minutes: readonly number[]): RunDay[] {
  return minutes.flatMap((amount, index) => {
    const start = addDays(TODAY, -7 * (minutes.length - index))
    const half = { runMinutes: amount / 2 }
    return amount === 0
      ? []
      : [
          { on: start, ...half },
          { on: addDays(start, 3), ...half },
        ]
  })
}

function check(input: Partial<PlanCheckInput>): PlanFinding[] {
  return checkPlan({
    today: TODAY,
    weeks: [],
    previous: null,
    history: [],
    releasedLevels: ['1'],
    lastRaisedOn: null,
    babyBornOn: null,
    firstWeekCapMinutes: null,
    ...input,
  })
}

function of(findings: readonly PlanFinding[], part: string) {
  return findings.filter((finding) => finding.part === part)
}
function statesOf(findings: readonly PlanFinding[], part: string): State[] {
  return of(findings, part).map(({ state }) => state)
}

describe('PL-1, the rise over three weeks', () => {
  it('ten per cent a week for three weeks fails at 33.1 % and passes PL-2 (case 28)', () => {
    const findings = check({ weeks: weeksOf([40, 44, 48.4, 53.24]) })

    expect(of(findings, 'rise')).toMatchObject([
      { rule: 'PL-1', week: 4, state: 'not_met', effect: 'blocking', value: 53.24, limit: 52 },
    ])
    expect(of(findings, 'rise')[0]?.arithmetic.en).toContain('+33.1')
    expect(of(findings, 'rise')[0]?.arithmetic.fr).toContain('+33,1')
    expect(statesOf(findings, 'size')).toEqual(['met'])
    expect(statesOf(findings, 'one_at_a_time')).toEqual(['met'])
  })

  it.each<[string, number[], State]>([
    ['exactly 30 % in three weeks', [40, 40, 40, 52], 'met'],
    ['a little more', [40, 40, 40, 52.2], 'not_met'],
    ['a missed week does not help', [40, 0, 0, 53], 'not_met'],
    ['a missed week does not harm', [40, 40, 40, 0, 40, 40, 52], 'met'],
    ['a missed week in the base does not harm', [40, 40, 0, 40, 40, 52], 'met'],
    ['the largest of the three weeks counts', [40, 20, 20, 20, 20, 52], 'met'],
    ['but not one week more', [40, 20, 20, 20, 20, 20, 52], 'not_met'],
    ['going down is free', [40, 30, 20, 10], 'met'],
    ['first runs, within 30 % of the first week', [10, 12, 13], 'met'],
    ['first runs, beyond it', [10, 13.2], 'not_met'],
    ['no running at all', [0, 0, 0], 'met'],
  ])('%s: %j → %s', (_, minutes, state) => {
    expect(statesOf(check({ weeks: weeksOf(minutes) }), 'rise')).toEqual([state])
  })

  it.each<[string, number[], number, State]>([
    ['three weeks ago', [40, 0, 0], 52, 'met'],
    ['three weeks ago, too much', [40, 0, 0], 53, 'not_met'],
    ['twelve weeks ago, after a break', [40, ...empty(11)], 52, 'met'],
    ['twelve weeks ago, too much', [40, ...empty(11)], 53, 'not_met'],
    ['thirteen weeks ago counts no more', [40, ...empty(12)], 60, 'met'],
    ['of the last three weeks with running the largest', [10, 40, 20, 20, ...empty(5)], 52, 'met'],
    ['not the fourth last', [40, 20, 20, 20, ...empty(5)], 52, 'not_met'],
  ])('compares with what she ran %s: %j, then %s → %s', (_, before, next, state) => {
    const findings = check({ history: ran(before), weeks: weeksOf([next]) })

    expect(statesOf(findings, 'rise')).toEqual([state])
  })

  it('judges what she ran and not what was planned, once the week is over', () => {
    const weeks = weeksOf([40, 40, 40, 50], daysAgo(21))

    expect(statesOf(check({ weeks, history: ran([40, 40, 40]) }), 'rise')).toEqual(['met'])
    expect(statesOf(check({ weeks, history: ran([20, 40, 40]) }), 'rise')).toEqual(['not_met'])
  })

  it('counts all she ran on one day', () => {
    const history = [20, 20].map((runMinutes) => ({ on: daysAgo(7), runMinutes }))

    expect(statesOf(check({ history, weeks: weeksOf([52]) }), 'rise')).toEqual(['met'])
    expect(statesOf(check({ history, weeks: weeksOf([53]) }), 'rise')).toEqual(['not_met'])
  })

  it('says nothing about a week that is past', () => {
    const weeks = weeksOf([10, 40, 10], daysAgo(14))

    expect(statesOf(check({ weeks, history: ran([10, 40]) }), 'rise')).toEqual(['met'])
  })

  it('counts the week under way as it is planned, until it is over', () => {
    const weeks = weeksOf([40, 44], daysAgo(6))
    const history = [{ on: daysAgo(6), runMinutes: 20 }]

    expect(statesOf(check({ weeks, history }), 'rise')).toEqual(['met'])
    const later = { today: addDays(TODAY, 1), weeks, history }
    expect(statesOf(check(later), 'rise')).toEqual(['not_met'])
  })

  it.each<[string, number, number, number, State]>([
    ['as the plan before had it', 40, 10, 52, 'met'],
    ['as the plan before had it, too much', 40, 10, 53, 'not_met'],
    ['as she ran, where that is more', 10, 40, 52, 'met'],
    ['as she ran, where that is more, too much', 10, 40, 53, 'not_met'],
  ])('counts a week under way before the plan %s', (_, planned, done, next, state) => {
    const previous = weeksOf([planned], daysAgo(3))
    const history = [{ on: daysAgo(3), runMinutes: done }]
    const weeks = weeksOf([next], addDays(TODAY, 4))

    expect(statesOf(check({ previous, history, weeks }), 'rise')).toEqual([state])
  })

  it('gives the ribbon of the editor week by week', () => {
    expect(changeOverThreeWeeks(weeksOf([40, 40, 40, 52, 60]), [], TODAY)).toMatchObject([
      { week: 1, base: null, percent: null, state: 'first_runs' },
      { week: 2, base: 40, state: 'first_runs' },
      { week: 3, base: 40, state: 'first_runs' },
      { week: 4, base: 40, state: 'within' },
      { week: 5, base: 40, percent: 50, state: 'over' },
    ])
  })
})

describe('the ribbon of the editor', () => {
  it('compares no week without running', () => {
    expect(changeOverThreeWeeks(weeksOf([0, 40, 0]), [], TODAY)).toEqual([
      { week: 1, minutes: 0, base: null, percent: null, state: 'first_runs' },
      { week: 2, minutes: 40, base: null, percent: null, state: 'first_runs' },
      { week: 3, minutes: 0, base: 40, percent: null, state: 'first_runs' },
    ])
    expect(changeOverThreeWeeks(weeksOf([0]), ran([40, 0, 0]), TODAY)).toEqual([
      { week: 1, minutes: 0, base: 40, percent: null, state: 'within' },
    ])
  })

  it('goes on after a break', () => {
    expect(changeOverThreeWeeks(weeksOf([40]), ran([40, ...empty(6)]), TODAY)).toMatchObject([
      { base: 40, percent: 0, state: 'within' },
    ])
  })
})

describe('PL-2, the size of a step', () => {
  it.each<[string, number[], State]>([
    ['ten per cent after a week', [40, 44], 'met'],
    ['more than that after a week', [40, 44.4], 'not_met'],
    ['25 % after three whole weeks', [40, 40, 40, 50], 'met'],
    ['30 % after three whole weeks: added, not compounded', [40, 40, 40, 52], 'met'],
    ['33.1 % after three whole weeks', [40, 40, 40, 53.24], 'not_met'],
    ['25 % after two', [40, 40, 50], 'not_met'],
    ['a lighter week starts the count anew', [40, 40, 30, 40], 'not_met'],
    ['going down is free', [40, 20], 'met'],
  ])('%s: %j → %s', (_, minutes, state) => {
    const findings = of(check({ weeks: weeksOf(minutes) }), 'size')

    expect(findings.map((finding) => finding.state)).toEqual([state])
    expect(findings[0]?.effect).toBe('caution')
  })

  it.each<[string, number[], number, State]>([
    ['for three weeks', [40, 40, 40], 52, 'met'],
    ['for one week', [36, 36, 40], 44.4, 'not_met'],
    ['for three weeks, with a missed one', [40, 0, 40], 52, 'met'],
    ['never', [], 52, 'met'],
  ])('she ran the same %s: %j, then %s → %s', (_, before, next, state) => {
    const findings = check({ history: ran(before), weeks: weeksOf([next]) })

    expect(statesOf(findings, 'size')).toEqual([state])
  })
})

describe('PL-2, the size of a step after a raise on record', () => {
  it.each<[string, string | null, number, State]>([
    ['no raise: since the minutes stood', null, 52, 'met'],
    ['a raise a week ago', daysAgo(7), 44, 'met'],
    ['a raise a week ago, too much', daysAgo(7), 45, 'not_met'],
    ['a raise longer ago', daysAgo(21), 52, 'met'],
    ['a raise on the first day of the plan does not count', TODAY, 52, 'met'],
    ['a raise after it does not count', daysAgo(-3), 52, 'met'],
  ])('counts from %s', (_, lastRaisedOn, next, state) => {
    const given = { history: ran([40, 40, 40]), weeks: weeksOf([next]), lastRaisedOn }

    expect(statesOf(check(given), 'size')).toEqual([state])
  })

  it('says nothing about a step that is past', () => {
    const weeks = weeksOf([40, 60, 60], daysAgo(14))

    expect(statesOf(check({ weeks, history: ran([40, 60]) }), 'size')).toEqual(['met'])
  })
})

describe('PL-2, one at a time', () => {
  const easy = [SESSION, { ...SESSION, day: 3 }]
  const change = (members: Partial<PlannedSession>) =>
    easy.map((session) => ({ ...session, ...members }))
  const third = { ...SESSION, day: 5 }

  it.each<[string, PlanWeek['sessions'], State]>([
    ['nothing', easy, 'met'],
    ['the interval', change({ runSeconds: 75 }), 'met'],
    ['the repeats', change({ repeats: 2 }), 'met'],
    ['the sessions a week', [...easy, third], 'met'],
    ['the pace', change({ pace: 'steady' }), 'met'],
    ['hills', change({ surface: 'hills' }), 'met'],
    ['the buggy', change({ buggy: true }), 'met'],
    ['interval and repeats', change({ runSeconds: 75, repeats: 2 }), 'not_met'],
    ['interval and pace', change({ runSeconds: 75, pace: 'fast' }), 'not_met'],
    ['hills and buggy', change({ surface: 'hills', buggy: true }), 'not_met'],
    ['sessions and repeats', [...change({ repeats: 2 }), { ...third, repeats: 2 }], 'not_met'],
    ['the interval while the repeats fall', change({ runSeconds: 75, repeats: 1 }), 'met'],
  ])('raising %s → %s', (_, sessions, state) => {
    const step = check({ weeks: [weekOf(1, easy), weekOf(2, sessions)] })
    const edit = check({ previous: [weekOf(1, easy)], weeks: [weekOf(1, sessions)] })

    expect(statesOf(step, 'one_at_a_time')).toEqual([state])
    expect(statesOf(edit, 'one_at_a_time')).toEqual([state])
    expect(of(step, 'one_at_a_time')[0]?.effect).toBe('blocking')
  })

  describe('over the weeks before', () => {
    const hard = change({ surface: 'hills', buggy: true })
    const walks = [{ ...SESSION, kind: 'walk' as const, runSeconds: 0 }]

    it.each<[string, PlanWeek['sessions'][], number[]]>([
      ['three weeks back counts', [hard, easy, easy, hard], []],
      ['four weeks back does not', [hard, easy, easy, easy, hard], [5]],
      ['a week of walks is none of the three', [hard, easy, walks, easy, hard], []],
      ['weeks of walks hide no running week', [easy, walks, walks, walks, hard], [5]],
      ['nothing before', [hard], []],
    ])('%s', (_, sessions, weeks) => {
      const findings = check({ weeks: sessions.map((one, index) => weekOf(index + 1, one)) })

      expect(broken(findings, 'one_at_a_time')).toEqual(weeks)
    })

    it('of the plan before counts what lies before this plan alone', () => {
      const previous = [weekOf(0, easy), weekOf(1, hard)]
      const weeks = [weekOf(1, hard)]

      expect(broken(check({ previous, weeks }), 'one_at_a_time')).toEqual([1])
    })

    it('of the plan before leaves its weeks of walks out', () => {
      const previous = [weekOf(-3, easy), weekOf(-2, walks), weekOf(-1, walks), weekOf(0, walks)]
      const weeks = [weekOf(1, hard)]

      expect(broken(check({ previous, weeks }), 'one_at_a_time')).toEqual([1])
    })
  })

  describe('over the plan before the edit', () => {
    const hard = change({ surface: 'hills', buggy: true })
    const hills = change({ surface: 'hills' })
    const fast = change({ surface: 'hills', buggy: true, pace: 'fast' })
    const before = (...sessions: PlanWeek['sessions'][]) =>
      sessions.map((one, index) => weekOf(index + 1, one))

    it.each<[string, PlanWeek[], PlanWeek[], number[], number | null]>([
      ['names the week that raises two', before(hard, easy), before(hard, hard), [2], 2],
      ['names the first of several', before(hard, easy, easy), before(hard, hard, hard), [2], 2],
      ['takes one raised for none', before(hard, easy, easy), before(hard, hills, hard), [3], 2],
      ['names none that raises one', before(hard, easy), before(hard, hills), [], null],
      ['names what the step raises first', before(easy, easy), before(easy, fast), [2], 3],
      ['counts the edit where the step is one', before(hills, easy), before(hills, hard), [2], 2],
      [
        'counts the step where it raises two, and not the three of the edit',
        before(hills, easy),
        before(hills, fast),
        [2],
        2,
      ],
      ['names a later step beside the edit', before(hard, easy), before(hard, hard, fast), [2], 2],
    ])('%s', (_, previous, weeks, numbers, count) => {
      const findings = check({ previous, weeks })

      expect(broken(findings, 'one_at_a_time')).toEqual(numbers)
      expect(of(findings, 'one_at_a_time')[0]?.value).toBe(count)
    })
  })

  it('lowering several is free', () => {
    const hard = change({
      runSeconds: 120,
      repeats: 3,
      pace: 'fast',
      surface: 'hills',
      buggy: true,
    })

    const findings = check({
      weeks: [weekOf(1, [...hard, third]), weekOf(2, easy)],
      previous: [weekOf(1, [...hard, third]), weekOf(2, hard)],
    })

    expect(statesOf(findings, 'one_at_a_time')).toEqual(['met'])
  })

  it('coming back from a lighter week raises nothing', () => {
    const usual = change({ runSeconds: 120, repeats: 3 })

    const findings = check({ weeks: [weekOf(1, usual), weekOf(2, easy), weekOf(3, usual)] })

    expect(statesOf(findings, 'one_at_a_time')).toEqual(['met'])
  })
})

describe('PL-2, spacing', () => {
  it.each<[string, number | null, State]>([
    ['no raise on record', null, 'met'],
    ['7 days', 7, 'not_met'],
    ['13 days', 13, 'not_met'],
    ['14 days', 14, 'met'],
  ])('since the last raise: %s → %s', (_, days, state) => {
    const findings = check({
      previous: weeksOf([40], daysAgo(7)),
      history: ran([40]),
      weeks: weeksOf([44]),
      lastRaisedOn: days === null ? null : daysAgo(days),
    })

    expect(of(findings, 'spacing')).toMatchObject([{ state, effect: 'caution' }])
  })

  it.each<[string, string, State]>([
    ['the day before', daysAgo(1), 'not_met'],
    ['on the day of the raise itself', TODAY, 'met'],
    ['after it', daysAgo(-3), 'met'],
  ])('a raise on record %s → %s', (_, lastRaisedOn, state) => {
    const given = { previous: weeksOf([40], daysAgo(7)), weeks: weeksOf([44]), lastRaisedOn }

    expect(statesOf(check(given), 'spacing')).toEqual([state])
  })

  it.each<[string, Partial<PlannedSession>[], State]>([
    ['a faster pace in the same minutes', [{ pace: 'steady' }, {}], 'not_met'],
    ['a faster pace in fewer minutes', [{ pace: 'steady' }], 'not_met'],
    ['more minutes, and no variable above the week before', [{}, {}], 'not_met'],
    ['the same minutes', [{}, { runSeconds: 30 }], 'met'],
  ])('counts %s', (_, runs, state) => {
    const sessions = (changes: Partial<PlannedSession>[]) =>
      changes.map((change, index) => ({ ...SESSION, day: 3 * index, ...change }))
    const before = sessions([{}, { runSeconds: 30 }])

    const findings = check({
      previous: [weekOf(0, before)],
      weeks: [weekOf(1, sessions(runs))],
      lastRaisedOn: daysAgo(7),
    })

    expect(statesOf(findings, 'spacing')).toEqual([state])
  })

  it('does not matter for a step down', () => {
    const previous = weeksOf([40], daysAgo(7))
    const findings = check({ previous, weeks: weeksOf([30]), lastRaisedOn: daysAgo(3) })

    expect(statesOf(findings, 'spacing')).toEqual(['met'])
  })
})

describe('PL-3, the longest run', () => {
  const run = (minutes: number) => [weekOf(1, [{ ...SESSION, runSeconds: minutes * 60 }])]
  const history = (minutes: number, days: number) => [{ on: daysAgo(days), runMinutes: minutes }]

  it.each<[string, RunDay[], number, State]>([
    ['10 % above 20 minutes', history(20, 5), 22, 'met'],
    ['more than 10 % above 20 minutes', history(20, 5), 22.1, 'not_met'],
    ['30 days ago', history(20, 30), 23, 'not_met'],
    ['31 days ago', history(20, 31), 23, 'unknown'],
    ['never', [], 23, 'unknown'],
    ['below 20 minutes', history(19.9, 5), 30, 'not_applicable'],
    ['the longest, not the last', [...history(30, 20), ...history(20, 2)], 33, 'met'],
  ])('she ran %s: next %s… → %s', (_, ranBefore, minutes, state) => {
    const findings = of(check({ history: ranBefore, weeks: run(minutes) }), 'session')

    expect(findings).toMatchObject([{ rule: 'PL-3', state, effect: 'caution' }])
  })
})

describe('PL-3, from week to week', () => {
  const long = (day: number) => ({ ...SESSION, day, runSeconds: 1800 })

  it('names each week with such a session once', () => {
    const findings = check({
      history: [{ on: daysAgo(5), runMinutes: 20 }],
      weeks: [
        weekOf(1, [long(0)]),
        weekOf(2, [
          { ...long(0), runSeconds: 2400 },
          { ...long(3), runSeconds: 3000 },
        ]),
        weekOf(3, [long(0)]),
      ],
    })

    expect(broken(findings, 'session')).toEqual([1, 2])
    expect(of(findings, 'session').map(({ value }) => value)).toEqual([30, 40])
  })

  it('compares with what she ran before today, and with what is planned from today on', () => {
    const today = { history: [{ on: TODAY, runMinutes: 30 }] }

    expect(statesOf(check({ ...today, weeks: [weekOf(1, [long(1)])] }), 'session')).toEqual([
      'unknown',
    ])
    expect(statesOf(check({ weeks: [weekOf(1, [long(0), long(2)])] }), 'session')).toEqual([
      'unknown',
    ])
    const yesterday = { history: [{ on: daysAgo(1), runMinutes: 30 }] }
    expect(statesOf(check({ ...yesterday, weeks: [weekOf(1, [long(1)])] }), 'session')).toEqual([
      'met',
    ])
  })

  it('compares with the longest of two runs of a day', () => {
    const history = [30, 20].map((runMinutes) => ({ on: daysAgo(1), runMinutes }))

    expect(statesOf(check({ history, weeks: [weekOf(1, [long(1)])] }), 'session')).toEqual(['met'])
  })
})

describe('PL-4, the first session', () => {
  it.each<[number, number, State]>([
    [30, 90, 'met'],
    [60, 90, 'met'],
    [45, 120, 'met'],
    [29, 90, 'not_met'],
    [61, 90, 'not_met'],
    [30, 89, 'not_met'],
  ])('run %s s, walk %s s → %s', (runSeconds, walkSeconds, state) => {
    const weeks = [weekOf(1, [{ ...SESSION, runSeconds, walkSeconds }])]

    expect(of(check({ weeks }), 'first_session')).toMatchObject([{ state, effect: 'caution' }])
  })

  it.each<[string, number, State]>([
    ['today', 0, 'not_met'],
    ['yesterday', 1, 'not_applicable'],
  ])('planned for %s → %s', (_, days, state) => {
    const weeks = [weekOf(1, [{ ...SESSION, runSeconds: 61 }], daysAgo(days))]

    expect(statesOf(check({ weeks }), 'first_session')).toEqual([state])
  })

  it('does not apply once she has run, nor to a plan of walks', () => {
    const weeks = [weekOf(1, [{ ...SESSION, runSeconds: 300 }])]
    const walks = [weekOf(1, [{ ...SESSION, kind: 'walk', runSeconds: 0 }])]

    expect(statesOf(check({ weeks, history: ran([10]) }), 'first_session')).toEqual([
      'not_applicable',
    ])
    const unrun = [{ on: daysAgo(3), runMinutes: 0 }]
    expect(statesOf(check({ weeks, history: unrun }), 'first_session')).toEqual(['not_met'])
    expect(statesOf(check({ weeks: walks }), 'first_session')).toEqual(['not_applicable'])
  })
})

describe('PL-4, after a plan before', () => {
  const weeks = [weekOf(1, [{ ...SESSION, runSeconds: 300 }])]
  const walk = { ...SESSION, kind: 'walk' as const, runSeconds: 0 }

  it.each<[string, PlanWeek[], State]>([
    ['with running in the week before', [weekOf(0, [SESSION])], 'not_applicable'],
    ['with walks alone', [weekOf(0, [walk])], 'not_met'],
    ['with running in the same week', [weekOf(1, [SESSION])], 'not_met'],
    ['of no week', [], 'not_met'],
  ])('%s → %s', (_, previous, state) => {
    expect(statesOf(check({ weeks, previous }), 'first_session')).toEqual([state])
  })

  it('asks the first by its day, not by its place', () => {
    const sessions = [
      { ...SESSION, day: 3 },
      { ...SESSION, runSeconds: 61 },
    ]

    expect(statesOf(check({ weeks: [weekOf(1, sessions)] }), 'first_session')).toEqual(['not_met'])
  })
})

describe('PL-5, the running buggy', () => {
  const withBuggy = (startsOn: string) => [
    weekOf(1, [SESSION, { ...SESSION, day: 3, buggy: true }], startsOn),
  ]

  it.each<[string, string, string | null, State]>([
    ['six months old on that day', '2026-06-03', '2025-12-06', 'met'],
    ['one day too young', '2026-06-03', '2025-12-07', 'not_met'],
    ['older', '2026-06-03', '2025-01-01', 'met'],
    ['born on the 31st, a shorter month', '2026-02-25', '2025-08-31', 'met'],
    ['born on the 31st, the day before', '2026-02-24', '2025-08-31', 'not_met'],
    ['birth date not known', '2026-06-03', null, 'unknown'],
  ])('%s: week from %s, born %s → %s', (_, startsOn, babyBornOn, state) => {
    const weeks = withBuggy(startsOn)
    const findings = of(check({ today: startsOn, weeks, babyBornOn }), 'buggy')

    const week = state === 'met' ? null : 1
    expect(findings).toMatchObject([{ rule: 'PL-5', state, effect: 'blocking', week }])
  })

  it('asks nothing of a walk with the buggy, nor of a day that is past', () => {
    const walk = { ...SESSION, kind: 'walk', runSeconds: 0, buggy: true } as const

    expect(statesOf(check({ weeks: [weekOf(1, [walk])] }), 'buggy')).toEqual(['not_applicable'])
    const yesterday = check({ weeks: withBuggy(daysAgo(4)) })
    expect(statesOf(yesterday, 'buggy')).toEqual(['not_applicable'])
    const today = check({ weeks: withBuggy(daysAgo(3)) })
    expect(statesOf(today, 'buggy')).toEqual(['unknown'])
  })

  it('names each week that breaks it once', () => {
    const [run] = withBuggy(TODAY)
    const sessions = (run?.sessions ?? []).map((session) => ({ ...session, buggy: true }))

    const findings = check({
      weeks: [weekOf(1, sessions), weekOf(2, sessions)],
      babyBornOn: daysAgo(30),
    })

    expect(of(findings, 'buggy').map(({ week }) => week)).toEqual([1, 2])
  })
})

describe('RK-2, the cap of the first running week', () => {
  it.each<[string, number[], Partial<PlanCheckInput>, State]>([
    ['18 minutes', [18], {}, 'met'],
    ['a little more', [18.2], {}, 'not_met'],
    ['no cap', [40], { firstWeekCapMinutes: null }, 'not_applicable'],
    ['walks first, then too much', [0, 0, 19], {}, 'not_met'],
    ['the weeks after the first', [18, 18, 23], {}, 'met'],
    ['she ran the week before', [40], { history: ran([5]) }, 'not_applicable'],
    ['a log of no running', [40], { history: [{ on: daysAgo(3), runMinutes: 0 }] }, 'not_met'],
    ['her first run was today', [40], { history: [{ on: TODAY, runMinutes: 5 }] }, 'not_met'],
    ['walks only', [0, 0], {}, 'not_applicable'],
  ])('%s: %j → %s', (_, minutes, change, state) => {
    const findings = of(
      check({ weeks: weeksOf(minutes), firstWeekCapMinutes: FIRST_WEEK_CAP_MINUTES, ...change }),
      'first_week',
    )

    expect(findings).toMatchObject([{ rule: 'RK-2', state, effect: 'blocking' }])
  })

  it('still holds in the week in which she began, and not in the next', () => {
    const history = [{ on: daysAgo(2), runMinutes: 6 }]
    const capped = { history, firstWeekCapMinutes: FIRST_WEEK_CAP_MINUTES }

    const begun = check({ weeks: weeksOf([20], daysAgo(3)), ...capped })
    const next = check({ weeks: weeksOf([20], TODAY), ...capped })

    expect(statesOf(begun, 'first_week')).toEqual(['not_met'])
    expect(statesOf(next, 'first_week')).toEqual(['not_applicable'])
  })

  it.each<[string, number[]]>([
    ['the first of them', [1, 30]],
    ['the first of them, in any order', [30, 1]],
    ['any of them', [30, 30]],
  ])('does not hold once she ran before that week: %s counts', (_, days) => {
    const history = days.map((ago) => ({ on: daysAgo(ago), runMinutes: 5 }))
    const begun = days.map((ago) => ({ on: daysAgo(ago - 30), runMinutes: 5 }))
    const capped = { weeks: weeksOf([40]), firstWeekCapMinutes: FIRST_WEEK_CAP_MINUTES }

    expect(statesOf(check({ ...capped, history }), 'first_week')).toEqual(['not_applicable'])
    expect(statesOf(check({ ...capped, history: begun }), 'first_week')).toEqual(['not_met'])
  })

  it('knows her first run among all she logged, in any order', () => {
    const today = { on: TODAY, runMinutes: 5 }
    const before = { on: daysAgo(1), runMinutes: 5 }
    const capped = { weeks: weeksOf([40]), firstWeekCapMinutes: FIRST_WEEK_CAP_MINUTES }

    for (const history of [
      [today, before],
      [before, today],
    ]) {
      expect(statesOf(check({ ...capped, history }), 'first_week')).toEqual(['not_applicable'])
    }
  })

  it('is 3 km at six minutes, and says so', () => {
    const [finding] = of(check({ weeks: weeksOf([20]), firstWeekCapMinutes: 18 }), 'first_week')

    expect(FIRST_WEEK_CAP_KM).toBe(3)
    expect(FIRST_WEEK_CAP_MINUTES).toBe(18)
    expect(finding?.arithmetic.en).toBe('20.0 min; at most 18.0 (3 km at 6 min)')
    expect(finding?.sources.map(({ tag }) => tag)).toEqual(['C', 'K'])
  })
})

describe('section 6.6, how often', () => {
  const onDays = (...days: number[]) => [
    weekOf(
      1,
      days.map((day) => ({ ...SESSION, day })),
    ),
  ]

  it.each<[string, PlanWeek[], State]>([
    ['every other day', onDays(0, 2, 4, 6), 'met'],
    ['two days running', onDays(0, 1), 'not_met'],
    ['twice on one day', onDays(3, 3), 'not_met'],
    ['over the end of a week', [...onDays(6), weekOf(2, [SESSION])], 'not_met'],
    ['over the end of a week, with a rest day', [...onDays(5), weekOf(2, [SESSION])], 'met'],
    [
      'a walk between',
      [weekOf(1, [SESSION, { ...SESSION, day: 1, kind: 'walk', runSeconds: 0 }])],
      'met',
    ],
  ])('%s → %s', (_, weeks, state) => {
    const findings = of(check({ weeks }), 'rest_day')

    expect(findings).toMatchObject([{ rule: '6.6', state, effect: 'caution' }])
  })

  it.each<[string, number, State]>([
    ['yesterday', 1, 'not_met'],
    ['two days ago', 2, 'met'],
  ])('counts what she ran %s', (_, days, state) => {
    const history = [{ on: daysAgo(days), runMinutes: 5 }]

    expect(statesOf(check({ weeks: onDays(0), history }), 'rest_day')).toEqual([state])
  })

  it.each<[number, State]>([
    [4, 'met'],
    [5, 'not_met'],
  ])('%s runs a week → %s', (count, state) => {
    const weeks = onDays(...Array.from({ length: count }, (_, day) => day))

    expect(of(check({ weeks }), 'runs_a_week')).toMatchObject([{ state, effect: 'caution' }])
  })

  it('asks nothing of days that are past', () => {
    const sessions = [0, 0, 1, 4].map((day) => ({ ...SESSION, day }))
    const five = [0, 1, 2, 3, 4].map((day) => ({ ...SESSION, day }))

    const findings = check({ weeks: [weekOf(1, sessions, daysAgo(3))] })
    expect(statesOf(findings, 'rest_day')).toEqual(['met'])
    const past = check({ weeks: [weekOf(1, five, daysAgo(7)), weekOf(2, [], daysAgo(7))] })
    expect(statesOf(past, 'runs_a_week')).toEqual(['met'])
  })

  it('sorts the runs of a week by their days', () => {
    expect(statesOf(check({ weeks: onDays(3, 0, 3) }), 'rest_day')).toEqual(['not_met'])
    expect(statesOf(check({ weeks: onDays(4, 0, 2) }), 'rest_day')).toEqual(['met'])
  })

  it('counts runs, and neither walks nor strength', () => {
    const extra = { ...SESSION, runSeconds: 0 }
    const sessions = [
      ...(onDays(0, 2, 4, 6)[0]?.sessions ?? []),
      { ...extra, kind: 'walk' as const, day: 1 },
      { ...extra, kind: 'strength' as const, day: 3 },
    ]

    expect(statesOf(check({ weeks: [weekOf(1, sessions)] }), 'runs_a_week')).toEqual(['met'])
  })
})

describe('PL-6, the release', () => {
  it.each<[string, string, PlanCheckInput['releasedLevels'], State]>([
    ['begins today, released', TODAY, ['1'], 'met'],
    ['begins today, not released', TODAY, [], 'not_met'],
    ['has begun, not released', daysAgo(6), [], 'not_met'],
    ['has begun, another level released', daysAgo(6), ['2'], 'not_met'],
    ['begins tomorrow: a draft', daysAgo(-1), [], 'met'],
    ['is past', daysAgo(7), [], 'met'],
  ])('a level that %s → %s', (_, startsOn, releasedLevels, state) => {
    const findings = check({ weeks: [weekOf(1, [SESSION], startsOn)], releasedLevels })

    expect(of(findings, 'release')).toMatchObject([{ rule: 'PL-6', state, effect: 'blocking' }])
  })
})

/** The weeks that break the rule. */
function broken(findings: readonly PlanFinding[], part: string): (number | null)[] {
  return of(findings, part)
    .filter(({ state }) => state === 'not_met')
    .map(({ week }) => week)
}

function empty(weeks: number): number[] {
  return Array.from({ length: weeks }, () => 0)
}
