import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RED_FLAG_SIGNS } from '../facts.ts'
import { settingsProblems } from '../setting-ranges.ts'
import { DEFAULT_SETTINGS, type PainSettings } from '../settings.ts'
import { SIGNS } from '../signs.ts'
import type { SessionResponse } from './response.ts'
import {
  CHANGES,
  type LoggedCheckIn,
  type LoggedSession,
  PAIN_CHARACTERS,
  SESSION_SYMPTOMS,
  type SymptomReport,
} from './session.ts'
import { respondToCheckIn, respondToSession } from './session-response.ts'

const RUNS = { numRuns: 10_000 }
const EFFECTS = ['continue', 'repeat', 'step_back', 'pause', 'suspend']
const ZONES = ['none', 'green', 'amber', 'red', 'pelvic', 'refer']
const SEVERITIES = ['soon', 'same_day', 'emergency']

const report: fc.Arbitrary<SymptomReport> = fc.record({
  symptom: fc.constantFrom(...SESSION_SYMPTOMS),
  when: fc.constantFrom('during' as const, 'right_after' as const, 'next_morning' as const, null),
  amount: fc.constantFrom('a_little' as const, 'some' as const, 'a_lot' as const, null),
  painScore: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
  character: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray([...PAIN_CHARACTERS]) },
  ),
})
const reports = fc.array(report, { maxLength: 4 })
const signs = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.subarray([...RED_FLAG_SIGNS], { maxLength: 3 }) },
)
const changes = fc.subarray([...CHANGES], { maxLength: 3 })
const change = fc.option(fc.integer({ min: -4, max: 4 }), { nil: null })
const settings: fc.Arbitrary<PainSettings> = fc
  .record({
    painAmberFrom: fc.integer({ min: 1, max: 4 }),
    painRedFrom: fc.integer({ min: 2, max: 6 }),
  })
  .filter((pain) => settingsProblems({ ...DEFAULT_SETTINGS, ...pain }).length === 0)
const checkIn: fc.Arbitrary<LoggedCheckIn> = fc.record({
  on: fc.constant('2026-11-23'),
  symptoms: reports,
  redFlags: signs,
  changes,
  measures: fc.record({ psfs: change, iciq: change }),
})

const session = (
  symptoms: readonly SymptomReport[],
  nextMorning: LoggedSession['nextMorning'],
) => ({
  id: 'a',
  doneOn: '2026-11-23',
  kind: 'walk_run' as const,
  outcome: 'done' as const,
  runMinutes: 4,
  feeling: null,
  symptoms,
  nextMorning,
})

/** Pain in the run lifts the measure the next morning is held against: there, "worse" is a comparison. */
const isMeasure = ({ symptom, when }: SymptomReport) =>
  symptom === 'pain' && when !== 'next_morning'

function expectNotMilder(one: SessionResponse, more: SessionResponse) {
  const [before, after] = [one, more].map(({ emergency, flag, planEffect, zone }) => ({
    emergency: Number(emergency),
    effect: EFFECTS.indexOf(planEffect),
    zone: ZONES.indexOf(zone),
    severity: flag === null ? -1 : SEVERITIES.indexOf(flag.severity),
    soonness: flag === null ? -100 : -flag.dueInDays,
  }))
  for (const key of ['emergency', 'effect', 'zone', 'severity', 'soonness'] as const) {
    expect(after?.[key], key).toBeGreaterThanOrEqual(before?.[key] ?? 0)
  }
}

