import type { Text } from './criterion.ts'
import {
  CONDITIONS,
  type Facts,
  OUTCOME_MEASURES,
  RED_FLAG_SIGNS,
  SIDED_TESTS,
  SINGLE_TESTS,
  TEST_SYMPTOMS,
  type TestId,
} from './facts.ts'
import { isPlainDate } from './plain-date.ts'

type Path = readonly (string | number)[]
export type FactsProblem = { path: Path; reason: Text }

/** What cannot be judged, with every problem named; the message holds no clinical value. */
export class UnusableFactsError extends Error {
  readonly problems: readonly FactsProblem[]

  constructor(problems: readonly FactsProblem[]) {
    const named = problems.map(({ path, reason }) => `/${path.join('/')}: ${reason.en}`)
    super(`Facts that cannot be judged: ${named.join('; ')}`)
    this.name = 'UnusableFactsError'
    this.problems = problems
  }
}

/** What is wrong with an answer; `null` when nothing is. A blank is stated as `null` and never wrong. */
type Check = (answer: unknown) => Text | null
type Fields = readonly { field: string; check: Check }[]
type Report = (path: Path, reason: Text) => void

const yesNo: Check = (answer) => {
  if (answer === 'no' || answer === null || answer === 'yes') return null
  return answer === undefined ? MISSING : NO_ANSWER
}
const text: Check = (answer) => {
  if (answer === null || typeof answer === 'string') return null
  return answer === undefined ? MISSING : NO_ANSWER
}
const date: Check = (answer) => {
  if (answer === null || isPlainDate(answer)) return null
  return answer === undefined ? MISSING : NO_DATE
}
/** What was stored before version 1.0.0 has none. */
const laterAmount: Check = (answer) => (answer === undefined ? null : amount(answer))
const amount = between(0, 10_000)

function oneOf(...answers: readonly (string | number)[]): Check {
  return (answer) => {
    if (answer === null || answers.some((one) => one === answer)) return null
    return answer === undefined ? MISSING : NO_ANSWER
  }
}

function between(least: number, most: number): Check {
  return (answer) => {
    if (answer === null) return null
    if (answer === undefined) return MISSING
    // NaN is neither.
    return typeof answer === 'number' && answer >= least && answer <= most ? null : NO_NUMBER
  }
}

function every(check: Check, ...fields: readonly string[]): Fields {
  return fields.map((field) => ({ field, check }))
}

