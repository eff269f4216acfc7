import { describe, expect, it } from 'vitest'
import { TODAY } from '../base-patient.ts'
import { DEFAULT_SETTINGS } from '../settings.ts'
import { painZone, type PainZone } from './pain-zone.ts'
import type { LoggedSession, SessionSymptom, SymptomReport } from './session.ts'
import { respondToCheckIn, respondToSession } from './session-response.ts'

const report = (symptom: SessionSymptom, more: Partial<SymptomReport> = {}): SymptomReport => ({
  symptom,
  when: 'during',
  amount: null,
  painScore: null,
  ...more,
})
const pain = (painScore: number) => report('pain', { painScore })
const session = (more: Partial<LoggedSession>): LoggedSession => ({
  id: 'a',
  doneOn: TODAY,
  kind: 'walk_run',
  outcome: 'done',
  runMinutes: 8,
  feeling: null,
  symptoms: [],
  nextMorning: [],
  ...more,
})

describe('the zone of pain', () => {
  it.each<[number, number, PainZone | null]>([
    [0, 0, null],
    [2, 0, 'green'],
    [2, 2, 'green'],
    [2, 1, 'green'],
    [1, 2, 'amber'],
    [2, 3, 'amber'],
    [3, 0, 'amber'],
    [5, 5, 'amber'],
    [3, 4, 'red'],
    [6, 0, 'red'],
    [6, 7, 'red'],
    [0, 6, 'red'],
    [0, 1, 'amber'],
  ])('of %s in the run and %s next morning is %s', (during, nextMorning, zone) => {
    const log = { symptoms: [pain(during)], nextMorning: [pain(nextMorning)] }

    expect(painZone(log, DEFAULT_SETTINGS)).toBe(zone)
  })
})

describe('pain again', () => {
  it('looks at the last session she did, past a day without one', () => {
    const amber = session({ symptoms: [pain(4)] })
    const notToday = session({ outcome: 'not_today', symptoms: null, nextMorning: null })

    const { planEffect } = respondToSession(amber, [amber, notToday], DEFAULT_SETTINGS)

    expect(planEffect).toBe('step_back')
  })
})

describe('several reports at once', () => {
  const told = (more: object) =>
    respondToCheckIn({ on: TODAY, symptoms: [], redFlags: [], ...more }, DEFAULT_SETTINGS)

  it('with bleeding among them are about bleeding', () => {
    const symptoms = [report('bleeding', { amount: 'some' }), report('bowel_leak')]
    const log = session({ symptoms })

    expect(respondToSession(log, [], DEFAULT_SETTINGS).flag?.kind).toBe('bleeding')
  })

  it('cite each source once, and every one', () => {
    const leak = told({ symptoms: [report('urinary_leak')] })
    const hurts = told({ symptoms: [pain(4)] })

    const { sources } = told({ symptoms: [report('urinary_leak'), pain(4)] })

    const names = sources.map(({ citation, locator }) => `${citation}, ${locator}`)
    const each = [...leak.sources, ...hurts.sources].map(
      ({ citation, locator }) => `${citation}, ${locator}`,
    )
    expect(names.toSorted()).toEqual([...new Set(each)].toSorted())
  })

  it('take heaviness for no pain when the PSFS falls', () => {
    const measures = { psfs: -3, iciq: null }

    const heavy = told({ symptoms: [report('heaviness')], measures })
    const hurts = told({ symptoms: [report('pain')], measures })

    expect(heavy).toEqual(told({ symptoms: [report('heaviness')] }))
    expect(hurts).not.toEqual(told({ symptoms: [report('pain')] }))
  })
})
