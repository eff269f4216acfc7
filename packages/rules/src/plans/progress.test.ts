import { describe, expect, it } from 'vitest'
import { daysAgo, TODAY } from '../base-patient.ts'
import type { RedFlagSign } from '../facts.ts'
import type {
  LoggedCheckIn,
  LoggedSession,
  SessionSymptom,
  SymptomReport,
} from '../responses/session.ts'
import type { LevelId } from './plan.ts'
import { DEFAULT_SETTINGS } from '../settings.ts'
import { eligibility, type Eligibility, type Progress } from './progress.ts'

function report(symptom: SessionSymptom, painScore: number | null = null): SymptomReport {
  return { symptom, when: 'during', amount: null, painScore }
}
const pain = (score: number) => [report('pain', score)]

function logged(days: number, change: Partial<LoggedSession> = {}): LoggedSession {
  return {
    id: `session-${days}`,
    doneOn: daysAgo(days),
    kind: 'walk_run',
    outcome: 'done',
    runMinutes: 9,
    feeling: 'good',
    symptoms: [],
    nextMorning: [],
    ...change,
  }
}

type Row = [string, LoggedSession[], Eligibility['status']]
function judged(logs: readonly LoggedSession[], more: Partial<Progress> = {}): Eligibility {
  return eligibility({
    logs,
    checkIns: [],
    resolutions: [],
    level: '5',
    levelSince: daysAgo(30),
    decidedOn: null,
    isPaused: false,
    settings: DEFAULT_SETTINGS,
    today: TODAY,
    ...more,
  })
}
function statusOf(
  logs: readonly LoggedSession[],
  since = 14,
  level: LevelId = '5',
  more: Partial<Progress> = {},
) {
  return judged(logs, { level, levelSince: daysAgo(since), ...more }).status
}

describe('eligible for the next level', () => {
  it.each<Row>([
    ['two green sessions', [logged(5), logged(2)], 'eligible'],
    ['in any order', [logged(2), logged(5)], 'eligible'],
    [
      'pain of 2, at rest the next morning',
      [logged(5), logged(2, { symptoms: pain(2) })],
      'eligible',
    ],
    ['one session only', [logged(2)], 'repeat'],
    ['next morning not answered', [logged(5), logged(2, { nextMorning: null })], 'repeat'],
    ['symptoms not answered', [logged(5, { symptoms: null }), logged(2)], 'repeat'],
    ['a session stopped early', [logged(5), logged(2, { outcome: 'stopped_early' })], 'repeat'],
    [
      'a session that did not happen does not count',
      [
        logged(5),
        logged(3),
        logged(2, { outcome: 'not_today', symptoms: null, nextMorning: null }),
      ],
      'eligible',
    ],
    [
      'a walk does not count at a running level',
      [logged(5), logged(2, { kind: 'walk' })],
      'repeat',
    ],
    ['a session of the level before does not count', [logged(15), logged(2)], 'repeat'],
    ['a session of a later day does not count', [logged(5), logged(-1)], 'repeat'],
    ['a session of today counts', [logged(5), logged(0)], 'eligible'],
    ['a session of the first day at the level counts', [logged(14), logged(2)], 'eligible'],
    [
      'two on one day, the last but one stopped early',
      [logged(5), logged(5, { outcome: 'stopped_early' }), logged(2)],
      'repeat',
    ],
    [
      'the same the other way round',
      [logged(5, { outcome: 'stopped_early' }), logged(5), logged(2)],
      'repeat',
    ],
  ])('%s → %s', (_, logs, status) => {
    expect(statusOf(logs)).toBe(status)
  })

  it.each<[number, Eligibility['status']]>([
    [13, 'repeat'],
    [14, 'eligible'],
  ])('after %s days at the level → %s', (since, status) => {
    expect(statusOf([logged(5), logged(2)], since)).toBe(status)
  })

  it('counts walks at a walking level', () => {
    const walks = [logged(5, { kind: 'walk' }), logged(2, { kind: 'walk' })]

    expect(statusOf(walks, 14, 'W2')).toBe('eligible')
    expect(statusOf([logged(5), logged(2)], 14, 'W2')).not.toBe('eligible')
  })
})