const BIRTH: Fields = [
  { field: 'bornOn', check: date },
  { field: 'mode', check: oneOf('vaginal', 'instrumental', 'caesarean') },
  { field: 'tearGrade', check: oneOf('0', '1', '2', '3a', '3b', '3c', '4') },
  { field: 'tearReviewedOn', check: date },
]
const CONDITION: Fields = [
  { field: 'present', check: yesNo },
  { field: 'clearedBy', check: text },
  { field: 'clearedOn', check: date },
]
const GROUPS = [
  [
    'symptoms',
    [
      ...every(yesNo, 'urinaryLeak', 'heaviness', 'bulge', 'bowelLeakOrUrgency'),
      ...every(oneOf('no', 'yes', 'declined'), 'painfulSex', 'obstructedBowel', 'constipation'),
      { field: 'pain', check: between(0, 10) },
      { field: 'painSite', check: text },
    ],
  ],
  [
    'healing',
    [
      { field: 'wound', check: oneOf('healed', 'none', 'open', 'infected') },
      { field: 'bleeding', check: oneOf('none', 'menses', 'other') },
      { field: 'bleedingMoreWithActivity', check: yesNo },
    ],
  ],
  [
    'epds',
    [
      { field: 'begun', check: yesNo },
      { field: 'item10', check: oneOf(0, 1, 2, 3) },
      { field: 'total', check: laterAmount },
    ],
  ],
  [
    'pelvicFloor',
    [
      { field: 'internalExam', check: oneOf('done', 'declined') },
      ...every(amount, 'fastContractions', 'longContractions'),
      ...every(amount, 'longHoldSeconds', 'gentleHoldSeconds'),
      ...every(yesNo, 'testedStanding', 'bearsDown'),
      { field: 'fullRelease', check: oneOf('yes', 'no', 'mixed') },
      { field: 'descentCm', check: between(-20, 20) },
      { field: 'prolapseStage', check: oneOf(0, 1, 2, 3, 4) },
      { field: 'oxfordGrade', check: oneOf(0, 1, 2, 3, 4, 5) },
      { field: 'avulsion', check: oneOf('none', 'present', 'not_assessed') },
    ],
  ],
  [
    'abdominalWall',
    [
      { field: 'doming', check: yesNo },
      { field: 'tension', check: oneOf('good', 'poor') },
      { field: 'interRectiMm', check: amount },
    ],
  ],
  [
    'breathing',
    [
      { field: 'chestMotion', check: oneOf('slight', 'none', 'dominant') },
      ...every(yesNo, 'bellyRises', 'ribsWiden'),
      { field: 'pelvicFloorOnExhale', check: oneOf('lifts', 'none', 'bears_down') },
      { field: 'breathOnEffort', check: oneOf('out', 'held', 'in') },
    ],
  ],
  ['alignment', [{ field: 'holdsNeutralPelvis', check: yesNo }]],
  [
    'background',
    [
      ...every(yesNo, 'noviceRunner', 'previousRunningInjury', 'anyIncontinence'),
      ...every(yesNo, 'leakWhenRunningBeforePregnancy', 'leakWhenRunningInPregnancy'),
      ...every(yesNo, 'pelvicGirdlePain', 'earlierPelvicFloorDysfunction', 'knownHypermobility'),
      ...every(yesNo, 'breastfeeding', 'feedingTalkedAbout', 'braTalkedAbout'),
      ...every(yesNo, 'energyTalkedAbout', 'eatingDisorder', 'missedMeals', 'unintendedWeightLoss'),
      { field: 'fatigueScore', check: amount },
      { field: 'sleepHours', check: between(0, 24) },
      { field: 'heightCm', check: between(50, 300) },
      { field: 'weightKg', check: between(20, 500) },
      { field: 'beighton', check: between(0, 9) },
    ],
  ],
] as const satisfies readonly (readonly [keyof Facts, Fields])[]

const CONDITION_PATHS = CONDITIONS.map((condition) => ({
  condition,
  path: ['conditions', 'answers', condition],
}))
const GROUP_PATHS = GROUPS.map(([group, fields]) => ({
  group,
  fields,
  path: [group],
  dayPath: [group, 'on'],
}))
const SIDES = every(amount, 'left', 'right')
const SINGLE = every(amount, 'amount')
const TEST_PATHS = [
  ...SIDED_TESTS.map((id) => testPath(id, SIDES)),
  ...SINGLE_TESTS.map((id) => testPath(id, SINGLE)),
]
function testPath(id: TestId, fields: Fields) {
  return { id, fields, path: ['tests', id], dayPath: ['tests', id, 'on'] }
}
const LISTS = ['earlierSigns', 'resolutions', 'reportedSymptoms', 'outcomes'] as const

/**
 * Everything that keeps facts from being judged: what is missing, of the wrong kind, no number, no day of the
 * calendar, or cannot be in time. Empty for facts that can be judged. Evidence dated after the question is left to
 * the criteria, which take it for none.
 */
export function factsProblems(facts: Facts): readonly FactsProblem[] {
  let problems = NO_PROBLEMS
  const report: Report = (path, reason) => {
    problems = [...problems, { path, reason }]
  }
  const { askedOn, birth } = facts
  if (!isPlainDate(askedOn)) report(['askedOn'], NO_DATE)
  checkFields(BIRTH, birth, ['birth'], report)
  const isLater = isPlainDate(birth?.bornOn) && isPlainDate(askedOn) && birth.bornOn > askedOn
  if (isLater) report(['birth', 'bornOn'], BORN_LATER)
  // One wrong birth is one problem, not one for each piece of evidence.
  const bornOn = !isLater && isPlainDate(birth?.bornOn) ? birth.bornOn : null
  // Most of the evidence is of one day.
  let lastFine: unknown
  const checkDay: DayCheck = (on, path) => {
    if (on === lastFine && on !== undefined) return
    if (!isPlainDate(on)) report(path, NO_DATE)
    else if (bornOn !== null && on < bornOn) report(path, TOO_EARLY)
    else lastFine = on
  }
  checkSigned(facts, checkDay, report)
  checkScreening(facts, checkDay, report)
  checkConditions(facts, checkDay, report)
  checkGroups(facts, checkDay, report)
  checkTests(facts, checkDay, report)
  checkLists(facts, checkDay, report)
  return problems
}

