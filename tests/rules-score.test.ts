import { spawnSync } from 'node:child_process'
import { MEASURES } from '@restride/rules/measures/catalogue'
import { describe, expect, it } from 'vitest'

function rules(args: readonly string[], input: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/rules-cli.ts', ...args],
    { input, encoding: 'utf8' },
  )
  return { status, stdout, stderr, lines: stderr.trimEnd().split('\n') }
}
function printed(args: readonly string[], input: object) {
  const { status, stdout, stderr } = rules(args, JSON.stringify(input))
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout)
}
function refused(args: readonly string[], input: string): string[] {
  const { status, stdout, lines } = rules(args, input)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  return lines.toSorted()
}

const iciq = { frequency: 2, amount: 4, interference: 5 }
const epds = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`q${index + 1}`, 0]))

describe('rules score', () => {
  it('prints the total with everything needed to read it', () => {
    const result = printed(['score', 'iciq-ui-sf'], iciq)

    expect(Object.keys(result)).toEqual([
      'instrument',
      'total',
      'range',
      'direction',
      'scales',
      'band',
      'alarms',
      'notes',
      'missing',
      'missingRule',
      'smallestChange',
      'figures',
      'licence',
      'sources',
    ])
    expect(result).toMatchObject({
      instrument: 'iciq-ui-sf',
      total: 11,
      range: { min: 0, max: 21 },
      direction: 'high_is_worse',
      band: { from: 6, to: 12, label: 'Moderate' },
      alarms: [],
      missing: [],
    })
    expect(result.smallestChange[0]).toMatchObject({
      amount: 2.52,
      population: 'Women with stress incontinence after pelvic floor muscle training',
      source: { tag: 'C' },
    })
    expect(result.sources.length).toBeGreaterThan(0)
  })

  it('speaks the language asked for', () => {
    expect(printed(['score', 'iciq-ui-sf', '--lang', 'fr'], iciq).band.label).toBe('Modérée')
    expect(refused(['score', 'epds', '--lang=fr'], '{"q1":4}')).toEqual([
      '/q1: Doit être un nombre entier de 0 à 3',
    ])
  })

  it.each<[string, object, object]>([
    ['pfdi-20', {}, { total: null, scales: [{ total: null }, { total: null }, { total: null }] }],
    ['leaf-q', { total: 8 }, { total: 8, notes: [expect.stringContaining('breastfeeding')] }],
    ['psfs', { activity1: 3, activity2: 5, activity3: 4 }, { total: 4 }],
    ['pgi-i', { q1: 3 }, { total: 3, band: { label: 'Improved' } }],
  ])('answers for %s', (instrument, input, result) => {
    expect(printed(['score', instrument], input)).toMatchObject(result)
  })

  it('raises the alarm of EPDS item 10 whatever the total', () => {
    const alarm = { id: 'EPDS-10', item: 'q10', patientText: expect.stringContaining('9-8-8') }

    expect(printed(['score', 'epds'], { ...epds, q10: 1 })).toMatchObject({
      total: 1,
      alarms: [alarm],
    })
    expect(printed(['score', 'epds'], { q10: 1 })).toMatchObject({ total: null, alarms: [alarm] })
  })

  it('does not lose that alarm with a bad answer', () => {
    expect(refused(['score', 'epds'], '{"q1":4,"q10":1}')).toEqual([
      '/q10: Item 10 is above 0: a trained person speaks with her today, whatever the total.',
      '/q1: Must be a whole number from 0 to 3',
    ])
  })

  it.each<[string, string, string[]]>([
    [
      'an amount without frequency',
      '{"amount":4,"interference":5}',
      ['/frequency: Missing, though an amount is given: answer both'],
    ],
    [
      'every bad answer at once',
      '{"frequency":2.5,"amount":3,"interference":"5","when":[1,99],"a/b\\u001b":1}',
      [
        '/amount: Must be 0, 2, 4 or 6',
        '/a~1b\\u001b: Unknown item code',
        '/frequency: Must be a whole number from 0 to 5',
        '/interference: Must be a whole number from 0 to 10',
        '/when/1: Must be a whole number from 1 to 8',
      ],
    ],
    ['a list', '[1]', ['/: Must be an object of item codes and answers']],
    ['a prototype', '{"__proto__":{"frequency":1}}', ['/__proto__: Unknown item code']],
  ])('refuses %s', (_, input, problems) => {
    expect(refused(['score', 'iciq-ui-sf'], input)).toEqual(problems)
  })

  it('refuses what is no JSON', () => {
    expect(refused(['score', 'nprs'], '{"pain":NaN}')[0]).toMatch(/^\/: Not JSON/u)
  })

  it.each<[string[], RegExp]>([
    [['score'], /Which instrument\? Instruments: iciq-ui-sf, pfdi-20,.* pgi-i/u],
    [['score', 'phq-9'], /Unknown instrument: phq-9\. Instruments: iciq-ui-sf/u],
    [['score', 'toString'], /Unknown instrument/u],
    [['score', 'a\u001B[2J'], /Unknown instrument: a\\u001b\[2J/u],
    [['score', 'epds', 'again'], /Too many arguments: again/u],
    [['score', 'epds', '--lang', 'de'], /--lang is en or fr/u],
    [['score', 'apfq'], /APFQ is not implemented: its formula is unconfirmed/u],
    [['score', 'apfq', '--lang', 'fr'], /sa formule reste à confirmer/u],
    [['schema', 'score'], /Which instrument\? Instruments: iciq-ui-sf/u],
    [['schema', 'score', 'apfq'], /formula is unconfirmed/u],
  ])('refuses %j', (args, problem) => {
    const { status, stdout, stderr } = rules(args, '')

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(problem)
  })

  it('prints the schema of each instrument, with the very item codes of the rules', () => {
    for (const [id, { items }] of Object.entries(MEASURES)) {
      const { status, stdout } = rules(['schema', 'score', id], '')
      const schema = JSON.parse(stdout)

      expect(status).toBe(0)
      expect(schema).toMatchObject({ type: 'object', additionalProperties: false })
      expect(schema.required).toBeUndefined()
      expect(Object.keys(schema.properties)).toEqual(items.map(({ code }) => code))
    }
  })

  it('says in its schema which values an answer can take', () => {
    const { properties } = JSON.parse(rules(['schema', 'score', 'iciq-ui-sf'], '').stdout)

    expect(properties.amount.anyOf).toEqual([
      { type: 'integer', minimum: 0, maximum: 6, multipleOf: 2 },
      { type: 'null' },
    ])
  })
})
