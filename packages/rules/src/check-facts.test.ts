import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ, TODAY } from './base-patient.ts'
import { factsProblems, UnusableFactsError } from './check-facts.ts'
import { type Path, zWith } from './fact-cases.ts'
import {
  CONDITIONS,
  type Facts,
  RED_FLAG_SIGNS,
  SIDED_TESTS,
  SINGLE_TESTS,
  TEST_SYMPTOMS,
} from './facts.ts'
import { evaluateReadiness } from './readiness.ts'

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

const NO_DATE = 'Not a calendar date, YYYY-MM-DD'
const NO_NUMBER = 'Not a number it can be'
const NO_ANSWER = 'Not an answer it can be'

/** What a place takes beside a blank, and what it does not. */
type Kind = { fine: readonly unknown[]; wrong: readonly unknown[]; reason: string }

function oneOf(...answers: readonly unknown[]): Kind {
  return { fine: answers, wrong: ['maybe', true, 9, ''], reason: NO_ANSWER }
}
function between(least: number, most: number): Kind {
  const wrong = [least - 0.1, most + 0.1, Number.NaN, String(least)]
  return { fine: [least, most], wrong, reason: NO_NUMBER }
}
const yesNo = oneOf('yes', 'no')
const declinable = oneOf('yes', 'no', 'declined')
const amount = between(0, 10_000)
const text: Kind = { fine: ['', 'left side'], wrong: [0, true], reason: NO_ANSWER }
const birthDay: Kind = { fine: [daysAgo(112), TODAY], wrong: ['2026-02-30', 1], reason: NO_DATE }

describe('an answer', () => {
  it.each<[string, Kind]>([
    ['birth/mode', oneOf('vaginal', 'instrumental', 'caesarean')],
    ['birth/tearGrade', oneOf('0', '1', '2', '3a', '3b', '3c', '4')],
    ['birth/tearReviewedOn', birthDay],
    ['screening/temperatureC', amount],
    ['symptoms/urinaryLeak', yesNo],
    ['symptoms/heaviness', yesNo],
    ['symptoms/bulge', yesNo],
    ['symptoms/bowelLeakOrUrgency', yesNo],
    ['symptoms/painfulSex', declinable],
    ['symptoms/obstructedBowel', declinable],
    ['symptoms/constipation', declinable],
    ['symptoms/pain', between(0, 10)],
    ['symptoms/painSite', text],
    ['healing/wound', oneOf('healed', 'none', 'open', 'infected')],
    ['healing/bleeding', oneOf('none', 'menses', 'other')],
    ['healing/bleedingMoreWithActivity', yesNo],
    ['epds/begun', yesNo],
    ['epds/item10', oneOf(0, 1, 2, 3)],
    ['pelvicFloor/internalExam', oneOf('done', 'declined')],
    ['pelvicFloor/fastContractions', amount],
    ['pelvicFloor/longContractions', amount],
    ['pelvicFloor/longHoldSeconds', amount],
    ['pelvicFloor/gentleHoldSeconds', amount],
    ['pelvicFloor/testedStanding', yesNo],
    ['pelvicFloor/bearsDown', yesNo],
    ['pelvicFloor/fullRelease', oneOf('yes', 'no', 'mixed')],
    ['pelvicFloor/descentCm', between(-20, 20)],
    ['pelvicFloor/prolapseStage', oneOf(0, 1, 2, 3, 4)],
    ['pelvicFloor/oxfordGrade', oneOf(0, 1, 2, 3, 4, 5)],
    ['pelvicFloor/avulsion', oneOf('none', 'present', 'not_assessed')],
    ['abdominalWall/doming', yesNo],
    ['abdominalWall/tension', oneOf('good', 'poor')],
    ['abdominalWall/interRectiMm', amount],
    ['breathing/chestMotion', oneOf('slight', 'none', 'dominant')],
    ['breathing/bellyRises', yesNo],
    ['breathing/ribsWiden', yesNo],
    ['breathing/pelvicFloorOnExhale', oneOf('lifts', 'none', 'bears_down')],
    ['breathing/breathOnEffort', oneOf('out', 'held', 'in')],
    ['alignment/holdsNeutralPelvis', yesNo],
    ['background/noviceRunner', yesNo],
    ['background/previousRunningInjury', yesNo],
    ['background/anyIncontinence', yesNo],
    ['background/leakWhenRunningBeforePregnancy', yesNo],
    ['background/leakWhenRunningInPregnancy', yesNo],
    ['background/pelvicGirdlePain', yesNo],
    ['background/earlierPelvicFloorDysfunction', yesNo],
    ['background/knownHypermobility', yesNo],
    ['background/breastfeeding', yesNo],
    ['background/feedingTalkedAbout', yesNo],
    ['background/braTalkedAbout', yesNo],
    ['background/energyTalkedAbout', yesNo],
    ['background/eatingDisorder', yesNo],
    ['background/missedMeals', yesNo],
    ['background/unintendedWeightLoss', yesNo],
    ['background/fatigueScore', amount],
    ['background/sleepHours', between(0, 24)],
    ['background/heightCm', between(50, 300)],
    ['background/weightKg', between(20, 500)],
    ['background/beighton', between(0, 9)],
    ['tests/LI-HOP/left', amount],
    ['tests/LI-HOP/right', amount],
    ['tests/LI-WALK/amount', amount],
    ['tests/LI-HOP/symptoms/pain', yesNo],
    ['screening/signs/RF-DVT', yesNo],
  ])('for %s is one of its own, a blank said to be one, or named', (place, kind) => {
    const path = place.split('/')
    const problemsOf = (value: unknown) => named(zWith(path, value))

    for (const value of [...kind.fine, null]) expect(problemsOf(value)).toEqual([])
    for (const value of kind.wrong) expect(problemsOf(value)).toEqual([`/${place}: ${kind.reason}`])
    expect(problemsOf(undefined)).toEqual([`/${place}: Missing`])
  })

  it('for a condition that is present tells who cleared it and when', () => {
    const anaemia = (answer: object) => zWith(['conditions', 'answers', 'anaemia'], answer)
    const cleared = { present: 'yes', clearedBy: 'Dr. Roy', clearedOn: TODAY }

    expect(named(anaemia(cleared))).toEqual([])
    expect(named(anaemia({ ...cleared, present: null, clearedBy: null, clearedOn: null }))).toEqual(
      [],
    )
    expect(named(anaemia({ present: 'yes', clearedBy: 1, clearedOn: 'soon' }))).toEqual([
      `/conditions/answers/anaemia/clearedBy: ${NO_ANSWER}`,
      `/conditions/answers/anaemia/clearedOn: ${NO_DATE}`,
    ])
    expect(named(anaemia({ present: 'yes' }))).toEqual([
      '/conditions/answers/anaemia/clearedBy: Missing',
      '/conditions/answers/anaemia/clearedOn: Missing',
    ])
    expect(named(anaemia({ present: 'no' }))).toEqual([])
  })

  it('for the EPDS total may be absent, as it was stored before version 1.0.0', () => {
    const problemsOf = (value: unknown) => named(zWith(['epds', 'total'], value))

    for (const value of [0, 10_000, null, undefined]) expect(problemsOf(value)).toEqual([])
    for (const value of [-0.1, 10_000.1, '4', Number.NaN]) {
      expect(problemsOf(value)).toEqual([`/epds/total: ${NO_NUMBER}`])
    }
  })
})

