import { describe, expect, it } from 'vitest'
import { TODAY } from '../base-patient.ts'
import { addDays } from '../plain-date.ts'
import { FIRST_WEEK_CAP_MINUTES } from './first-week-cap.ts'
import { GOAL_IDS, GOALS } from './goals.ts'
import { checkPlan, weeklyRunMinutes } from './limits.ts'
import { type LevelId, LEVELS, type RunDay } from './plan.ts'
import { planFromTemplate } from './template.ts'
import { plannedRunDays } from './timeline.ts'

const CHOICES = LEVELS.flatMap((startLevel) =>
  [1, 2, 3, 4].map((sessionsPerWeek) => ({ startsOn: TODAY, startLevel, sessionsPerWeek })),
)
/** From here on the first session is longer than the article's start. */
const PAST_THE_START: readonly LevelId[] = LEVELS.slice(LEVELS.indexOf('7'))

/** She ran at the level before, three weeks long. */
function ranBefore(level: LevelId, sessionsPerWeek: number): RunDay[] {
  const before = LEVELS[LEVELS.indexOf(level) - 1] ?? level
  const startsOn = addDays(TODAY, -21)
  const weeks = planFromTemplate({
    startsOn,
    startLevel: before,
    lastLevel: before,
    sessionsPerWeek,
  })
  return plannedRunDays(weeks)
}

