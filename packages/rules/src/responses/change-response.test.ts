import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, type PainSettings } from '../settings.ts'
import { CHANGE_NAMES } from './change-response.ts'
import { painZone } from './pain-zone.ts'
import {
  type Change,
  CHANGES,
  type LoggedCheckIn,
  type MeasureChanges,
  PAIN_CHARACTERS,
  type SymptomReport,
} from './session.ts'
import { respondToCheckIn, respondToSession } from './session-response.ts'

const pain = (painScore: number | null, more: Partial<SymptomReport> = {}): SymptomReport => ({
  symptom: 'pain',
  when: 'during',
  amount: null,
  painScore,
  ...more,
})
const told = (more: Partial<LoggedCheckIn>) =>
  respondToCheckIn({ on: '2026-11-23', symptoms: [], redFlags: [], ...more }, DEFAULT_SETTINGS)
const session = (symptoms: SymptomReport[]) =>
  ({
    id: 'a',
    doneOn: '2026-11-23',
    kind: 'run',
    outcome: 'done',
    runMinutes: 10,
    feeling: null,
    symptoms,
    nextMorning: null,
  }) as const

describe('something that has changed', () => {
  it.each<[Change, string, string, string, number]>([
    ['fever_or_infection', 'pause', 'changed', 'same_day', 1],
    ['pessary', 'pause', 'changed', 'soon', 2],
    ['new_surgery', 'pause', 'changed', 'soon', 2],
    ['new_diagnosis', 'pause', 'changed', 'soon', 2],
    ['low_mood', 'repeat', 'wellbeing', 'same_day', 1],
    ['milk_supply_drop', 'repeat', 'wellbeing', 'soon', 3],
    ['weight_loss', 'repeat', 'wellbeing', 'soon', 3],
    ['missed_meals', 'repeat', 'wellbeing', 'soon', 3],
    ['fatigue', 'repeat', 'wellbeing', 'soon', 3],
    ['poor_sleep', 'repeat', 'wellbeing', 'soon', 7],
  ])('%s → %s, looked at', (change, planEffect, kind, severity, dueInDays) => {
    expect(told({ changes: [change] })).toMatchObject({
      planEffect,
      flag: { kind, severity, dueInDays },
      emergency: false,
    })
  })

  it('has a row and a name in both languages for every one she can pick', () => {
    for (const change of CHANGES) {
      expect(told({ changes: [change] }).reason.en).toContain(CHANGE_NAMES[change].en)
      expect(told({ changes: [change] }).reason.fr).toContain(CHANGE_NAMES[change].fr)
    }
  })

  it('of two kinds gives the stricter plan, the sooner look and both reasons', () => {
    const { flag, planEffect, reason } = told({
      changes: ['poor_sleep', 'new_surgery', 'low_mood'],
    })

    expect(planEffect).toBe('pause')
    expect(flag).toEqual({ kind: 'changed', severity: 'same_day', dueInDays: 1 })
    expect(reason.en).toMatch(/operation.*Low mood.*Little sleep/u)
  })

  it('keeps the crisis line beside a graver answer', () => {
    const lines = told({ changes: ['low_mood'], redFlags: ['RF-DVT'] }).whatToDoNow

    expect(lines.map(({ en }) => en).join(' ')).toMatch(/^Call 911.*9-8-8/u)
  })
})

describe('a pain’s character', () => {
  it.each([
    ['sharp', 'red', 'step_back', 'pain'],
    ['limping', 'red', 'step_back', 'pain'],
    ['at_night', 'refer', 'suspend', 'red_flag'],
    ['one_bone_spot', 'refer', 'suspend', 'red_flag'],
  ] as const)('%s → %s whatever its number', (character, zone, planEffect, kind) => {
    for (const number of [null, 0, 1, 10]) {
      const reports = [pain(number, { character: [character] })]

      expect(respondToSession(session(reports), [], DEFAULT_SETTINGS)).toMatchObject({
        zone,
        planEffect,
        flag: { kind },
      })
      expect(told({ symptoms: reports })).toMatchObject({ zone, planEffect })
      expect(painZone({ symptoms: reports, nextMorning: null }, DEFAULT_SETTINGS)).toBe('red')
    }
  })

  it('belongs to pain alone', () => {
    const heavy = pain(null, { symptom: 'heaviness', character: [...PAIN_CHARACTERS] })

    expect(told({ symptoms: [heavy] })).toMatchObject({ zone: 'pelvic', planEffect: 'pause' })
  })
})

