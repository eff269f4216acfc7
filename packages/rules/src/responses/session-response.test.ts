import { describe, expect, it } from 'vitest'
import { RED_FLAG_SIGNS } from '../facts.ts'
import { DEFAULT_SETTINGS } from '../settings.ts'
import { SIGNS } from '../signs.ts'
import { painZone } from './pain-zone.ts'
import {
  type LoggedCheckIn,
  type LoggedSession,
  type SessionSymptom,
  type SymptomReport,
} from './session.ts'
import {
  respondToCheckIn as checkInWith,
  respondToSession as sessionWith,
} from './session-response.ts'

const respondToSession = (log: LoggedSession, recent: readonly LoggedSession[]) =>
  sessionWith(log, recent, DEFAULT_SETTINGS)
const respondToCheckIn = (checkIn: LoggedCheckIn) => checkInWith(checkIn, DEFAULT_SETTINGS)
const report = (symptom: SessionSymptom, more: Partial<SymptomReport> = {}): SymptomReport => ({
  symptom,
  when: 'during',
  amount: null,
  painScore: null,
  ...more,
})
const pain = (painScore: number) => report('pain', { painScore })
const session = (more: Partial<LoggedSession> = {}): LoggedSession => ({
  id: 'a',
  doneOn: '2026-11-23',
  kind: 'walk_run',
  outcome: 'done',
  runMinutes: 4,
  feeling: 'good',
  symptoms: [],
  nextMorning: null,
  ...more,
})
const checkIn = (more: object) =>
  respondToCheckIn({ on: '2026-11-23', symptoms: [], redFlags: [], ...more })

describe('a pelvic symptom with a session', () => {
  it.each(['urinary_leak', 'heaviness', 'dragging', 'bulge'] as const)(
    '%s pauses running at once and asks for review; walking goes on',
    (symptom) => {
      const response = respondToSession(session({ symptoms: [report(symptom)] }), [])

      expect(response).toMatchObject({
        zone: 'pelvic',
        planEffect: 'pause',
        flag: { kind: 'pelvic_symptom' },
      })
      expect(response.patientText.en).toBe(
        'Thank you for telling us. Please walk, not run, until we call.',
      )
      expect(response.whatToDoNow.map(({ en }) => en).join(' ')).toMatch(
        /Walk 30 minutes.*pelvic floor/u,
      )
    },
  )

  it('gone by night, on a first run, is looked at within two days (example 30)', () => {
    const response = respondToSession(session({ symptoms: [report('urinary_leak')] }), [
      session({ id: 'b' }),
    ])

    expect(response.flag).toEqual({ kind: 'pelvic_symptom', severity: 'soon', dueInDays: 2 })
  })

  it.each([
    [
      'again at the next session',
      session({ symptoms: [report('heaviness')] }),
      [session({ symptoms: [report('dragging')] })],
    ],
    [
      'still there the next morning',
      session({ nextMorning: [report('heaviness', { when: 'next_morning' })] }),
      [],
    ],
    [
      'in the next morning’s answers, without saying when',
      session({ nextMorning: [report('heaviness', { when: null })] }),
      [],
    ],
    ['a bulge', session({ symptoms: [report('bulge')] }), []],
    [
      'again after a day off that was logged',
      session({ symptoms: [report('heaviness')] }),
      [
        session({ symptoms: [report('heaviness')] }),
        session({ outcome: 'not_today', symptoms: null }),
      ],
    ],
  ])('%s asks for a look by tomorrow', (_name, log, recent) => {
    expect(respondToSession(log, recent).flag).toMatchObject({ severity: 'same_day', dueInDays: 1 })
  })

  it.each(['bowel_leak', 'bleeding'] as const)('%s refers and suspends', (symptom) => {
    const response = respondToSession(
      session({ symptoms: [report(symptom), report('heaviness')] }),
      [],
    )

    expect(response).toMatchObject({
      zone: 'refer',
      planEffect: 'suspend',
      flag: { severity: 'same_day', dueInDays: 0 },
    })
  })
})

