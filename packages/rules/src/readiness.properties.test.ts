import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankFindings, overlay } from './assess.ts'
import { factsProblems } from './check-facts.ts'
import { daysAgo, patientZ, TODAY } from './base-patient.ts'
import type { ProfileId } from './criterion.ts'
import {
  type AbdominalWallFindings,
  type AlignmentFindings,
  type AssessmentFindings,
  type BackgroundAnswers,
  type BreathingFindings,
  type ConditionAnswer,
  CONDITIONS,
  type Dated,
  type Facts,
  OUTCOME_MEASURES,
  type OutcomeTotals,
  type PelvicFloorFindings,
  RED_FLAG_SIGNS,
  SIDED_TESTS,
  type SidedResult,
  SINGLE_TESTS,
  type SingleResult,
  TEST_SYMPTOMS,
  type TestId,
} from './facts.ts'
import { evaluateReadiness, type Suggestion } from './readiness.ts'
import { TESTS } from './tests-catalogue.ts'

/** Fewer faults than good answers, so that every suggestion comes up. */
function mostly<T>(good: T, ...faults: readonly T[]) {
  return fc.oneof(
    { weight: 250, arbitrary: fc.constant(good) },
    ...faults.map((fault) => ({ weight: 1, arbitrary: fc.constant(fault) })),
  )
}
const yesNo = mostly<'yes' | 'no' | null>('no', 'yes', null)
const declinable = mostly<'yes' | 'no' | 'declined' | null>('no', 'yes', 'declined', null)
const on = mostly<string>(
  daysAgo(3),
  TODAY,
  daysAgo(14),
  daysAgo(15),
  daysAgo(28),
  daysAgo(29),
  daysAgo(-1),
)

function record<Key extends string, Value>(keys: readonly Key[], value: fc.Arbitrary<Value>) {
  // fromEntries forgets the keys it was given.
  const model = Object.fromEntries(keys.map((key) => [key, value])) as Record<
    Key,
    fc.Arbitrary<Value>
  >
  return fc.record<Record<Key, Value>>(model)
}
const symptoms = record(TEST_SYMPTOMS, yesNo)
const figure = mostly<number | null>(60, 0, 9, 10, 12, 19, 20, 29, 30, 59, null)
const sided = fc.record({ left: figure, right: figure, symptoms })
const single = fc.record({ amount: figure, symptoms })
const sign = fc.constantFrom(...RED_FLAG_SIGNS, 'EPDS-10' as const)

