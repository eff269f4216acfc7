import { spawnSync } from 'node:child_process'
import { daysAgo, patientZ, TODAY, withSided } from '@restride/rules/base-patient'
import { planFromTemplate } from '@restride/rules/plans/template'
import { RULESET_V1 } from '@restride/rules/ruleset'
import { describe, expect, it } from 'vitest'

function rules(args: readonly string[], input: string | Uint8Array = '') {
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
function refused(args: readonly string[], input: object): string[] {
  const { status, stdout, lines } = rules(args, JSON.stringify(input))
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  return lines.toSorted()
}

const z = patientZ()
const first = { startsOn: TODAY, startLevel: '1', sessionsPerWeek: 3, lastLevel: '2' } as const
const plan = { today: TODAY, weeks: planFromTemplate(first), releasedLevels: ['1'] }
const session = {
  doneOn: TODAY,
  kind: 'walk_run',
  outcome: 'done',
  runMinutes: 4,
  feeling: 'good',
  symptoms: [],
}
const leak = { symptom: 'urinary_leak', when: 'during', amount: 'a_little', painScore: null }

describe('rules compare', () => {
  it('says where the profiles differ and why, in the language asked for', () => {
    const facts = { ...z, tests: { ...z.tests, 'LI-JOG': null } }

    const english = printed(['compare'], facts)
    const french = printed(['compare', '--lang', 'fr'], facts)

    expect(english.suggestions).toEqual({ article2021: 'ready', goom2019: 'incomplete' })
    expect(english.differences).toMatchObject([
      {
        id: 'LI-JOG',
        article2021: { state: 'not_applicable' },
        goom2019: { state: 'unknown', effect: 'blocking' },
        why: 'Only the guideline asks for this; the article does not name it.',
      },
    ])
    expect(french.differences[0].why).toContain('Seul le guide')
  })

  it('names what cannot be, as readiness does', () => {
    expect(refused(['compare'], { ...z, askedOn: '2026-02-30' })).toContain(
      '/askedOn: Not a calendar date, YYYY-MM-DD',
    )
  })
})

describe('rules readiness', () => {
  it('explains the whole: what is missing, stale and to do, and what goes on', () => {
    const facts = withSided('LI-HOP', { right: 7 })

    const { explanation } = printed(['readiness'], { ...facts, alignment: null })

    expect(explanation).toMatchObject({
      missing: ['AL-1'],
      stale: [],
      toDo: [
        { id: 'LI-HOP', wouldChange: '10 hops on the right without symptoms' },
        { id: 'AL-1' },
      ],
    })
    expect(explanation.keepDoing[0]).toMatchObject({
      text: expect.stringContaining('120 minutes'),
      source: [{ tag: 'C' }],
    })
  })

  it('prints the suggestion with every criterion, and nothing else', () => {
    const result = printed(['readiness'], z)

    expect(Object.keys(result)).toEqual([
      'ruleset',
      'profile',
      'suggestion',
      'criteria',
      'explanation',
    ])
    expect(result).toMatchObject({
      ruleset: RULESET_V1.version,
      profile: 'goom2019',
      suggestion: 'ready',
    })
    expect(result.criteria.map(({ id }: { id: string }) => id)).toEqual(
      RULESET_V1.criteria.map(({ id }) => id),
    )
    for (const criterion of result.criteria) {
      expect(Object.keys(criterion)).toEqual([
        'id',
        'state',
        'effect',
        'value',
        'threshold',
        'reason',
        'patientText',
        'source',
        'observedOn',
        'stale',
        'wouldChange',
      ])
      expect(criterion.source.length).toBeGreaterThan(0)
    }
  })

  it('judges the weaker side, in the language asked for', () => {
    const facts = withSided('LI-HOP', { right: 7 })

    const english = printed(['readiness'], facts)
    const french = printed(['readiness', '--lang', 'fr'], facts)

    const hop = (result: { criteria: { id: string }[] }) =>
      result.criteria.find(({ id }) => id === 'LI-HOP')
    expect(english.suggestion).toBe('hold')
    expect(hop(english)).toMatchObject({
      state: 'not_met',
      effect: 'blocking',
      value: { kind: 'sides', left: 10, right: 7, unit: 'reps' },
      reason: 'Left 10, right 7 reps. No symptoms. Needs 10 hops on each side without symptoms.',
    })
    expect(hop(french)).toMatchObject({ reason: expect.stringContaining('Gauche 10, droite 7') })
  })

  it('judges by the profile asked for', () => {
    const facts = { ...z, tests: { ...z.tests, 'LI-JOG': null, 'LI-RMAN': null } }

    expect(printed(['readiness'], facts).suggestion).toBe('incomplete')
    expect(printed(['readiness'], { ...facts, profile: 'article2021' })).toMatchObject({
      profile: 'article2021',
      suggestion: 'ready',
    })
  })

  it.each<[string, object, string]>([
    ['an impossible date', { askedOn: '2026-02-30' }, '/askedOn: Not a calendar date, YYYY-MM-DD'],
    ['an unknown field', { heigth: 1.7 }, '/heigth: Unknown field'],
    ['a field that needs escaping', { 'a/b~c': 1 }, '/a~1b~0c: Unknown field'],
    ['an unknown profile', { profile: 'nhs' }, '/profile: Invalid option'],
    [
      'a birth after the question',
      { birth: { ...z.birth, bornOn: daysAgo(-1) } },
      '/birth/bornOn: The birth is after the day the question is asked',
    ],
    [
      'evidence after the question',
      { healing: { ...z.healing, on: daysAgo(-1) } },
      '/healing/on: Later than the day the question is asked',
    ],
    [
      'a report after the question',
      { reportedSymptoms: [{ symptom: 'bleeding', on: daysAgo(-1) }] },
      '/reportedSymptoms/0/on: Later than the day the question is asked',
    ],
    [
      'evidence before the birth',
      { tests: { ...z.tests, 'LI-HOP': { ...z.tests['LI-HOP'], on: daysAgo(113) } } },
      '/tests/LI-HOP/on: Earlier than the birth',
    ],
    [
      'negative repetitions',
      { tests: { ...z.tests, 'LI-HOP': { ...z.tests['LI-HOP'], left: -1 } } },
      '/tests/LI-HOP/left: Too small: expected number to be >=0',
    ],
    [
      'a text for a number',
      { tests: { ...z.tests, 'LI-BND': { ...z.tests['LI-BND'], amount: '10' } } },
      '/tests/LI-BND/amount: Invalid input: expected number, received string',
    ],
    [
      'a NUL',
      { symptoms: { ...z.symptoms, painSite: 'hip\u0000' } },
      '/symptoms/painSite: Contains a character that cannot be stored',
    ],
    [
      'a lone surrogate',
      { resolutions: [{ sign: 'RF-DVT', on: TODAY, by: '\uD800', result: 'Seen' }] },
      '/resolutions/0/by: Contains a character that cannot be stored',
    ],
    [
      'an item 10 it cannot take',
      { epds: { ...z.epds, item10: 4 } },
      '/epds/item10: Not a value it can take',
    ],
  ])('refuses %s', (_, change, problem) => {
    const lines = refused(['readiness'], { ...z, ...change })

    expect(lines.some((line) => line.startsWith(problem))).toBe(true)
  })

  it('names every problem at once, of shape and of dates', () => {
    const { assessment: _, ...rest } = z
    const screening = { ...z.screening, on: daysAgo(-2), temperatureC: 99 }
    const healing = { wound: 'healed', bleeding: 'none', on: daysAgo(200) }

    expect(refused(['readiness'], { ...rest, screening, healing, extra: true })).toEqual([
      '/assessment: Missing',
      '/extra: Unknown field',
      '/healing/bleedingMoreWithActivity: Missing',
      '/healing/on: Earlier than the birth',
      '/screening/on: Later than the day the question is asked',
      '/screening/temperatureC: Too big: expected number to be <=45',
    ])
  })

  it('names a sign and a condition nobody stated', () => {
    const signs = { ...z.screening?.signs, 'RF-DVT': undefined }
    const answers = { ...z.conditions?.answers, anaemia: undefined }

    const lines = refused(['readiness'], {
      ...z,
      screening: { ...z.screening, signs },
      conditions: { ...z.conditions, answers },
    })

    expect(lines).toEqual([
      '/conditions/answers/anaemia: Missing',
      '/screening/signs/RF-DVT: Missing',
    ])
  })

  it.each<[string, string | Uint8Array, RegExp]>([
    ['nothing', '', /^\/: Not JSON/u],
    ['half a document', '{"askedOn":', /^\/: Not JSON/u],
    ['a bare NUL', '{"a":"\u0000"}', /^\/: Not JSON/u],
    ['bytes that are not UTF-8', Uint8Array.of(0x22, 0xff, 0x22), /^\/: Not JSON.*UTF-8/u],
    ['a list', '[]', /^\/: .*expected object/u],
    ['null', 'null', /^\/: .*expected object/u],
    ['a prototype', '{"__proto__": {"askedOn": "2026-11-23"}}', /^\/askedOn: Missing$/mu],
  ])('refuses %s', (_, input, problem) => {
    const { status, stdout, stderr } = rules(['readiness'], input)

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(problem)
    expect(stderr).not.toContain('    at ')
  })

  it('lets no input steer the terminal', () => {
    expect(refused(['readiness'], { ...z, 'a\u001B[2J': 1 })).toEqual([
      '/a\\u001b[2J: Unknown field',
    ])
  })
})

describe('rules plan-check', () => {
  it('prints what the limits say', () => {
    const result = printed(['plan-check'], plan)

    expect(result.ruleset).toBe(RULESET_V1.version)
    expect(
      result.findings.map(({ rule, state }: Record<string, string>) => `${rule} ${state}`),
    ).toEqual([
      'PL-1 met',
      'PL-2 met',
      'PL-2 met',
      'PL-2 met',
      'PL-3 unknown',
      'PL-4 met',
      'PL-5 not_applicable',
      'PL-6 met',
      'RK-2 not_applicable',
      '6.6 met',
      '6.6 met',
    ])
    expect(result.findings[0]).toMatchObject({
      reason: expect.any(String),
      source: [{ tag: 'S' }, { tag: 'K' }],
    })
    expect(result.fix).toBeNull()
  })

  it('prints the smallest change that keeps the limits, in the language asked for', () => {
    const [one, ...others] = plan.weeks
    const sessions = one?.sessions.map((run, place) => ({ ...run, buggy: place === 0 }))
    const input = {
      ...plan,
      weeks: [{ ...one, sessions }, ...others],
      babyBornOn: daysAgo(100),
      firstWeekCapMinutes: 11,
    }

    const english = printed(['plan-check'], input)
    const french = printed(['plan-check', '--lang', 'fr'], input)

    expect(english.fix.changes.map(({ what }: { what: string }) => what)).toEqual([
      'repeats 8 → 6 and without the buggy',
      'repeats 10 → 8',
    ])
    expect(french.fix.changes[0]).toMatchObject({
      week: 1,
      session: 0,
      what: 'répétitions 8 → 6 et sans la poussette',
      from: { repeats: 8, buggy: true },
      to: { repeats: 6, buggy: false },
    })
    expect(english.fix.weeks).toHaveLength(plan.weeks.length)
    expect(printed(['plan-check'], { ...input, weeks: english.fix.weeks }).fix).toBeNull()
  })

  it('names every problem', () => {
    const [one, two, ...others] = plan.weeks
    const weeks = [{ ...one, level: '99' }, { ...two, number: 9, startsOn: TODAY }, ...others]
    const history = [{ on: daysAgo(-1), runMinutes: -4 }]

    const baby = { babyBornOn: daysAgo(-1), firstWeekCapMinutes: 0 }

    expect(refused(['plan-check'], { ...plan, weeks, history, ...baby })).toEqual([
      '/babyBornOn: Later than today',
      '/firstWeekCapMinutes: Too small: expected number to be >0',
      '/history/0/on: Later than today',
      '/history/0/runMinutes: Too small: expected number to be >=0',
      expect.stringMatching(/^\/weeks\/0\/level: Invalid option/u),
      `/weeks/1/number: Must be 2`,
      `/weeks/1/startsOn: Must be ${daysAgo(-7)}`,
      '/weeks/2/number: Must be 10',
      `/weeks/2/startsOn: Must be ${daysAgo(-7)}`,
    ])
  })
})

describe('rules session-response', () => {
  it('answers a leak with a pause (case 30)', () => {
    const result = printed(['session-response'], { session: { ...session, symptoms: [leak] } })

    expect(result).toMatchObject({
      zone: 'pelvic',
      planEffect: 'pause',
      patientText: 'Thank you for telling us. Please walk, not run, until we call.',
    })
  })

  it('takes a log whole, as the API does', () => {
    const whole = { ...session, planned: { week: 1, index: 0 }, walkMinutes: 12, note: 'Fine' }

    expect(printed(['session-response'], { session: whole })).toMatchObject({ zone: 'green' })
  })

  it('takes her other sessions in any order', () => {
    const amber = { ...session, symptoms: [{ ...leak, symptom: 'pain', painScore: 4 }] }
    const recent = [
      { ...session, doneOn: daysAgo(9) },
      { ...amber, doneOn: daysAgo(2) },
    ]

    const sorted = printed(['session-response'], { session: amber, recent })
    const turned = printed(['session-response'], { session: amber, recent: recent.toReversed() })

    expect(sorted).toEqual(turned)
    expect(sorted.planEffect).toBe('step_back')
  })

  it('answers a warning sign reported in between', () => {
    const checkIn = { on: TODAY, symptoms: [], redFlags: ['RF-CHEST'] }

    expect(printed(['session-response', '--lang=fr'], { checkIn })).toMatchObject({
      zone: 'refer',
      emergency: true,
      patientText: 'Appelez le 911 maintenant.',
    })
  })

  it('names every problem', () => {
    expect(
      refused(['session-response'], { session: { ...session, doneOn: 'today', runMinutes: -1 } }),
    ).toEqual([
      '/session/doneOn: Not a calendar date, YYYY-MM-DD',
      '/session/runMinutes: Too small: expected number to be >=0',
    ])
    expect(refused(['session-response'], { checkIn: { on: TODAY, redFlags: ['RF-X'] } })).toEqual([
      expect.stringMatching(/^\/checkIn\/redFlags\/0: Invalid option/u),
      '/checkIn/symptoms: Missing',
    ])
    expect(refused(['session-response'], {})).toEqual(['/session: Missing'])
  })
})

describe('rules', () => {
  it.each(['readiness', 'plan-check', 'session-response'])('prints the schema of %s', (command) => {
    const { status, stdout, stderr } = rules(['schema', command])

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout).$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  })

  it('asks in its schema for no field that has a default', () => {
    const { required } = JSON.parse(rules(['schema', 'readiness']).stdout)

    expect(required).toContain('askedOn')
    expect(required).not.toContain('profile')
  })

  it.each<[string[], RegExp]>([
    [[], /Which command/u],
    [['readyness'], /Unknown command: readyness/u],
    [['toString'], /Unknown command/u],
    [['schema'], /Which command/u],
    [['readiness', 'again'], /Too many arguments/u],
    [['readiness', '--lang', 'de'], /--lang is en or fr/u],
    [['readiness', '--verbose'], /verbose/u],
  ])('refuses %j', (args, problem) => {
    const { status, stdout, stderr } = rules(args)

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(problem)
  })

  it('explains itself', () => {
    const { status, stdout, stderr } = rules(['--help'])

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('readiness')
  })
})