describe('every response', () => {
  it('to a session never grows milder when a symptom is added', () => {
    fc.assert(
      fc.property(reports, reports, reports, settings, (before, added, recent, pain) => {
        const further = before.concat(added).some(({ when }) => when === 'next_morning')
          ? added.filter((one) => !isMeasure(one))
          : added
        const last = [session(recent, null)]

        expectNotMilder(
          respondToSession(session(before, null), last, pain),
          respondToSession(session([...before, ...further], null), last, pain),
        )
      }),
      RUNS,
    )
  })

  it('to a report never grows milder when a symptom, a sign or a change is added', () => {
    fc.assert(
      fc.property(checkIn, checkIn, settings, (before, added, pain) => {
        const all = before.symptoms.concat(added.symptoms)
        const further = all.some(({ when }) => when === 'next_morning')
          ? added.symptoms.filter((one) => !isMeasure(one))
          : added.symptoms
        const more = {
          ...before,
          symptoms: [...before.symptoms, ...further],
          redFlags: [...before.redFlags, ...added.redFlags],
          changes: [...(before.changes ?? []), ...(added.changes ?? [])],
        }

        expectNotMilder(respondToCheckIn(before, pain), respondToCheckIn(more, pain))
      }),
      RUNS,
    )
  })

  it('to a warning sign is the sign’s own, whatever else she reports', () => {
    fc.assert(
      fc.property(checkIn, fc.constantFrom(...RED_FLAG_SIGNS), settings, (with_, sign, pain) => {
        const response = respondToCheckIn({ ...with_, redFlags: [...with_.redFlags, sign] }, pain)
        const { action } = SIGNS[sign]

        expect(response.zone).toBe('refer')
        if (action === 'emergency') {
          expect(response.emergency).toBe(true)
          expect(response.patientText.en).toBe('Call 911 now.')
          expect(response.flag).toMatchObject({ severity: 'emergency', dueInDays: 0 })
        }
        if (action !== 'hold') expect(response.planEffect).toBe('suspend')
        expect(['pause', 'suspend']).toContain(response.planEffect)
        expect(response.reason.en).toContain(SIGNS[sign].name.en)
      }),
      RUNS,
    )
  })

  it('does not depend on the order of what she reports', () => {
    const shuffled = <T>(items: readonly T[]) =>
      fc.shuffledSubarray([...items], { minLength: items.length })
    const twice = checkIn.chain((one) =>
      fc.record({
        one: fc.constant(one),
        other: fc.record({
          on: fc.constant(one.on),
          symptoms: shuffled(one.symptoms),
          redFlags: shuffled(one.redFlags),
          changes: shuffled(one.changes ?? []),
          measures: fc.constant(one.measures ?? { psfs: null, iciq: null }),
        }),
      }),
    )
    fc.assert(
      fc.property(twice, settings, ({ one, other }, pain) => {
        expect(respondToCheckIn(other, pain)).toEqual(respondToCheckIn(one, pain))
        expect(respondToSession(session(other.symptoms, null), [], pain)).toEqual(
          respondToSession(session(one.symptoms, null), [], pain),
        )
      }),
      RUNS,
    )
  })

  it('is at least as strict under stricter settings', () => {
    fc.assert(
      fc.property(reports, settings, settings, (symptoms, a, b) => {
        const strict = {
          painAmberFrom: Math.min(a.painAmberFrom, b.painAmberFrom),
          painRedFrom: Math.min(a.painRedFrom, b.painRedFrom),
        }
        expectNotMilder(
          respondToSession(session(symptoms, null), [], a),
          respondToSession(session(symptoms, null), [], strict),
        )
      }),
      RUNS,
    )
  })

  it('speaks both languages, in short sentences and without a verdict', () => {
    fc.assert(
      fc.property(checkIn, settings, (given, pain) => {
        const { heading, patientText, reason, whatToDoNow } = respondToCheckIn(given, pain)
        expect(reason.en).not.toBe(reason.fr)
        for (const { en, fr } of [heading, patientText, ...whatToDoNow]) {
          expect(en).not.toBe(fr)
          expect(en).not.toMatch(/\bsafe\b|approved|\bscore/iu)
          expect(fr).not.toMatch(/ [:;!%»]|'/u)
          for (const sentence of [en, fr].flatMap((text) => text.split(/[.?!]\s/u))) {
            expect(sentence.split(/\s+/u).length).toBeLessThanOrEqual(15)
          }
        }
      }),
      RUNS,
    )
  })
})