const screening = fc.record({
  signs: record(RED_FLAG_SIGNS, yesNo),
  temperatureC: mostly<number | null>(36.8, null, 37.9, 38, 40),
})
const conditions = fc.record({
  answers: record(
    CONDITIONS,
    mostly<ConditionAnswer>(
      { present: 'no', clearedBy: null, clearedOn: null },
      { present: null, clearedBy: null, clearedOn: null },
      { present: 'yes', clearedBy: null, clearedOn: null },
      { present: 'yes', clearedBy: 'Dr Roy', clearedOn: daysAgo(1) },
    ),
  ),
})
const epds: fc.Arbitrary<AssessmentFindings['epds']> = fc.record({
  begun: mostly<'yes' | 'no' | null>('yes', 'no', null),
  item10: mostly<0 | 1 | 2 | 3 | null>(0, 1, 3, null),
  total: mostly<number | null>(4, 9, 10, 12, 13, 30, null),
})
const pelvicFloor: fc.Arbitrary<PelvicFloorFindings> = fc.record({
  internalExam: mostly<'done' | 'declined' | null>('done', 'declined', null),
  fastContractions: mostly<number | null>(10, 9, null),
  longContractions: mostly<number | null>(10, 7, 8, null),
  longHoldSeconds: mostly<number | null>(7, 5, 6, null),
  gentleHoldSeconds: mostly<number | null>(60, 59, null),
  testedStanding: mostly<'yes' | 'no' | null>('yes', 'no', null),
  fullRelease: mostly<'yes' | 'no' | 'mixed' | null>('yes', 'no', 'mixed', null),
  bearsDown: yesNo,
  descentCm: mostly<number | null>(-2, -1, 0, 1, 3, null),
  prolapseStage: mostly<0 | 1 | 2 | 3 | 4 | null>(1, 0, 2, 3, 4, null),
  oxfordGrade: mostly<0 | 1 | 2 | 3 | 4 | 5 | null>(4, 0, null),
  avulsion: mostly<'none' | 'present' | 'not_assessed' | null>(
    'none',
    'present',
    'not_assessed',
    null,
  ),
})
const abdominalWall: fc.Arbitrary<AbdominalWallFindings> = fc.record({
  doming: yesNo,
  tension: mostly<'good' | 'poor' | null>('good', 'poor', null),
  interRectiMm: mostly<number | null>(18, 60, null),
  interRectiSite: fc.constant('at_navel' as const),
  interRectiMethod: fc.constant('palpation' as const),
})
const breathing: fc.Arbitrary<BreathingFindings> = fc.record({
  chestMotion: mostly<'none' | 'slight' | 'dominant' | null>('slight', 'none', 'dominant', null),
  bellyRises: mostly<'yes' | 'no' | null>('yes', 'no', null),
  ribsWiden: mostly<'yes' | 'no' | null>('yes', 'no', null),
  pelvicFloorOnExhale: mostly<'lifts' | 'none' | 'bears_down' | null>(
    'lifts',
    'none',
    'bears_down',
    null,
  ),
  breathOnEffort: mostly<'out' | 'held' | 'in' | null>('out', 'held', 'in', null),
})
const alignment: fc.Arbitrary<AlignmentFindings> = fc.record({
  holdsNeutralPelvis: mostly<'yes' | 'no' | null>('yes', 'no', null),
  pelvicTiltDegrees: mostly<number | null>(12, null),
  pelvicTiltMethod: fc.constant(null),
})
const background: fc.Arbitrary<BackgroundAnswers> = fc.record({
  noviceRunner: yesNo,
  fatigueScore: mostly<number | null>(10, 19, 20, null),
  previousRunningInjury: yesNo,
  anyIncontinence: yesNo,
  sleepHours: mostly<number | null>(7.2, 6.8, 6.7, null),
  heightCm: mostly<number | null>(170, 150, null),
  weightKg: mostly<number | null>(69.4, 90, null),
  beighton: mostly<number | null>(2, 4, 5, null),
  knownHypermobility: yesNo,
  leakWhenRunningBeforePregnancy: yesNo,
  leakWhenRunningInPregnancy: yesNo,
  pelvicGirdlePain: yesNo,
  earlierPelvicFloorDysfunction: yesNo,
  breastfeeding: mostly<'yes' | 'no' | null>('yes', 'no', null),
  feedingTalkedAbout: mostly<'yes' | 'no' | null>('yes', 'no', null),
  braTalkedAbout: mostly<'yes' | 'no' | null>('yes', 'no', null),
  energyTalkedAbout: mostly<'yes' | 'no' | null>('yes', 'no', null),
  eatingDisorder: yesNo,
  missedMeals: yesNo,
  unintendedWeightLoss: yesNo,
})
const totals: fc.Arbitrary<OutcomeTotals> = record(
  OUTCOME_MEASURES,
  mostly<number | null>(null, 11),
)
const healing: fc.Arbitrary<NonNullable<AssessmentFindings['healing']>> = fc.record({
  wound: mostly<'healed' | 'none' | 'open' | 'infected' | null>(
    'healed',
    'none',
    'open',
    'infected',
    null,
  ),
  bleeding: mostly<'none' | 'menses' | 'other' | null>('none', 'menses', 'other', null),
  bleedingMoreWithActivity: yesNo,
})
const complaints: fc.Arbitrary<NonNullable<AssessmentFindings['symptoms']>> = fc.record({
  urinaryLeak: yesNo,
  heaviness: yesNo,
  bulge: yesNo,
  bowelLeakOrUrgency: yesNo,
  pain: mostly<number | null>(0, 1, 2, 3, 10, null),
  painSite: fc.constant(null),
  painfulSex: declinable,
  obstructedBowel: declinable,
  constipation: declinable,
})