describe('a missing whole', () => {
  it.each<[string, readonly string[]]>([
    ['conditions/answers', CONDITIONS],
    ['screening/signs', RED_FLAG_SIGNS],
    ['tests/LI-HOP/symptoms', TEST_SYMPTOMS],
    ['tests', [...SIDED_TESTS, ...SINGLE_TESTS]],
  ])('%s is named for each of its parts', (place, parts) => {
    const facts = zWith(place.split('/'), undefined)

    expect(named(facts)).toEqual(parts.map((part) => `/${place}/${part}: Missing`))
  })

  it.each<[string, unknown]>([
    ['birth', null],
    ['birth', 'in August'],
    ['conditions/answers/anaemia', null],
    ['conditions/answers/anaemia', undefined],
    ['conditions/answers/anaemia', 'no'],
  ])('%s that is %s is named once', (place, value) => {
    expect(named(zWith(place.split('/'), value))).toEqual([`/${place}: Missing`])
  })

  it.each(['assessment', 'screening', 'conditions', 'tests/LI-HOP', 'epds', 'background'])(
    '%s may be left out by saying so',
    (place) => {
      expect(named(zWith(place.split('/'), null))).toEqual([])
    },
  )

  it.each(['symptoms', 'healing', 'epds', 'pelvicFloor', 'abdominalWall', 'background'])(
    '%s may be absent, as it was stored before version 1.0.0',
    (place) => {
      expect(named(zWith([place], undefined))).toEqual([])
    },
  )
})