describe('pain, by table 7.2', () => {
  const [green, amber, red] = [pain(2), pain(3), pain(6)]

  it.each<Row>([
    ['amber in the last session', [logged(5), logged(2, { symptoms: amber })], 'repeat'],
    ['5 is amber', [logged(5), logged(2, { symptoms: pain(5) })], 'repeat'],
    [
      'two ambers in a row',
      [logged(5, { symptoms: amber }), logged(2, { symptoms: amber })],
      'step_back',
    ],
    [
      'amber, green, amber',
      [logged(8, { symptoms: amber }), logged(5), logged(2, { symptoms: amber })],
      'repeat',
    ],
    ['red in the last session', [logged(5), logged(2, { symptoms: red })], 'step_back'],
    [
      'red, then amber',
      [logged(5, { symptoms: red }), logged(2, { symptoms: amber })],
      'step_back',
    ],
    [
      'green with the same pain the next morning',
      [logged(5), logged(2, { symptoms: pain(2), nextMorning: pain(2) })],
      'repeat',
    ],
    [
      'the same three sessions back',
      [logged(8, { symptoms: pain(2), nextMorning: pain(2) }), logged(5), logged(2)],
      'eligible',
    ],
    [
      'red on a day she did not run',
      [logged(5), logged(3, { outcome: 'not_today', symptoms: red }), logged(2)],
      'repeat',
    ],
    [
      'worse the next morning: green becomes amber',
      [logged(5), logged(2, { symptoms: green, nextMorning: amber })],
      'repeat',
    ],
    [
      'none in the run, 1 the next morning',
      [logged(5), logged(2, { nextMorning: pain(1) })],
      'repeat',
    ],
    [
      'amber becomes red',
      [logged(5), logged(2, { symptoms: amber, nextMorning: pain(4) })],
      'step_back',
    ],
    [
      'no worse than in the run: amber stays amber',
      [logged(5), logged(2, { symptoms: pain(4), nextMorning: pain(4) })],
      'repeat',
    ],
    [
      'pain without a number is amber',
      [logged(5), logged(2, { symptoms: [report('pain')] })],
      'repeat',
    ],
    ['red, then green', [logged(5, { symptoms: red }), logged(2)], 'repeat'],
    ['red in the only session', [logged(2, { symptoms: red })], 'step_back'],
    [
      'red in one of two on the day before the last',
      [logged(5), logged(5, { symptoms: red }), logged(2)],
      'repeat',
    ],
    ['red before, two green since', [logged(9, { symptoms: red }), logged(5), logged(2)], 'repeat'],
    ['amber 14 days ago', [logged(14, { symptoms: amber }), logged(5), logged(2)], 'repeat'],
    ['amber 15 days ago', [logged(15, { symptoms: amber }), logged(5), logged(2)], 'eligible'],
  ])('%s → %s', (_, logs, status) => {
    expect(statusOf(logs, 30)).toBe(status)
  })
})

describe('pelvic symptoms and bleeding', () => {
  it.each<SessionSymptom>([
    'urinary_leak',
    'heaviness',
    'dragging',
    'bulge',
    'bowel_leak',
    'bleeding',
  ])('%s holds, in the run and the next morning', (symptom) => {
    expect(statusOf([logged(5, { symptoms: [report(symptom)] }), logged(2)])).toBe('hold')
    expect(statusOf([logged(5), logged(2, { nextMorning: [report(symptom)] })])).toBe('hold')
  })

  it.each<Row>([
    [
      '14 days ago',
      [logged(14, { symptoms: [report('heaviness')] }), logged(5), logged(2)],
      'hold',
    ],
    [
      '15 days ago',
      [logged(15, { symptoms: [report('heaviness')] }), logged(5), logged(2)],
      'eligible',
    ],
    [
      'the morning 14 days ago',
      [logged(15, { nextMorning: [report('bulge')] }), logged(5), logged(2)],
      'hold',
    ],
    [
      'the morning 15 days ago',
      [logged(16, { nextMorning: [report('bulge')] }), logged(5), logged(2)],
      'eligible',
    ],
    [
      'the morning after the last but one, 19 days ago',
      [logged(20, { nextMorning: [report('bulge')] }), logged(2)],
      'eligible',
    ],
    [
      'in a walk',
      [logged(5), logged(3, { kind: 'walk', symptoms: [report('bulge')] }), logged(2)],
      'hold',
    ],
    [
      'outweighs red pain',
      [logged(5), logged(2, { symptoms: [report('bulge'), ...pain(8)] })],
      'hold',
    ],
  ])('%s → %s', (_, logs, status) => {
    expect(statusOf(logs, 30)).toBe(status)
  })
})