function dated<T extends object>(content: fc.Arbitrary<T | null>): fc.Arbitrary<Dated<T> | null> {
  return fc
    .tuple(content, on, mostly(false, true))
    .map(([value, day, isMissing]) => (value === null || isMissing ? null : { ...value, on: day }))
}
const tests: fc.Arbitrary<Facts['tests']> = fc
  .tuple(
    record(SIDED_TESTS, dated<SidedResult>(sided)),
    record(SINGLE_TESTS, dated<SingleResult>(single)),
  )
  .map(([two, one]) => ({ ...two, ...one }))

const anyFacts = fc
  .record<Facts>({
    askedOn: fc.constant(TODAY),
    birth: fc.record({
      bornOn: mostly<string | null>(daysAgo(112), daysAgo(20), daysAgo(83), daysAgo(84), null),
      mode: mostly<Facts['birth']['mode']>('vaginal', 'caesarean', 'instrumental', null),
      tearGrade: mostly<Facts['birth']['tearGrade']>('2', '0', '3a', '4', null),
      tearReviewedOn: mostly<string | null>(null, daysAgo(30)),
    }),
    assessment: mostly<Facts['assessment']>(
      { signedOn: daysAgo(3), signedByRole: 'physio' },
      { signedOn: daysAgo(29), signedByRole: 'physio' },
      { signedOn: daysAgo(3), signedByRole: 'clinic_admin' },
      null,
    ),
    screening: fc
      .tuple(screening, mostly<string>(TODAY, daysAgo(1)))
      .map(([value, day]) => ({ ...value, on: day })),
    earlierSigns: mostlyEmpty(fc.record({ sign, on })),
    resolutions: mostlyEmpty(
      fc.record({ sign, on, by: fc.constant('Dr Roy'), result: fc.constant('Safe') }),
    ),
    conditions: dated(conditions),
    epds: dated(epds),
    healing: dated(healing),
    symptoms: dated(complaints),
    reportedSymptoms: mostlyEmpty(
      fc.record({ symptom: fc.constantFrom('urinary_leak' as const, 'bleeding' as const), on }),
    ),
    tests,
    pelvicFloor: dated(pelvicFloor),
    abdominalWall: dated(abdominalWall),
    breathing: dated(breathing),
    alignment: dated(alignment),
    background: dated(background),
    outcomes: mostlyEmpty(
      fc.record({ measure: fc.constantFrom(...OUTCOME_MEASURES), total: fc.constant(11), on }),
    ),
  })
  .filter((facts) => factsProblems(facts).length === 0)
const anyFindings: fc.Arbitrary<AssessmentFindings> = fc.record({
  screening: fc.option(screening),
  conditions: fc.option(conditions),
  epds: fc.option(epds),
  healing: fc.option(healing),
  symptoms: fc.option(complaints),
  tests: fc
    .tuple(record(SIDED_TESTS, fc.option(sided)), record(SINGLE_TESTS, fc.option(single)))
    .map(([two, one]) => ({ ...two, ...one })),
  pelvicFloor: fc.option(pelvicFloor),
  abdominalWall: fc.option(abdominalWall),
  breathing: fc.option(breathing),
  alignment: fc.option(alignment),
  background: fc.option(background),
  outcomes: fc.option(totals),
})
const profile = fc.constantFrom<ProfileId>('goom2019', 'article2021')
const pick = fc.nat()

function mostlyEmpty<T>(item: fc.Arbitrary<T>) {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant<T[]>([]) },
    { weight: 1, arbitrary: fc.array(item, { minLength: 1, maxLength: 3 }) },
  )
}

