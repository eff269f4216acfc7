import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ, TODAY } from './base-patient.ts'
import { factsProblems, UnusableFactsError } from './check-facts.ts'
import type { Facts } from './facts.ts'
import { evaluateReadiness, readinessOf } from './readiness.ts'
import { RULESET_V1 } from './ruleset.ts'

type Path = readonly (string | number)[]

/** Patient Z with something else at one place; `undefined` takes the member away. */
function zWith(path: Path, value: unknown): Facts {
  // Not structuredClone: it keeps one object where two places shared it.
  const facts: Facts = JSON.parse(
    JSON.stringify(patientZ({ outcomes: [{ measure: 'psfs', total: 4, on: TODAY }] })),
  )
  const [last = '', ...before] = path.toReversed()
  const parent = before
    .toReversed()
    .reduce<unknown>((at, key) => Reflect.get(Object(at), key), facts)
  if (value === undefined) Reflect.deleteProperty(Object(parent), last)
  else Reflect.set(Object(parent), last, value)
  return facts
}

function named(facts: Facts): string[] {
  return factsProblems(facts).map(({ path, reason }) => `/${path.join('/')}: ${reason.en}`)
}

describe('facts that cannot be judged', () => {
  it.each<[string, Path, unknown, string]>([
    ['no day asked', ['askedOn'], undefined, 'Not a calendar date, YYYY-MM-DD'],
    ['an impossible day', ['askedOn'], '2026-02-30', 'Not a calendar date, YYYY-MM-DD'],
    [
      'a birth in the future',
      ['birth', 'bornOn'],
      daysAgo(-1),
      'The birth is after the day the question is asked',
    ],
    [
      'an assessment before the birth',
      ['assessment', 'signedOn'],
      daysAgo(113),
      'Earlier than the birth',
    ],
    ['a test before the birth', ['tests', 'LI-HOP', 'on'], daysAgo(113), 'Earlier than the birth'],
    [
      'an examination before the birth',
      ['pelvicFloor', 'on'],
      daysAgo(113),
      'Earlier than the birth',
    ],
    ['a total before the birth', ['outcomes', 0, 'on'], daysAgo(113), 'Earlier than the birth'],
    ['negative repetitions', ['tests', 'LI-HOP', 'left'], -1, 'Not a number it can be'],
    [
      'repetitions that are no number',
      ['tests', 'LI-HOP', 'left'],
      Number.NaN,
      'Not a number it can be',
    ],
    ['repetitions without end', ['tests', 'LI-BND', 'amount'], Infinity, 'Not a number it can be'],
    ['repetitions as text', ['tests', 'LI-HOP', 'right'], '10', 'Not a number it can be'],
    ['a side nobody stated', ['tests', 'LI-HOP', 'right'], undefined, 'Missing'],
    ['a test nobody stated', ['tests', 'LI-HOP'], undefined, 'Missing'],
    ['a symptom nobody stated', ['tests', 'LI-HOP', 'symptoms', 'pain'], undefined, 'Missing'],
    [
      'a symptom that is neither',
      ['tests', 'LI-HOP', 'symptoms', 'pain'],
      'maybe',
      'Not an answer it can be',
    ],
    ['a sign nobody stated', ['screening', 'signs', 'RF-DVT'], undefined, 'Missing'],
    ['a sign that is true', ['screening', 'signs', 'RF-DVT'], true, 'Not an answer it can be'],
    [
      'a temperature that is no number',
      ['screening', 'temperatureC'],
      Number.NaN,
      'Not a number it can be',
    ],
    ['a condition nobody stated', ['conditions', 'answers', 'anaemia'], undefined, 'Missing'],
    [
      'a condition that is neither',
      ['conditions', 'answers', 'anaemia', 'present'],
      'unsure',
      'Not an answer it can be',
    ],
    ['no symptoms group', ['symptoms', 'urinaryLeak'], undefined, 'Missing'],
    ['a pain of 11', ['symptoms', 'pain'], 11, 'Not a number it can be'],
    ['an item 10 of 4', ['epds', 'item10'], 4, 'Not an answer it can be'],
    ['an EPDS total below 0', ['epds', 'total'], -1, 'Not a number it can be'],
    ['a tear grade that is none', ['birth', 'tearGrade'], '5', 'Not an answer it can be'],
    [
      'a descent that is no number',
      ['pelvicFloor', 'descentCm'],
      Number.NaN,
      'Not a number it can be',
    ],
    ['a stage of 5', ['pelvicFloor', 'prolapseStage'], 5, 'Not an answer it can be'],
    ['25 hours of sleep', ['background', 'sleepHours'], 25, 'Not a number it can be'],
    ['a measure that is none', ['outcomes', 0, 'measure'], 'apfq', 'Not an answer it can be'],
    ['a total that is no number', ['outcomes', 0, 'total'], Number.NaN, 'Not a number it can be'],
    ['no birth at all', ['birth'], undefined, 'Missing'],
    ['no screening stated', ['screening'], undefined, 'Missing'],
    ['no conditions stated', ['conditions'], undefined, 'Missing'],
    ['no assessment stated', ['assessment'], undefined, 'Missing'],
  ])('%s is named, and nothing is suggested', (_, path, value, reason) => {
    const facts = zWith(path, value)

    expect(named(facts)).toEqual([`/${path.join('/')}: ${reason}`])
    expect(() => evaluateReadiness(facts, 'goom2019')).toThrow(UnusableFactsError)
    expect(() => evaluateReadiness(facts, 'goom2019')).toThrow(`/${path.join('/')}: ${reason}`)
  })

  it('names every problem at once', () => {
    const facts = zWith(['tests', 'LI-HOP', 'left'], -1)
    const worse = { ...facts, birth: { ...facts.birth, bornOn: '2026-13-01' } }

    expect(named(worse)).toEqual([
      '/birth/bornOn: Not a calendar date, YYYY-MM-DD',
      '/tests/LI-HOP/left: Not a number it can be',
    ])
  })

  it('are few: patient Z, nothing asked, and what was stored before version 1.0.0 can be judged', () => {
    const { abdominalWall: _a, alignment: _b, background: _c, breathing: _d, ...rest } = patientZ()
    const { outcomes: _e, pelvicFloor: _f, ...old } = rest

    expect(named(patientZ())).toEqual([])
    expect(named(patientZ({ screening: null, tests: patientZ().tests }))).toEqual([])
    // As it was stored then.
    expect(named(old as Facts)).toEqual([])
  })
})

describe('rubbish at any one place of patient Z', () => {
  const places = leaves(patientZ(), [])
  const rubbish = fc.constantFrom<unknown>(Number.NaN, 'maybe', -999, true, {}, Infinity, '')

  it('never lets her run: it is named, or weighs as a blank or worse', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), rubbish, (path, value) => {
        // What only a person reads may be anything.
        fc.pre(!WORDS_ONLY.includes(String(path.at(-1))))
        const facts = zWith(path, value)

        const isNamed = factsProblems(facts).length > 0

        expect(isNamed || readinessOf(facts, 'goom2019', RULESET_V1).suggestion !== 'ready').toBe(
          true,
        )
      }),
      { numRuns: 10_000 },
    )
  })
})

const WORDS_ONLY = [
  'painSite',
  'interRectiMm',
  'interRectiSite',
  'interRectiMethod',
  'pelvicTiltDegrees',
  'pelvicTiltMethod',
  'signedByRole',
  'clearedBy',
  'clearedOn',
]

function leaves(value: unknown, path: Path): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, child]) => leaves(child, [...path, key]))
}