describe('missed time', () => {
  it.each<[number, Eligibility['status']]>([
    [13, 'eligible'],
    [14, 'step_back'],
    [27, 'step_back'],
    [28, 'reassess'],
  ])('%s days since the last session → %s', (days, status) => {
    expect(statusOf([logged(days + 3), logged(days)], 60)).toBe(status)
  })

  it('counts from the release when she has not begun the level', () => {
    expect(statusOf([], 3)).toBe('repeat')
    expect(statusOf([logged(40)], 14)).toBe('step_back')
    expect(statusOf([logged(40)], 28)).toBe('reassess')
  })

  it('is not counted by a session that did not happen', () => {
    expect(statusOf([logged(20), logged(2, { outcome: 'not_today' })], 60)).toBe('step_back')
  })

  it('has no level below the first', () => {
    expect(judged([], { level: 'W1', levelSince: daysAgo(15) })).toEqual({
      status: 'repeat',
      reason: {
        en: '15 days without a session. Stay at the first level.',
        fr: '15 jours sans séance. Rester au premier niveau.',
      },
    })
  })
})

describe('what she reports between sessions', () => {
  const green = [logged(5), logged(2)]
  const reported = (days: number, change: Partial<LoggedCheckIn>): LoggedCheckIn => ({
    on: daysAgo(days),
    symptoms: [],
    redFlags: [],
    ...change,
  })
  const after = (checkIn: LoggedCheckIn, more: Partial<Progress> = {}) =>
    statusOf(green, 30, '5', { checkIns: [checkIn], ...more })

  it.each<[string, LoggedCheckIn, Eligibility['status']]>([
    ['nothing', reported(3, {}), 'eligible'],
    ['heaviness 14 days ago', reported(14, { symptoms: [report('heaviness')] }), 'hold'],
    ['heaviness 15 days ago', reported(15, { symptoms: [report('heaviness')] }), 'eligible'],
    ['bleeding', reported(0, { symptoms: [report('bleeding')] }), 'hold'],
    ['pain of 2', reported(3, { symptoms: pain(2) }), 'eligible'],
    ['pain of 3', reported(3, { symptoms: pain(3) }), 'repeat'],
    ['pain of 3, 14 days ago', reported(14, { symptoms: pain(3) }), 'repeat'],
    ['pain of 3, 15 days ago', reported(15, { symptoms: pain(3) }), 'eligible'],
    ['little sleep', reported(3, { changes: ['poor_sleep'] }), 'repeat'],
    ['less milk, 14 days ago', reported(14, { changes: ['milk_supply_drop'] }), 'repeat'],
    ['less milk, 15 days ago', reported(15, { changes: ['milk_supply_drop'] }), 'eligible'],
    ['no change named', reported(3, { changes: [] }), 'eligible'],
    [
      'heavy bleeding, long ago',
      reported(60, { symptoms: [{ ...report('bleeding'), amount: 'a_lot' }] }),
      'hold',
    ],
    ['heaviness tomorrow', reported(-1, { symptoms: [report('heaviness')] }), 'eligible'],
  ])('%s → %s', (_, checkIn, status) => {
    expect(after(checkIn)).toBe(status)
  })

  it('a warning sign holds until a person has resolved it, however old', () => {
    const flagged = reported(60, { redFlags: ['RF-DVT'] })
    const resolved = (days: number, of: RedFlagSign = 'RF-DVT') => ({
      resolutions: [{ sign: of, on: daysAgo(days) }],
    })

    expect(after(flagged)).toBe('hold')
    expect(after(flagged, { decidedOn: TODAY })).toBe('hold')
    expect(after(flagged, resolved(61))).toBe('hold')
    expect(after(flagged, resolved(60))).toBe('eligible')
    expect(after(flagged, resolved(0))).toBe('eligible')
    expect(after(flagged, resolved(2, 'RF-FEV'))).toBe('hold')
    expect(after(flagged, resolved(-1))).toBe('hold')
  })

  it('bone pain in a session is a warning sign, until it is resolved', () => {
    const bone = logged(40, {
      symptoms: [{ ...report('pain', 4), character: ['one_bone_spot'] }],
    })
    const resolutions = [{ sign: 'RF-BONE' as const, on: daysAgo(30) }]

    expect(statusOf([bone, ...green], 30)).toBe('hold')
    expect(statusOf([bone, ...green], 30, '5', { resolutions })).toBe('eligible')
  })

  it('the clinic’s own pain zones count', () => {
    const mild = [logged(5), logged(2, { symptoms: pain(3) })]
    const settings = { painAmberFrom: 4, painRedFrom: 6 }

    expect(statusOf(mild, 30)).toBe('repeat')
    expect(statusOf(mild, 30, '5', { settings })).toBe('eligible')
  })

  it('a symptom on a day she did not run holds as well', () => {
    const heavy = logged(3, { outcome: 'not_today', symptoms: [report('heaviness')] })

    expect(statusOf([...green, heavy], 30)).toBe('hold')
  })
})