/** What is recorded and judged by nothing. */
const INFORMATION = [
  'pelvicFloor internalExam',
  'pelvicFloor oxfordGrade',
  'abdominalWall interRectiMm',
  'abdominalWall interRectiSite',
  'abdominalWall interRectiMethod',
  'alignment pelvicTiltDegrees',
  'alignment pelvicTiltMethod',
]

/** The changed facts are made when they are looked at: of hundreds, a run looks at five. */
type Change = { what: string; facts: () => Facts }

/** One factor of RK-1 more cannot make four of her one, and RK-2 is met by her BMI alone or by her experience alone. */
const CANNOT_MATTER_TO_Z = [
  'birth mode',
  'noviceRunner',
  'previousRunningInjury',
  'anyIncontinence',
  'fatigueScore',
  'heightCm',
  'weightKg',
]
const SX_6 = ['painfulSex', 'obstructedBowel', 'constipation'] as const
/** Strength aims: a symptom blocks, and not done at all is a caution. */
const AIMS: readonly TestId[] = ['ST-CALF', 'ST-STS', 'ST-ABD']
const EXAMINED = ['pelvicFloor', 'abdominalWall', 'breathing', 'alignment'] as const
const GROUPS = [
  'screening',
  'conditions',
  'healing',
  'symptoms',
  'epds',
  ...EXAMINED,
  'background',
] as const
/** Where "yes" is the worse answer. */
const RISKS = [
  'noviceRunner',
  'previousRunningInjury',
  'anyIncontinence',
  'knownHypermobility',
  'leakWhenRunningBeforePregnancy',
  'leakWhenRunningInPregnancy',
  'pelvicGirdlePain',
  'earlierPelvicFloorDysfunction',
  'eatingDisorder',
  'missedMeals',
  'unintendedWeightLoss',
] as const
/** What else the background asks for; hypermobility is optional and counts once begun. */
const BACKGROUND = [
  ...RISKS.filter((field) => field !== 'knownHypermobility'),
  'fatigueScore',
  'sleepHours',
  'heightCm',
  'weightKg',
] as const
const HYPERMOBILITY = ['beighton', 'knownHypermobility'] as const

/**
 * Each answer taken away, one at a time. Left out, as section 9.1 says: the last answer of what is optional or a
 * strength aim (then it was never begun), the temperature (optional), the tear grade after a caesarean, EPDS item 10, and
 * what is only information (breastfeeding, outcome measures).
 */