describe('the plan of the template', () => {
  it.each(CHOICES)('from $startLevel, $sessionsPerWeek a week, breaks no limit', (choice) => {
    const { startLevel, sessionsPerWeek } = choice
    const isPastStart = PAST_THE_START.includes(startLevel)

    const findings = checkPlan({
      today: TODAY,
      weeks: planFromTemplate(choice),
      previous: null,
      history: isPastStart ? ranBefore(startLevel, sessionsPerWeek) : [],
      releasedLevels: [startLevel],
      lastRaisedOn: null,
      babyBornOn: null,
      firstWeekCapMinutes: null,
    })

    expect(findings.filter(({ state }) => state === 'not_met')).toEqual([])
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(
      new Set(['PL-1', 'PL-2', 'PL-3', 'PL-4', 'PL-5', 'PL-6', 'RK-2', '6.6']),
    )
  })

  it.each(CHOICES)('from $startLevel, $sessionsPerWeek a week, keeps to the cap', (choice) => {
    const weeks = planFromTemplate({ ...choice, firstWeekCapMinutes: FIRST_WEEK_CAP_MINUTES })
    const startLevel = weeks[0]?.level ?? choice.startLevel

    const findings = checkPlan({
      today: TODAY,
      weeks,
      previous: null,
      history: [],
      releasedLevels: [startLevel],
      lastRaisedOn: null,
      babyBornOn: null,
      firstWeekCapMinutes: FIRST_WEEK_CAP_MINUTES,
    })

    expect(findings.filter(({ state }) => state === 'not_met')).toEqual([])
    expect(findings.filter(({ rule }) => rule === 'RK-2')).toMatchObject([{ state: 'met' }])
    expect(LEVELS.indexOf(startLevel)).toBeLessThanOrEqual(LEVELS.indexOf(choice.startLevel))
    expect(weeks.map(({ sessions }) => sessions.length)).toEqual(
      weeks.map(() => choice.sessionsPerWeek),
    )
  })

  it.each<[LevelId, number, LevelId]>([
    ['3', 3, '3'],
    ['4', 3, '3'],
    ['15', 3, '3'],
    ['5', 2, '5'],
    ['6', 2, '5'],
    ['W2', 3, 'W2'],
  ])('a cap of 18 minutes moves a start at %s, %s a week, to %s', (from, sessions, to) => {
    const choice = { startsOn: TODAY, startLevel: from, sessionsPerWeek: sessions }

    expect(planFromTemplate({ ...choice, firstWeekCapMinutes: 18 })[0]?.level).toBe(to)
    expect(planFromTemplate({ ...choice, firstWeekCapMinutes: null })[0]?.level).toBe(from)
  })

  it.each(GOAL_IDS)('for %s ends at the level of that goal', (goal) => {
    const choice = { startsOn: TODAY, startLevel: 'W1', sessionsPerWeek: 3, goal } as const

    expect(planFromTemplate(choice).at(-1)?.level).toBe(GOALS[goal].lastLevel)
    expect(planFromTemplate({ ...choice, lastLevel: 'W2' }).at(-1)?.level).toBe('W2')
  })

  it('has no week when the start lies beyond the goal', () => {
    const choice = {
      startsOn: TODAY,
      startLevel: '1',
      sessionsPerWeek: 3,
      goal: 'walk_40',
    } as const

    expect(planFromTemplate(choice)).toEqual([])
  })

  it.each(CHOICES)('from $startLevel, $sessionsPerWeek a week, rests between runs', (choice) => {
    const days = plannedRunDays(planFromTemplate(choice)).map(({ on }) => on)

    const tooClose = days.filter((on, index) => index > 0 && on < addDays(days[index - 1] ?? on, 2))
    expect(tooClose).toEqual([])
  })

  it('stays 21 days at each level, in order, to the last', () => {
    const weeks = planFromTemplate({ startsOn: TODAY, startLevel: 'W1', sessionsPerWeek: 3 })

    expect(weeks.map(({ level }) => level)).toEqual(
      LEVELS.flatMap((level) => [level, level, level]),
    )
    expect(weeks.map(({ number }) => number)).toEqual(weeks.map((_, index) => index + 1))
    expect(weeks.at(-1)?.startsOn).toBe(addDays(TODAY, 7 * (weeks.length - 1)))
  })

  it('stays 14 days when released early, and the limit then says what that does', () => {
    const early = {
      startsOn: TODAY,
      startLevel: '1',
      sessionsPerWeek: 3,
      weeksPerLevel: 2,
    } as const
    const weeks = planFromTemplate(early)

    const findings = checkPlan({
      today: TODAY,
      weeks,
      previous: null,
      history: [],
      releasedLevels: ['1'],
      lastRaisedOn: null,
      babyBornOn: null,
      firstWeekCapMinutes: null,
    })

    expect(
      findings.filter(({ rule, state }) => rule === 'PL-1' && state === 'not_met'),
    ).not.toEqual([])
  })

  it('never runs more than three times a week: the fourth session is a walk', () => {
    const [week] = planFromTemplate({ startsOn: TODAY, startLevel: '1', sessionsPerWeek: 4 })

    expect(week?.sessions.map(({ kind }) => kind)).toEqual([
      'walk_run',
      'walk_run',
      'walk_run',
      'walk',
    ])
  })

  it.each<[LevelId, number]>([
    ['W1', 20],
    ['W3', 40],
  ])('walks four times as long at level %s: %s minutes', (startLevel, minutes) => {
    const [week] = planFromTemplate({ startsOn: TODAY, startLevel, sessionsPerWeek: 4 })

    expect(week?.sessions.map(({ walkSeconds }) => walkSeconds / 60)).toEqual(
      [1, 2, 3, 4].map(() => minutes),
    )
  })

  it('starts with the article: 30 seconds of running, 90 of walking', () => {
    const weeks = planFromTemplate({ startsOn: TODAY, startLevel: '1', sessionsPerWeek: 3 })

    expect(weeks[0]?.sessions[0]).toMatchObject({ runSeconds: 30, walkSeconds: 90, repeats: 8 })
    expect(weeklyRunMinutes(weeks)[0]).toEqual({ week: 1, minutes: 12 })
  })

  it.each<[LevelId, number, number, number, number]>([
    ['1', 8, 30, 90, 4],
    ['2', 10, 30, 90, 5],
    ['3', 8, 45, 90, 6],
    ['4', 10, 45, 90, 7.5],
    ['5', 9, 60, 90, 9],
    ['6', 11, 60, 90, 11],
    ['7', 9, 90, 90, 13.5],
    ['8', 8, 120, 90, 16],
    ['9', 8, 150, 90, 20],
    ['10', 8, 165, 90, 22],
    ['11', 6, 240, 90, 24],
    ['12', 6, 260, 90, 26],
    ['13', 6, 280, 90, 28],
    ['14', 6, 300, 60, 30],
    ['15', 1, 1800, 0, 30],
  ])(
    'level %s: %s × run %s s, walk %s s = %s min',
    (level, repeats, runSeconds, walkSeconds, sum) => {
      const plan = planFromTemplate({ startsOn: TODAY, startLevel: level, sessionsPerWeek: 2 })
      const week = plan.slice(0, 1)

      expect(week[0]?.sessions).toMatchObject([
        { day: 0, repeats, runSeconds, walkSeconds, surface: 'flat', buggy: false },
        { day: 3, repeats, runSeconds, walkSeconds, surface: 'flat', buggy: false },
      ])
      expect(weeklyRunMinutes(week)).toEqual([{ week: 1, minutes: 2 * sum }])
    },
  )

  it.each<[LevelId, number]>([
    ['W1', 20],
    ['W2', 30],
    ['W3', 40],
  ])('level %s walks for %s minutes', (startLevel, minutes) => {
    const [week] = planFromTemplate({ startsOn: TODAY, startLevel, sessionsPerWeek: 3 })

    expect(week?.sessions.map(({ kind, day }) => [kind, day])).toEqual([
      ['walk', 0],
      ['walk', 2],
      ['walk', 4],
    ])
    expect(week?.sessions[0]).toMatchObject({ walkSeconds: minutes * 60, runSeconds: 0 })
  })
})