describe('the numbers of a clinic', () => {
  const mild: PainSettings = { painAmberFrom: 4, painRedFrom: 6 }
  const strict: PainSettings = { painAmberFrom: 1, painRedFrom: 4 }

  it.each([
    [DEFAULT_SETTINGS, 2, 'green'],
    [DEFAULT_SETTINGS, 3, 'amber'],
    [DEFAULT_SETTINGS, 5, 'amber'],
    [DEFAULT_SETTINGS, 6, 'red'],
    [mild, 3, 'green'],
    [mild, 4, 'amber'],
    [mild, 5, 'amber'],
    [mild, 6, 'red'],
    [strict, 1, 'amber'],
    [strict, 3, 'amber'],
    [strict, 4, 'red'],
  ])('%j: pain of %d is %s', (settings, number, zone) => {
    expect(respondToSession(session([pain(number)]), [], settings).zone).toBe(zone)
    expect(
      respondToCheckIn({ on: '2026-11-23', symptoms: [pain(number)], redFlags: [] }, settings).zone,
    ).toBe(zone)
  })

  it.each([
    [DEFAULT_SETTINGS, 1, 'Pain 0–2, not worse: continue.'],
    [DEFAULT_SETTINGS, 4, 'Pain 3–5, or worse'],
    [mild, 3, 'Pain 0–3, not worse: continue.'],
    [{ painAmberFrom: 4, painRedFrom: 5 }, 4, 'Pain 4, or worse'],
    [strict, 4, 'Pain of 4 or more'],
  ])('%j stand in the reason', (settings, number, reason) => {
    expect(respondToSession(session([pain(number)]), [], settings).reason.en).toContain(reason)
  })
})

describe('questionnaires against the last assessment', () => {
  it.each<[string, number | null, MeasureChanges, boolean]>([
    ['pain 3, PSFS down 2', 3, { psfs: -2, iciq: null }, true],
    ['pain 2, PSFS down 2', 2, { psfs: -2, iciq: null }, false],
    ['pain 3, PSFS down 1.9', 3, { psfs: -1.9, iciq: null }, false],
    ['pain without a number, PSFS down 2', null, { psfs: -2, iciq: null }, true],
    ['pain 3, PSFS up 2', 3, { psfs: 2, iciq: null }, false],
    ['ICIQ up 3', 0, { psfs: null, iciq: 3 }, true],
    ['ICIQ up 2', 0, { psfs: null, iciq: 2 }, false],
    ['ICIQ down 3', 0, { psfs: null, iciq: -3 }, false],
    ['none answered again', 3, { psfs: null, iciq: null }, false],
  ])('%s', (_name, number, measures, isReassessed) => {
    const { flag, reason } = told({ symptoms: [pain(number)], measures })

    expect(reason.en.includes('reassess')).toBe(isReassessed)
    if (isReassessed)
      expect(flag).toMatchObject({ kind: 'changed', severity: 'soon', dueInDays: 7 })
  })
})

describe('several things at once', () => {
  it('heavy bleeding is the emergency also beside a sign that only holds', () => {
    const heavy = pain(null, { symptom: 'bleeding', amount: 'a_lot' })

    expect(told({ redFlags: ['RF-TIRED'], symptoms: [heavy] })).toMatchObject({
      emergency: true,
      planEffect: 'suspend',
    })
  })

  it('stool loss suspends also beside a sign that only holds', () => {
    const loss = pain(null, { symptom: 'bowel_leak' })

    expect(told({ redFlags: ['RF-PREG'], symptoms: [loss] }).planEffect).toBe('suspend')
  })
})