function removals(facts: Facts, of: ProfileId): Change[] {
  const { birth, conditions: asked, healing: healed, screening: screened, symptoms: felt } = facts
  const changes: Change[] = [
    { what: 'birth date', facts: () => ({ ...facts, birth: { ...birth, bornOn: null } }) },
    { what: 'birth mode', facts: () => ({ ...facts, birth: { ...birth, mode: null } }) },
    { what: 'review', facts: () => ({ ...facts, birth: { ...birth, tearReviewedOn: null } }) },
    { what: 'assessment', facts: () => ({ ...facts, assessment: null }) },
    { what: 'screening', facts: () => ({ ...facts, screening: null }) },
    { what: 'conditions', facts: () => ({ ...facts, conditions: null }) },
    { what: 'healing', facts: () => ({ ...facts, healing: null }) },
    { what: 'symptoms', facts: () => ({ ...facts, symptoms: null }) },
    { what: 'background', facts: () => ({ ...facts, background: null }) },
    ...facts.resolutions.map((_, index) => ({
      what: `resolution ${index}`,
      facts: () => ({ ...facts, resolutions: facts.resolutions.toSpliced(index, 1) }),
    })),
  ]
  if (birth.mode !== 'caesarean') {
    changes.push({
      what: 'grade',
      facts: () => ({ ...facts, birth: { ...birth, tearGrade: null } }),
    })
  }
  for (const key of screened ? RED_FLAG_SIGNS : []) {
    const signs = { ...screened?.signs, [key]: null } as NonNullable<Facts['screening']>['signs']
    changes.push({
      what: key,
      facts: () => ({ ...facts, screening: screened && { ...screened, signs } }),
    })
  }
  for (const key of asked ? CONDITIONS : []) {
    for (const part of ['present', 'clearedBy', 'clearedOn'] as const) {
      const answers = { ...asked?.answers, [key]: { ...asked?.answers[key], [part]: null } }
      // Same keys as before, one of them blank.
      const conditionsNow = { ...asked, answers } as Facts['conditions']
      changes.push({
        what: `${key} ${part}`,
        facts: () => ({ ...facts, conditions: conditionsNow }),
      })
    }
  }
  for (const key of healed ? (['wound', 'bleeding', 'bleedingMoreWithActivity'] as const) : []) {
    changes.push({
      what: key,
      facts: () => ({ ...facts, healing: healed && { ...healed, [key]: null } }),
    })
  }
  if (felt) {
    const openOptional = SX_6.filter((key) => felt[key] !== null)
    const always = ['urinaryLeak', 'heaviness', 'bulge', 'bowelLeakOrUrgency', 'pain'] as const
    for (const key of [...always, ...(openOptional.length > 1 ? openOptional : [])]) {
      changes.push({ what: key, facts: () => ({ ...facts, symptoms: { ...felt, [key]: null } }) })
    }
  }
  return [
    ...changes,
    ...EXAMINED.flatMap((group) => examRemovals(facts, group, of)),
    ...backgroundRemovals(facts),
    ...totalRemovals(facts),
    ...[...SIDED_TESTS, ...SINGLE_TESTS].flatMap((id) => testRemovals(facts, id, of)),
  ]
}

/** In `article2021` the pelvic floor counts item by item once it was begun: then one answer is taken, not the last. */
function examRemovals(facts: Facts, group: (typeof EXAMINED)[number], of: ProfileId): Change[] {
  const found = facts[group]
  if (!found) return []
  const isOptional = group === 'pelvicFloor' && of === 'article2021'
  const whole = { what: group, facts: () => ({ ...facts, [group]: null }) }
  // Whether the examination took place keeps every item begun.
  const isExamined = (facts.pelvicFloor?.internalExam ?? null) !== null
  const popq = [facts.pelvicFloor?.descentCm ?? null, facts.pelvicFloor?.prolapseStage ?? null]
  // What she declined is a caution, whatever else might have been found: its last figure is not taken.
  const isLastPopq = (key: string) =>
    facts.pelvicFloor?.internalExam === 'declined' &&
    (key === 'descentCm' || key === 'prolapseStage') &&
    popq.includes(null)
  const mayTake = (key: string) =>
    !isLastPopq(key) && (!isOptional || (isExamined && key !== 'internalExam'))
  const parts = Object.keys(found)
    .filter((key) => key !== 'on' && mayTake(key))
    .map((key) => ({
      what: `${group} ${key}`,
      facts: () => ({ ...facts, [group]: { ...found, [key]: null } }),
    }))
  return isOptional ? parts : [whole, ...parts]
}

function backgroundRemovals(facts: Facts): Change[] {
  const { background: asked } = facts
  if (!asked) return []
  const begun = HYPERMOBILITY.filter((field) => asked[field] !== null)
  return [...BACKGROUND, ...(begun.length > 1 ? begun : [])].map((field) => ({
    what: field,
    facts: () => ({ ...facts, background: { ...asked, [field]: null } }),
  }))
}

function totalRemovals(facts: Facts): Change[] {
  const { epds: given } = facts
  const isBegunWithout = given !== null && (given.begun === 'yes' || given.item10 !== null)
  return isBegunWithout
    ? [{ what: 'EPDS total', facts: () => ({ ...facts, epds: { ...given, total: null } }) }]
    : []
}

