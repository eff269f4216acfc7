import { emptyFacts, withSignature } from './assess.ts'
import { CONDITIONS, RED_FLAG_SIGNS, TEST_SYMPTOMS } from './facts.ts'
import type {
  AbdominalWallFindings,
  AlignmentFindings,
  BackgroundAnswers,
  BreathingFindings,
  Condition,
  ConditionAnswer,
  Dated,
  Facts,
  PelvicFloorFindings,
  RedFlagSign,
  SidedResult,
  SidedTestId,
  SingleResult,
  SingleTestId,
  TestId,
  TestSymptom,
  TestSymptoms,
  YesNo,
} from './facts.ts'
import { addDays, type PlainDate } from './plain-date.ts'

/** The day every example is asked on. */
export const TODAY: PlainDate = '2026-11-23'

export function daysAgo(days: number): PlainDate {
  return addDays(TODAY, -days)
}

export const NO_SYMPTOMS = symptoms({})

/** Every symptom "no", but for those given. */
export function symptoms(given: Partial<Record<TestSymptom, YesNo | null>>): TestSymptoms {
  return { ...everySymptom('no'), ...given }
}

export function everySymptom(answer: YesNo | null): TestSymptoms {
  // fromEntries forgets the keys it was given.
  return Object.fromEntries(TEST_SYMPTOMS.map((symptom) => [symptom, answer])) as TestSymptoms
}

export function everySign(answer: YesNo | null): Record<RedFlagSign, YesNo | null> {
  // fromEntries forgets the keys it was given.
  return Object.fromEntries(RED_FLAG_SIGNS.map((sign) => [sign, answer])) as Record<
    RedFlagSign,
    YesNo | null
  >
}

export function everyCondition(present: YesNo | null): Record<Condition, ConditionAnswer> {
  const answer = { present, clearedBy: null, clearedOn: null }
  // fromEntries forgets the keys it was given.
  return Object.fromEntries(CONDITIONS.map((condition) => [condition, answer])) as Record<
    Condition,
    ConditionAnswer
  >
}

/** Patient Z of `clinical-rules.md` section 10: everything met in `goom2019`. */
export function patientZ(change: Partial<Facts> = {}): Facts {
  const birth = {
    bornOn: daysAgo(112),
    mode: 'vaginal',
    tearGrade: '2',
    tearReviewedOn: null,
  } as const
  return {
    ...withSignature(emptyFacts(TODAY, birth), daysAgo(5), 'physio'),
    screening: { on: TODAY, signs: everySign('no'), temperatureC: 36.8 },
    conditions: { on: daysAgo(5), answers: everyCondition('no') },
    epds: { on: daysAgo(5), begun: 'yes', item10: 0, total: 4 },
    healing: { on: daysAgo(5), wound: 'healed', bleeding: 'none', bleedingMoreWithActivity: 'no' },
    symptoms: noComplaints(daysAgo(5)),
    tests: testsOfZ(daysAgo(5)),
    pelvicFloor: pelvicFloorOfZ(daysAgo(5)),
    abdominalWall: abdominalWallOfZ(daysAgo(5)),
    breathing: breathingOfZ(daysAgo(5)),
    alignment: alignmentOfZ(daysAgo(5)),
    background: backgroundOfZ(daysAgo(5)),
    ...change,
  }
}

function noComplaints(on: PlainDate): Facts['symptoms'] {
  return {
    on,
    urinaryLeak: 'no',
    heaviness: 'no',
    bulge: 'no',
    bowelLeakOrUrgency: 'no',
    pain: 0,
    painSite: null,
    painfulSex: 'no',
    obstructedBowel: 'no',
    constipation: 'no',
  }
}

function pelvicFloorOfZ(on: PlainDate): Dated<PelvicFloorFindings> {
  return {
    on,
    internalExam: 'done',
    fastContractions: 10,
    longContractions: 10,
    longHoldSeconds: 7,
    gentleHoldSeconds: 60,
    testedStanding: 'yes',
    fullRelease: 'yes',
    bearsDown: 'no',
    descentCm: -2,
    prolapseStage: 1,
    oxfordGrade: 4,
    avulsion: 'none',
  }
}

function abdominalWallOfZ(on: PlainDate): Dated<AbdominalWallFindings> {
  return {
    on,
    doming: 'no',
    tension: 'good',
    interRectiMm: 18,
    interRectiSite: 'at_navel',
    interRectiMethod: 'palpation',
  }
}

function breathingOfZ(on: PlainDate): Dated<BreathingFindings> {
  return {
    on,
    chestMotion: 'slight',
    bellyRises: 'yes',
    ribsWiden: 'yes',
    pelvicFloorOnExhale: 'lifts',
    breathOnEffort: 'out',
  }
}

function alignmentOfZ(on: PlainDate): Dated<AlignmentFindings> {
  return { on, holdsNeutralPelvis: 'yes', pelvicTiltDegrees: null, pelvicTiltMethod: null }
}

/** One of the six factors: the vaginal birth. */
function backgroundOfZ(on: PlainDate): Dated<BackgroundAnswers> {
  return {
    on,
    noviceRunner: 'no',
    fatigueScore: 10,
    previousRunningInjury: 'no',
    anyIncontinence: 'no',
    sleepHours: 7.2,
    heightCm: 170,
    weightKg: 69.4,
    beighton: 2,
    knownHypermobility: 'no',
    leakWhenRunningBeforePregnancy: 'no',
    leakWhenRunningInPregnancy: 'no',
    pelvicGirdlePain: 'no',
    earlierPelvicFloorDysfunction: 'no',
    breastfeeding: 'yes',
    feedingTalkedAbout: 'yes',
    braTalkedAbout: 'yes',
    energyTalkedAbout: 'yes',
    eatingDisorder: 'no',
    missedMeals: 'no',
    unintendedWeightLoss: 'no',
  }
}

function testsOfZ(on: PlainDate): Facts['tests'] {
  const each = (reps: number) => ({ on, left: reps, right: reps, symptoms: NO_SYMPTOMS })
  const once = (amount: number) => ({ on, amount, symptoms: NO_SYMPTOMS })
  return {
    'LI-WALK': once(30),
    'LI-SLB': each(12),
    'LI-SLS': each(10),
    'LI-JOG': once(60),
    'LI-BND': once(10),
    'LI-HOP': each(10),
    'LI-RMAN': each(10),
    'ST-BRG': each(20),
    'ST-BSQ': once(10),
    'ST-CALF': each(20),
    'ST-STS': each(20),
    'ST-ABD': each(20),
  }
}

/** Facts in which one test differs. */
export function withSided(
  id: SidedTestId,
  change: Partial<SidedResult> & { on?: PlainDate },
): Facts {
  const facts = patientZ()
  const whole = facts.tests[id]
  if (!whole) throw new Error(`${id} is part of patient Z`)
  return { ...facts, tests: { ...facts.tests, [id]: { ...whole, ...change } } }
}

export function withSingle(
  id: SingleTestId,
  change: Partial<SingleResult> & { on?: PlainDate },
): Facts {
  const facts = patientZ()
  const whole = facts.tests[id]
  if (!whole) throw new Error(`${id} is part of patient Z`)
  return { ...facts, tests: { ...facts.tests, [id]: { ...whole, ...change } } }
}

export function withoutTests(...ids: readonly TestId[]): Facts {
  const facts = patientZ()
  const blank = Object.fromEntries(ids.map((id) => [id, null]))
  return { ...facts, tests: { ...facts.tests, ...blank } }
}