describe('a decision', () => {
  const heavy = logged(6, { symptoms: [report('heaviness')] })
  const heavyThenGreen = [heavy, logged(4), logged(2)]

  it.each<[string, number | null, Eligibility['status']]>([
    ['none', null, 'hold'],
    ['before the symptom', 7, 'hold'],
    ['on the day of the symptom', 6, 'repeat'],
    ['after the symptom', 5, 'repeat'],
  ])('%s: a pelvic symptom then gives %s days → %s', (_, days, status) => {
    const decidedOn = days === null ? null : daysAgo(days)

    expect(statusOf(heavyThenGreen, 30, '5', { decidedOn })).toBe(status)
  })

  it('does not lift the hold of what paused running since, on whichever day it was', () => {
    const more = { decidedOn: daysAgo(2), isPaused: true }

    expect(statusOf(heavyThenGreen, 30, '5', more)).toBe('hold')
  })

  it.each<[string, number, number, Eligibility['status']]>([
    ['after 27 days without a session', 40, 13, 'reassess'],
    ['after 28 days without a session', 40, 12, 'step_back'],
    ['before the time she missed', 40, 41, 'reassess'],
  ])('%s: last session %s days ago, decided %s days ago → %s', (_, last, decided, status) => {
    const more = { decidedOn: daysAgo(decided) }

    expect(statusOf([logged(last + 2), logged(last)], 60, '5', more)).toBe(status)
  })
})

describe('one step for one period', () => {
  const sixtyQuietDays = Array.from({ length: 20 }, (_, index) => logged(2 + index * 3))

  it('60 quiet days give one level, and its release starts the next 14 days anew', () => {
    expect(statusOf(sixtyQuietDays, 60)).toBe('eligible')
    expect(statusOf(sixtyQuietDays, 0)).toBe('repeat')
    expect(statusOf(sixtyQuietDays, 13)).toBe('repeat')
  })

  it('sessions before the release never count', () => {
    const before = sixtyQuietDays.filter(({ doneOn }) => doneOn < daysAgo(20))

    expect(statusOf(before, 20)).toBe('step_back')
    expect(statusOf([...before, logged(2)], 20)).toBe('repeat')
    expect(statusOf([...before, logged(5), logged(2)], 20)).toBe('eligible')
  })
})