function testRemovals(facts: Facts, id: TestId, of: ProfileId): Change[] {
  const result = facts.tests[id]
  if (!result) return []
  const isRequired = TESTS[id].profiles.includes(of) && !AIMS.includes(id)
  const set = (what: string, now: object | null): Change => ({
    what: `${id} ${what}`,
    facts: () => ({ ...facts, tests: { ...facts.tests, [id]: now } }),
  })
  const figures = (['left', 'right', 'amount'] as const).filter((key) => key in result)
  const answered = TEST_SYMPTOMS.filter((symptom) => result.symptoms[symptom] !== null)
  const count = answered.length + figures.filter((key) => Reflect.get(result, key) !== null).length
  if (!isRequired && count < 2) return []
  return [
    ...(isRequired ? [set('as a whole', null)] : []),
    ...figures.map((key) => set(key, { ...result, [key]: null })),
    ...answered.map((symptom) =>
      set(symptom, { ...result, symptoms: { ...result.symptoms, [symptom]: null } }),
    ),
  ]
}

/** Each piece of evidence a day past its window. */
function stalings(facts: Facts): Change[] {
  const { bornOn } = facts.birth
  const old = bornOn !== null && bornOn > daysAgo(29) ? bornOn : daysAgo(29)
  const groups = GROUPS.flatMap((group): Change[] => {
    const found = facts[group]
    return found
      ? [{ what: group, facts: () => ({ ...facts, [group]: { ...found, on: old } }) }]
      : []
  })
  const done = [...SIDED_TESTS, ...SINGLE_TESTS].flatMap((id): Change[] => {
    const found = facts.tests[id]
    if (!found) return []
    return [
      {
        what: id,
        facts: () => ({ ...facts, tests: { ...facts.tests, [id]: { ...found, on: old } } }),
      },
    ]
  })
  const { assessment } = facts
  const signed = assessment
    ? [
        {
          what: 'signature',
          facts: () => ({ ...facts, assessment: { ...assessment, signedOn: old } }),
        },
      ]
    : []
  return [...groups, ...done, ...signed]
}

/** Each symptom that can be added to what was answered. */
function additions(facts: Facts): Change[] {
  const { screening: screened, symptoms: felt } = facts
  const added: Change[] = (['urinary_leak', 'heaviness', 'bleeding'] as const).map((symptom) => ({
    what: `report of ${symptom}`,
    facts: () => ({
      ...facts,
      reportedSymptoms: [...facts.reportedSymptoms, { symptom, on: TODAY }],
    }),
  }))
  for (const key of screened ? RED_FLAG_SIGNS : []) {
    const signs = { ...screened?.signs, [key]: 'yes' } as NonNullable<Facts['screening']>['signs']
    added.push({
      what: key,
      facts: () => ({ ...facts, screening: screened && { ...screened, signs } }),
    })
  }
  if (felt) {
    const questions = ['urinaryLeak', 'heaviness', 'bulge', 'bowelLeakOrUrgency', ...SX_6] as const
    for (const key of questions) {
      added.push({ what: key, facts: () => ({ ...facts, symptoms: { ...felt, [key]: 'yes' } }) })
    }
    if (felt.pain !== null) {
      const pain = Math.min(10, felt.pain + 1)
      added.push({ what: 'more pain', facts: () => ({ ...facts, symptoms: { ...felt, pain } }) })
    }
  }
  added.push(...backgroundAdditions(facts))
  for (const id of [...SIDED_TESTS, ...SINGLE_TESTS]) {
    const result = facts.tests[id]
    if (!result) continue
    for (const symptom of TEST_SYMPTOMS) {
      const now = { ...result, symptoms: { ...result.symptoms, [symptom]: 'yes' as const } }
      added.push({
        what: `${id} ${symptom}`,
        facts: () => ({ ...facts, tests: { ...facts.tests, [id]: now } }),
      })
    }
  }
  return added
}