type DayCheck = (on: unknown, path: Path) => void

function checkSigned({ assessment }: Facts, checkDay: DayCheck, report: Report) {
  if (assessment === undefined) report(['assessment'], MISSING)
  if (assessment) checkDay(assessment.signedOn, ['assessment', 'signedOn'])
}

function checkScreening({ screening }: Facts, checkDay: DayCheck, report: Report) {
  if (screening === undefined) report(['screening'], MISSING)
  if (!screening) return
  checkDay(screening.on, ['screening', 'on'])
  for (const sign of RED_FLAG_SIGNS) {
    const answer = screening.signs?.[sign]
    if (answer === 'no') continue
    const reason = yesNo(answer)
    if (reason) report(['screening', 'signs', sign], reason)
  }
  const reason = amount(screening.temperatureC)
  if (reason) report(['screening', 'temperatureC'], reason)
}

function checkConditions({ conditions }: Facts, checkDay: DayCheck, report: Report) {
  if (conditions === undefined) report(['conditions'], MISSING)
  if (!conditions) return
  checkDay(conditions.on, ['conditions', 'on'])
  for (const { condition, path } of CONDITION_PATHS) {
    const answer = conditions.answers?.[condition]
    if (answer?.present !== 'no') checkFields(CONDITION, answer, path, report)
  }
}

function checkGroups(facts: Facts, checkDay: DayCheck, report: Report) {
  for (const { dayPath, fields, group, path } of GROUP_PATHS) {
    // A group that came with version 1.0.0 is missing in what was stored before.
    const found = facts[group] ?? null
    if (found === null) continue
    checkDay(found.on, dayPath)
    checkFields(fields, found, path, report)
  }
}

function checkTests({ tests }: Facts, checkDay: DayCheck, report: Report) {
  for (const { dayPath, fields, id, path } of TEST_PATHS) {
    const test = tests?.[id]
    if (test === undefined) report(path, MISSING)
    if (!test) continue
    checkDay(test.on, dayPath)
    checkFields(fields, test, path, report)
    for (const symptom of TEST_SYMPTOMS) {
      const answer = test.symptoms?.[symptom]
      if (answer === 'no') continue
      const reason = yesNo(answer)
      if (reason) report([...path, 'symptoms', symptom], reason)
    }
  }
}

function checkLists(facts: Facts, checkDay: DayCheck, report: Report) {
  for (const list of LISTS) {
    facts[list]?.forEach(({ on }, index) => checkDay(on, [list, index, 'on']))
  }
  facts.outcomes?.forEach(({ measure, total }, index) => {
    if (!OUTCOME_MEASURES.includes(measure)) report(['outcomes', index, 'measure'], NO_ANSWER)
    const reason = amount(total)
    if (reason) report(['outcomes', index, 'total'], reason)
  })
}

function checkFields(
  fields: Fields,
  group: Record<string, unknown> | undefined,
  path: Path,
  report: Report,
) {
  if (typeof group !== 'object' || group === null) return report(path, MISSING)
  for (const { check, field } of fields) {
    const reason = check(group[field])
    if (reason) report([...path, field], reason)
  }
}

const NO_PROBLEMS: readonly FactsProblem[] = []
const MISSING: Text = { en: 'Missing', fr: 'Manquant' }
const NO_DATE: Text = { en: 'Not a calendar date, YYYY-MM-DD', fr: 'Pas une date, AAAA-MM-JJ' }
const NO_NUMBER: Text = { en: 'Not a number it can be', fr: 'Pas un nombre possible' }
const NO_ANSWER: Text = { en: 'Not an answer it can be', fr: 'Pas une réponse possible' }
const TOO_EARLY: Text = { en: 'Earlier than the birth', fr: 'Avant l’accouchement' }
const BORN_LATER: Text = {
  en: 'The birth is after the day the question is asked',
  fr: 'L’accouchement est après le jour de la question',
}
