import { describe, expect, it } from 'vitest'
import type { Text } from './criterion.ts'
import { daysAgo, everyCondition, everySign, patientZ, TODAY } from './base-patient.ts'
import { type Facts, OUTCOME_MEASURES, type YesNo } from './facts.ts'
import { evaluateReadiness } from './readiness.ts'
import { RULESET_V1, RULESETS } from './ruleset.ts'
import { SIGNS } from './signs.ts'

const { criteria, version } = RULESET_V1

describe('the first ruleset', () => {
  it('has criteria of both deciding kinds: an empty one would call everybody ready', () => {
    const effects = evaluateReadiness(patientZ(), 'goom2019').criteria.map(({ effect }) => effect)

    expect(effects).toContain('red_flag')
    expect(effects.filter((effect) => effect === 'blocking').length).toBeGreaterThan(10)
  })

  it('names each criterion once', () => {
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length)
  })

  it('stays evaluable under its version', () => {
    expect(RULESETS[version]).toBe(RULESET_V1)
  })

  it('cites a source for each criterion', () => {
    expect(criteria.filter(({ sources }) => sources.length === 0)).toEqual([])
  })
})

/** Figures as large as they can be, and a BMI above 30. */
const FIGURES: Record<string, number> = {
  fatigueScore: 40,
  sleepHours: 4,
  heightCm: 150,
  weightKg: 100,
  beighton: 9,
}

function backgroundOf(answer: YesNo | null): Facts['background'] {
  const { background } = patientZ()
  const entries = Object.entries(background ?? {}).map(([field, value]) => [
    field,
    typeof value !== 'number' || answer === null ? answer : FIGURES[field],
  ])
  // The same fields as patient Z's.
  return { ...(Object.fromEntries(entries) as NonNullable<Facts['background']>), on: TODAY }
}

/** Patient Z, all of whose evidence is this old; a birth does not age. */
function aged(days: number): Facts {
  const on = daysAgo(days)
  const z = patientZ()
  const groups = Object.entries(z).map(([name, group]) => [
    name,
    typeof group === 'object' && group !== null && 'on' in group ? { ...group, on } : group,
  ])
  const tests = Object.entries(z.tests).map(([id, test]) => [id, test && { ...test, on }])
  return {
    ...z,
    // The same members as patient Z's.
    ...(Object.fromEntries(groups) as Partial<Facts>),
    tests: Object.fromEntries(tests),
    assessment: { signedOn: on, signedByRole: 'physio' },
  }
}

describe('the freshness a criterion tells', () => {
  it.each(criteria.map(({ freshness, id }) => [id, freshness] as const))(
    '%s: %s is what it keeps to',
    (id, freshness) => {
      // A test one profile does not ask for is there as if not done once it is old.
      const staleAfter = (days: number) =>
        (['goom2019', 'article2021'] as const)
          .flatMap((profile) => evaluateReadiness(aged(days), profile).criteria)
          .some((one) => one.id === id && one.stale)
      const isSet = freshness === 'symptomFreshDays' || freshness === 'testFreshDays'
      const days = isSet ? RULESET_V1.settings[freshness] : 0

      expect(staleAfter(days)).toBe(false)
      expect(staleAfter(days + 1)).toBe(freshness !== 'does_not_age')
      expect(staleAfter(100)).toBe(freshness !== 'does_not_age')
    },
  )
})

/** What a screen can show: the fixed words, and those of a patient with every answer and with none. */
function shown(): { staff: Text[]; patient: Text[] } {
  const yes = patientZ({
    birth: { bornOn: daysAgo(20), mode: 'vaginal', tearGrade: '4', tearReviewedOn: null },
    screening: { on: TODAY, signs: everySign('yes'), temperatureC: 40 },
    conditions: { on: TODAY, answers: everyCondition('yes') },
    epds: { on: TODAY, begun: 'yes', item10: 3, total: 20 },
    background: backgroundOf('yes'),
    outcomes: OUTCOME_MEASURES.flatMap((measure) => [
      { measure, total: 20.5, on: daysAgo(1) },
      { measure, total: 40, on: TODAY },
    ]),
  })
  const none = patientZ({
    screening: null,
    conditions: null,
    healing: null,
    symptoms: null,
    background: null,
  })
  const blank = patientZ({
    epds: { on: TODAY, begun: 'yes', item10: null, total: null },
    background: backgroundOf(null),
  })
  const findings = [yes, none, blank, patientZ()].flatMap(
    (facts) => evaluateReadiness(facts, 'goom2019').criteria,
  )
  const spoken = findings.flatMap(({ patientText }) => patientText ?? [])
  const fixed = criteria.flatMap(({ patientText }) => patientText ?? [])
  const asked = Object.values(SIGNS).map(({ question }) => question)
  const reasons = findings.flatMap(({ reason, wouldChange }) => [reason, wouldChange ?? reason])
  const titles = criteria.flatMap(({ title, question }) => [title, question])
  return { staff: [...reasons, ...titles], patient: [...spoken, ...fixed, ...asked] }
}

describe('its words', () => {
  const { patient, staff } = shown()
  const all = [...staff, ...patient]

  it('are there in both languages', () => {
    for (const { en, fr } of all) {
      expect(en.trim()).not.toBe('')
      expect(fr.trim()).not.toBe('')
    }
  })

  it('keep French signs with their words, and use the French apostrophe', () => {
    expect(all.map(({ fr }) => fr).filter((fr) => / [:;?!%»]|'/u.test(fr))).toEqual([])
  })

  it('call nobody safe and nothing approved or a score', () => {
    const verdict = /\b(?:un)?safe\b|\bapproved\b|\bscores?\b/iu

    expect(all.map(({ en }) => en).filter((en) => verdict.test(en))).toEqual([])
  })

  it('say "pee" to a patient', () => {
    expect(patient.map(({ en }) => en).filter((en) => /urin/iu.test(en))).toEqual([])
  })

  it('speak to a patient in sentences of at most 15 words', () => {
    const advice = criteria.flatMap(({ patientText }) => patientText ?? [])
    const long = advice
      .flatMap(({ en, fr }) => [en, fr])
      .flatMap((text) => text.split(/(?<=[.?!])\s/u))
      .filter((sentence) => sentence.split(/\s+/u).length > 15)

    expect(long).toEqual([])
  })
})