/** Each risk answered yes, and each figure on its worse side. */
function backgroundAdditions(facts: Facts): Change[] {
  const { background: asked, epds: given } = facts
  const worse = { fatigueScore: 20, sleepHours: 6.7, beighton: 5, heightCm: 150, weightKg: 120 }
  const answers = [
    ...RISKS.map((field) => ({ [field]: 'yes' as const })),
    ...Object.entries(worse).map(([field, figure]) => ({ [field]: figure })),
  ]
  const added = answers.map((answer) => ({
    what: JSON.stringify(answer),
    facts: () => ({ ...facts, background: asked && { ...asked, ...answer } }),
  }))
  const total = {
    what: 'EPDS total',
    facts: () => ({ ...facts, epds: given && { ...given, total: 13 } }),
  }
  return [...added, total]
}

const STRICTNESS: readonly Suggestion[] = [
  'ready',
  'ready_with_cautions',
  'incomplete',
  'hold',
  'refer',
]
function strictness(facts: Facts, of: ProfileId): number {
  return STRICTNESS.indexOf(evaluateReadiness(facts, of).suggestion)
}
const INCOMPLETE = STRICTNESS.indexOf('incomplete')

/** What stopped her still stops her, and what cautioned still cautions. */
function neverLoosens(before: Facts, changes: readonly Change[], of: ProfileId, index: number) {
  const least = Math.min(strictness(before, of), INCOMPLETE)

  for (const { what, facts } of fiveOf(changes, index)) {
    expect(strictness(facts(), of), `without ${what}`).toBeGreaterThanOrEqual(least)
  }
}

/** Some of the changes, spread over all of them. */
function fiveOf(changes: readonly Change[], index: number): readonly Change[] {
  const step = Math.ceil(changes.length / 5)
  return changes.filter((_, at) => at % step === index % step)
}

const runs = { numRuns: 10_000 }