describe('pain', () => {
  it.each([
    [0, [], null],
    [1, [], 'green'],
    [2, [], 'green'],
    [3, [], 'amber'],
    [5, [], 'amber'],
    [6, [], 'red'],
    [10, [], 'red'],
    [2, [pain(2)], 'green'],
    [2, [pain(3)], 'amber'],
    [0, [pain(1)], 'amber'],
    [4, [pain(5)], 'red'],
    [4, [pain(4)], 'amber'],
    [1, [pain(7)], 'red'],
  ])('%d in the run and %j the next morning → %s', (during, nextMorning, zone) => {
    expect(
      painZone({ symptoms: during === 0 ? [] : [pain(during)], nextMorning }, DEFAULT_SETTINGS),
    ).toBe(zone)
  })

  it.each([
    ['a_little', 'amber'],
    ['some', 'amber'],
    [null, 'amber'],
    ['a_lot', 'red'],
  ] as const)('without a number, %s is never green → %s', (amount, zone) => {
    expect(
      painZone({ symptoms: [report('pain', { amount })], nextMorning: null }, DEFAULT_SETTINGS),
    ).toBe(zone)
  })

  it.each([
    [1, 'amber', 'repeat'],
    [2, 'amber', 'repeat'],
    [3, 'amber', 'repeat'],
    [6, 'red', 'step_back'],
  ] as const)('%d reported the next morning is worse than none → %s', (score, zone, planEffect) => {
    const morning = report('pain', { painScore: score, when: 'next_morning' })

    expect(checkIn({ symptoms: [morning] })).toMatchObject({ zone, planEffect })
    expect(respondToSession(session({ symptoms: [morning] }), [])).toMatchObject({ zone })
  })

  it('amber repeats the level; amber twice in a row steps back', () => {
    const amber = session({ symptoms: [pain(4)] })

    expect(respondToSession(amber, [session()]).planEffect).toBe('repeat')
    expect(respondToSession(amber, [amber])).toMatchObject({
      planEffect: 'step_back',
      flag: { kind: 'pain' },
    })
  })

  it('red takes two days off, steps back and is looked at', () => {
    expect(respondToSession(session({ symptoms: [pain(6)] }), [])).toMatchObject({
      zone: 'red',
      planEffect: 'step_back',
      flag: { kind: 'pain', dueInDays: 2 },
    })
  })
})

describe('a quiet session', () => {
  it.each([
    ['no symptom', session(), 'green'],
    ['not answered', session({ symptoms: null }), 'none'],
    ['not today', session({ outcome: 'not_today', symptoms: null }), 'none'],
  ])('%s → %s', (_name, log, zone) => {
    expect(respondToSession(log, [])).toMatchObject({
      zone,
      planEffect: 'continue',
      flag: null,
      emergency: false,
    })
  })
})

describe('a report in between', () => {
  it.each(RED_FLAG_SIGNS.map((sign) => [sign]))('%s is answered as its row says', (sign) => {
    const response = checkIn({ redFlags: [sign] })
    const { action } = SIGNS[sign]

    expect(response.emergency).toBe(action === 'emergency')
    expect(response.planEffect).toBe(action === 'hold' ? 'pause' : 'suspend')
    expect(response.flag?.kind).toBe('red_flag')
    if (action === 'emergency') expect(response.patientText.en).toBe('Call 911 now.')
  })

  it('the gravest sign decides', () => {
    expect(checkIn({ redFlags: ['RF-TIRED', 'RF-FEV', 'RF-CHEST'] }).emergency).toBe(true)
  })

  it('bleeding holds for medical review; stool loss refers; heaviness pauses', () => {
    expect(checkIn({ symptoms: [report('bleeding')] })).toMatchObject({
      planEffect: 'pause',
      flag: { kind: 'bleeding' },
    })
    expect(checkIn({ symptoms: [report('bowel_leak')] })).toMatchObject({ planEffect: 'suspend' })
    expect(checkIn({ symptoms: [report('heaviness')] })).toMatchObject({ planEffect: 'pause' })
    expect(checkIn({})).toMatchObject({ zone: 'none', flag: null })
  })
})

describe('a lot of bleeding', () => {
  const heavy = [report('bleeding', { amount: 'a_lot' })]

  it('is the emergency it would be as a warning sign, with a session and between', () => {
    expect(respondToSession(session({ symptoms: heavy }), [])).toMatchObject({
      emergency: true,
      planEffect: 'suspend',
    })
    expect(checkIn({ symptoms: heavy })).toMatchObject({
      emergency: true,
      flag: { severity: 'emergency' },
    })
  })

  it('is none when it is some', () => {
    const some = [report('bleeding', { amount: 'some' })]
    expect(respondToSession(session({ symptoms: some }), []).emergency).toBe(false)
  })
})