describe('every answer gives its reason', () => {
  const [heavy, amber, red] = [[report('heaviness')], pain(3), pain(6)]
  const green = [logged(5), logged(2)]

  it.each<[string, LoggedSession[], Partial<Progress>, Eligibility['status'], string, string]>([
    [
      'two green sessions',
      green,
      {},
      'eligible',
      '14 days at this level, the last 2 sessions green with their next mornings, and no symptom. Your release is needed.',
      '14 jours à ce niveau, les 2 dernières séances vertes avec leurs lendemains, et aucun symptôme. Votre autorisation est nécessaire.',
    ],
    [
      'two warning signs',
      green,
      {
        checkIns: [
          { on: '2026-11-03', symptoms: [], redFlags: ['RF-DVT'] },
          { on: '2026-11-13', symptoms: [], redFlags: ['RF-FEV'] },
        ],
      },
      'hold',
      'A warning sign of 2026-11-13 is not resolved. Running waits.',
      'Un signe d’alerte du 2026-11-13 n’est pas résolu. La course attend.',
    ],
    [
      'heaviness the next morning',
      [logged(5, { nextMorning: heavy }), logged(2)],
      {},
      'hold',
      'A pelvic symptom or bleeding on 2026-11-19. Running waits for a review.',
      'Symptôme pelvien ou saignement le 2026-11-19. La course attend un suivi.',
    ],
    [
      'heaviness that a decision has followed',
      [logged(5, { symptoms: heavy }), logged(2)],
      { decidedOn: daysAgo(5) },
      'repeat',
      'A pelvic symptom or bleeding on 2026-11-18, within 14 days; a decision has followed.',
      'Symptôme pelvien ou saignement le 2026-11-18, depuis moins de 14 jours; une décision a suivi.',
    ],
    [
      '28 days without a session',
      [logged(28)],
      {},
      'reassess',
      '28 days without a session. Assess again before she runs.',
      '28 jours sans séance. Réévaluer avant de courir.',
    ],
    [
      '14 days without a session',
      [logged(14)],
      {},
      'step_back',
      '14 days without a session. One level down.',
      '14 jours sans séance. Un niveau plus bas.',
    ],
    [
      'red in the last session',
      [logged(5), logged(2, { symptoms: red })],
      {},
      'step_back',
      'Pain in the red zone in the last session: two days off, and a review. One level down.',
      'Douleur en zone rouge à la dernière séance\u00A0: deux jours de repos et un suivi. Un niveau plus bas.',
    ],
    [
      'red, then amber',
      [logged(5, { symptoms: red }), logged(2, { symptoms: amber })],
      {},
      'step_back',
      'Pain in the amber or red zone twice in a row. One level down.',
      'Douleur en zone jaune ou rouge deux fois de suite. Un niveau plus bas.',
    ],
    [
      'amber in the last session',
      [logged(5), logged(2, { symptoms: amber })],
      {},
      'repeat',
      'Pain in the amber zone in the last session.',
      'Douleur en zone jaune à la dernière séance.',
    ],
    [
      'amber 14 days ago',
      [logged(14, { symptoms: amber }), ...green],
      {},
      'repeat',
      'Pain in the amber or red zone within 14 days.',
      'Douleur en zone jaune ou rouge depuis 14 jours.',
    ],
    [
      'little sleep',
      green,
      {
        checkIns: [{ on: daysAgo(3), symptoms: [], redFlags: [], changes: ['poor_sleep'] }],
      },
      'repeat',
      'She told of a change within 14 days, such as sleep, milk or energy. Look at it first.',
      'Elle a signalé un changement depuis 14 jours, comme le sommeil, le lait ou l’énergie. À voir d’abord.',
    ],
    [
      '13 days at the level',
      green,
      { levelSince: daysAgo(13) },
      'repeat',
      '13 days at this level; at least 14.',
      '13 jours à ce niveau; au moins 14.',
    ],
    [
      'one session',
      [logged(2)],
      {},
      'repeat',
      'Fewer than 2 sessions at this level.',
      'Moins de 2 séances à ce niveau.',
    ],
    [
      'a session stopped early',
      [logged(5, { outcome: 'stopped_early' }), logged(2)],
      {},
      'repeat',
      'One of the last 2 sessions was stopped early.',
      'Une des 2 dernières séances a été écourtée.',
    ],
    [
      'a morning not answered',
      [logged(5), logged(2, { nextMorning: null })],
      {},
      'repeat',
      'The last 2 sessions and their next mornings are not all answered.',
      'Les 2 dernières séances et leurs lendemains n’ont pas tous une réponse.',
    ],
    [
      'pain of 1 the next morning',
      [logged(5, { symptoms: pain(1), nextMorning: pain(1) }), logged(2)],
      {},
      'repeat',
      'Pain the morning after one of the last 2 sessions.',
      'Douleur le lendemain d’une des 2 dernières séances.',
    ],
  ])('%s', (_, logs, more, status, en, fr) => {
    expect(judged(logs, more)).toEqual({ status, reason: { en, fr } })
  })
})