describe('readiness, whatever the answers', () => {
  it('never gets better because an answer is missing', () => {
    fc.assert(
      fc.property(anyFacts, profile, pick, (facts, of, index) => {
        neverLoosens(facts, removals(facts, of), of, index)
      }),
      runs,
    )
  })

  it.each<ProfileId>(['goom2019', 'article2021'])(
    'is not ready in %s once any answer of patient Z that the profile asks for is missing',
    (of) => {
      const z = patientZ()
      const missing = removals(z, of).filter(({ what }) => !/review|cleared/u.test(what))
      const ready = missing.filter(({ facts }) => strictness(facts(), of) === 0)

      expect(missing.length).toBeGreaterThan(100)
      const idle = [...INFORMATION, ...CANNOT_MATTER_TO_Z]
      const deciding = ready.map(({ what }) => what).filter((what) => !idle.includes(what))
      // A squat without its count is information in `goom2019`.
      expect(deciding).toEqual(of === 'goom2019' ? ['ST-BSQ amount'] : [])
    },
  )

  it('never gets better because an answer is old', () => {
    fc.assert(
      fc.property(anyFacts, profile, pick, (facts, of, index) => {
        neverLoosens(facts, stalings(facts), of, index)
      }),
      runs,
    )
  })

  it('never gets milder because of one more symptom', () => {
    fc.assert(
      fc.property(anyFacts, profile, pick, (facts, of, index) => {
        const least = strictness(facts, of)
        for (const change of fiveOf(additions(facts), index)) {
          expect(strictness(change.facts(), of), change.what).toBeGreaterThanOrEqual(least)
        }
      }),
      runs,
    )
  })

  it('refers on any unresolved danger sign, whatever else is known or missing', () => {
    const danger = fc.constantFrom(
      ...RED_FLAG_SIGNS.filter((one) => one !== 'RF-TIRED' && one !== 'RF-PREG'),
      'EPDS-10' as const,
    )
    fc.assert(
      fc.property(anyFacts, profile, danger, (facts, of, found) => {
        const earlierSigns = [...facts.earlierSigns, { sign: found, on: daysAgo(2) }]
        const resolutions = facts.resolutions.filter((one) => one.sign !== found)

        const { suggestion } = evaluateReadiness({ ...facts, earlierSigns, resolutions }, of)

        expect(suggestion).toBe('refer')
      }),
      runs,
    )
  })

  it('does not know left from right', () => {
    fc.assert(
      fc.property(anyFacts, profile, (facts, of) => {
        const here = evaluateReadiness(facts, of)
        const there = evaluateReadiness(mirrored(facts), of)

        expect(there.suggestion).toBe(here.suggestion)
        expect(there.criteria.map(judged)).toEqual(here.criteria.map(judged))
        expect(there.criteria.map(({ value }) => value)).toEqual(
          here.criteria.map(({ value }) =>
            value?.kind === 'sides' ? { ...value, left: value.right, right: value.left } : value,
          ),
        )
      }),
      runs,
    )
  })

  it('is the same each time, and leaves the facts alone', () => {
    fc.assert(
      fc.property(anyFacts, profile, (facts, of) => {
        const before = structuredClone(facts)

        expect(evaluateReadiness(facts, of)).toEqual(evaluateReadiness(structuredClone(facts), of))
        expect(facts).toEqual(before)
      }),
      runs,
    )
  })

  it('says what would change what is open, and nothing where nothing is', () => {
    fc.assert(
      fc.property(anyFacts, profile, (facts, of) => {
        for (const { id, state, wouldChange, reason } of evaluateReadiness(facts, of).criteria) {
          const isOpen = state === 'not_met' || state === 'unknown'
          // A reviewed tear and an avulsion stay a caution: nothing is left to do.
          if (id !== 'H-3' && id !== 'PF-4')
            expect(wouldChange !== null, `${id} ${state}`).toBe(isOpen)
          expect(reason.en).not.toBe('')
          expect(reason.fr).not.toBe('')
        }
      }),
      runs,
    )
  })

  it('comes up with every suggestion in these runs', () => {
    const seen = new Set(
      fc.sample(anyFacts, 1000).map((facts) => evaluateReadiness(facts, 'goom2019').suggestion),
    )

    expect([...seen].toSorted()).toEqual(STRICTNESS.toSorted())
  })
})

describe('a newer assessment laid over older facts', () => {
  it('loses no danger sign', () => {
    fc.assert(
      fc.property(anyFacts, anyFindings, profile, (facts, findings, of) => {
        const after = overlay(facts, findings, TODAY)

        const unresolved = { resolutions: [] }
        const had = dangers({ ...facts, ...unresolved }, of)
        const has = dangers({ ...after, ...unresolved }, of)
        expect(has).toEqual(expect.arrayContaining(had))
      }),
      runs,
    )
  })

  it('keeps what the newer one did not begin', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { earlierSigns, ...after } = overlay(facts, blankFindings(), TODAY)

        expect(after).toEqual({ ...after, ...facts, earlierSigns: undefined })
        expect(earlierSigns.length).toBeLessThanOrEqual(facts.earlierSigns.length)
      }),
      runs,
    )
  })
})

function judged({
  id,
  state,
  effect,
  stale,
}: ReturnType<typeof evaluateReadiness>['criteria'][number]) {
  return { id, state, effect, stale }
}

/** The signs RF-1 and RF-2 name as standing. */
function dangers(facts: Facts, of: ProfileId): string[] {
  return evaluateReadiness(facts, of).criteria.flatMap(({ id, state, value }) => {
    if (state !== 'not_met' || value?.kind !== 'answers') return []
    return id === 'RF-1' || id === 'RF-2' ? value.answers : []
  })
}

function mirrored(facts: Facts): Facts {
  const swapped = { ...facts.tests }
  for (const id of SIDED_TESTS) {
    const result = swapped[id]
    swapped[id] = result && { ...result, left: result.right, right: result.left }
  }
  return { ...facts, tests: swapped }
}