describe('a day', () => {
  const lists = {
    earlierSigns: { sign: 'RF-DVT' },
    resolutions: { sign: 'RF-DVT', by: 'Dr. Roy', result: 'Clear' },
    reportedSymptoms: { symptom: 'bulge' },
    outcomes: { measure: 'psfs', total: 4 },
  }
  const places: readonly Path[] = [
    ['assessment', 'signedOn'],
    ['screening', 'on'],
    ['conditions', 'on'],
    ['symptoms', 'on'],
    ['healing', 'on'],
    ['epds', 'on'],
    ['pelvicFloor', 'on'],
    ['abdominalWall', 'on'],
    ['breathing', 'on'],
    ['alignment', 'on'],
    ['background', 'on'],
    ...[...SIDED_TESTS, ...SINGLE_TESTS].map((id) => ['tests', id, 'on']),
  ]

  it.each(places.map((path) => ({ place: path.join('/'), path })))(
    'at $place is one of the calendar, not before the birth',
    ({ path, place }) => {
      const problemsOf = (on: unknown) => named(zWith(path, on))

      expect(problemsOf(daysAgo(112))).toEqual([])
      expect(problemsOf(daysAgo(-1))).toEqual([])
      expect(problemsOf(daysAgo(113))).toEqual([`/${place}: Earlier than the birth`])
      expect(problemsOf('2026-02-30')).toEqual([`/${place}: ${NO_DATE}`])
      expect(problemsOf(undefined)).toEqual([`/${place}: ${NO_DATE}`])
    },
  )

  it.each(Object.entries(lists))('in the list %s is held to the same', (list, entry) => {
    const days = [TODAY, '2026-13-01', daysAgo(113), daysAgo(112)]
    const facts = zWith(
      [list],
      days.map((on) => ({ ...entry, on })),
    )

    expect(named(facts)).toEqual([
      `/${list}/1/on: ${NO_DATE}`,
      `/${list}/2/on: Earlier than the birth`,
    ])
  })

  it('that is wrong is named wherever it stands', () => {
    const facts = zWith(['assessment', 'signedOn'], undefined)
    const worse = { ...facts, screening: { ...facts.screening, on: undefined } }

    expect(named(worse as unknown as Facts)).toEqual([
      `/assessment/signedOn: ${NO_DATE}`,
      `/screening/on: ${NO_DATE}`,
    ])
  })

  it('is compared with no birth that is blank, wrong or in the future', () => {
    const bornOn = (day: unknown) => {
      const facts = zWith(['screening', 'on'], '2020-01-01')
      return named({ ...facts, birth: { ...facts.birth, bornOn: day } } as Facts)
    }

    expect(bornOn(null)).toEqual([])
    expect(bornOn(undefined)).toEqual(['/birth/bornOn: Missing'])
    expect(bornOn('2026-02-30')).toEqual([`/birth/bornOn: ${NO_DATE}`])
    expect(bornOn(daysAgo(-1))).toEqual([
      '/birth/bornOn: The birth is after the day the question is asked',
    ])
    expect(bornOn('2020-01-01')).toEqual([])
  })

  it('of the question may be that of the birth', () => {
    expect(named(zWith(['birth', 'bornOn'], TODAY)).slice(0, 1)).toEqual([
      '/assessment/signedOn: Earlier than the birth',
    ])
  })

  it('of the question that is wrong makes no birth too late', () => {
    expect(named(zWith(['askedOn'], '2026-00-00'))).toEqual([`/askedOn: ${NO_DATE}`])
  })
})

describe('a total', () => {
  it.each<[unknown, string[]]>([
    [0, []],
    [10_000, []],
    [null, []],
    [-1, [`/outcomes/0/total: ${NO_NUMBER}`]],
    [undefined, ['/outcomes/0/total: Missing']],
  ])('of %s gives %j', (total, problems) => {
    expect(named(zWith(['outcomes', 0, 'total'], total))).toEqual(problems)
  })
})

describe('what keeps facts from being judged', () => {
  it.each<[Path, unknown, string, string]>([
    [['screening'], undefined, 'Missing', 'Manquant'],
    [['askedOn'], 'today', NO_DATE, 'Pas une date, AAAA-MM-JJ'],
    [['symptoms', 'pain'], 11, NO_NUMBER, 'Pas un nombre possible'],
    [['symptoms', 'bulge'], 'maybe', NO_ANSWER, 'Pas une réponse possible'],
    [['epds', 'on'], daysAgo(113), 'Earlier than the birth', 'Avant l’accouchement'],
    [
      ['birth', 'bornOn'],
      daysAgo(-1),
      'The birth is after the day the question is asked',
      'L’accouchement est après le jour de la question',
    ],
  ])('%j %s is told in both languages', (path, value, en, fr) => {
    expect(factsProblems(zWith(path, value))).toEqual([{ path, reason: { en, fr } }])
  })

  it('is told as an error that names every place, and no clinical value', () => {
    const problems = [
      { path: ['screening'], reason: { en: 'Missing', fr: 'Manquant' } },
      { path: ['outcomes', 0, 'total'], reason: { en: NO_NUMBER, fr: 'Pas un nombre possible' } },
    ]
    const error = new UnusableFactsError(problems)

    expect(error.name).toBe('UnusableFactsError')
    expect(error.problems).toBe(problems)
    expect(error.message).toBe(
      `Facts that cannot be judged: /screening: Missing; /outcomes/0/total: ${NO_NUMBER}`,
    )
  })
})
