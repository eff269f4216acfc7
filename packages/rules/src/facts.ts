import type { PlainDate } from './plain-date.ts'

/** A clinical answer. `null` beside it always means: not asked or not answered, never "no". */
export type YesNo = 'yes' | 'no'

/** Urgent warning signs of RF-1, `clinical-rules.md` section 1.3. */
export const RED_FLAG_SIGNS = [
  'RF-HEAD',
  'RF-SYNC',
  'RF-SELF',
  'RF-FEV',
  'RF-SWELL',
  'RF-DYSP',
  'RF-CHEST',
  'RF-ABDO',
  'RF-BLEED',
  'RF-DVT',
  'RF-TIRED',
  'RF-WOUND',
  'RF-VOMIT',
  'RF-CES',
  'RF-RET',
  'RF-BONE',
  'RF-PREG',
] as const
export type RedFlagSign = (typeof RED_FLAG_SIGNS)[number]

/** `EPDS-10` is item 10 of the EPDS (RF-2): it stays until resolved, like any red flag. */
export type ResolvableSign = RedFlagSign | 'EPDS-10'

/** Relative contraindications of RF-3, Davenport 2025 as listed in section 1.4. */
export const CONDITIONS = [
  'loss_of_consciousness',
  'neurological_symptoms',
  'kidney_disease',
  'calf_pain_or_swelling',
  'severe_abdominal_pain',
  'bleeding_not_menses',
  'postpartum_cardiomyopathy',
  'caesarean_symptoms_worse_with_activity',
  'unstable_hypertension',
  'eating_disorder',
  'malnutrition',
  'anaemia',
  'excessive_fatigue',
  'fracture_or_musculoskeletal_injury',
  'haemodynamic_instability',
  'breathing_difficulties',
  'acute_systemic_infection',
  'exertional_chest_pain',
  'dizziness_or_light_headedness',
] as const
export type Condition = (typeof CONDITIONS)[number]

export const TEST_SYMPTOMS = [
  'pain',
  'heaviness',
  'dragging',
  'urinary_leak',
  'bowel_leak',
  'bulge',
  'bleeding',
  'doming',
] as const
export type TestSymptom = (typeof TEST_SYMPTOMS)[number]

/** Tests counted per side, in repetitions; `LI-SLB` in seconds. */
export const SIDED_TESTS = [
  'LI-SLB',
  'LI-SLS',
  'LI-HOP',
  'LI-RMAN',
  'ST-CALF',
  'ST-BRG',
  'ST-STS',
  'ST-ABD',
] as const
export type SidedTestId = (typeof SIDED_TESTS)[number]

/** Tests with one figure: `LI-WALK` in minutes, `LI-JOG` in seconds, the others in repetitions. */
export const SINGLE_TESTS = ['LI-WALK', 'LI-JOG', 'LI-BND', 'ST-BSQ'] as const
export type SingleTestId = (typeof SINGLE_TESTS)[number]
export type TestId = SidedTestId | SingleTestId

export type TestSymptoms = Record<TestSymptom, YesNo | null>

/** `null` for a side means that side was not tested. */
export type SidedResult = { left: number | null; right: number | null; symptoms: TestSymptoms }
export type SingleResult = { amount: number | null; symptoms: TestSymptoms }

/** What one assessment found; `null` for a test means it was not begun. */
export type TestResults = Record<SidedTestId, SidedResult | null> &
  Record<SingleTestId, SingleResult | null>

/** Answers of the warning-sign screen. The temperature is optional; 38.0 °C or more counts as RF-FEV. */
export type ScreeningAnswers = {
  signs: Record<RedFlagSign, YesNo | null>
  temperatureC: number | null
}

/** `clearedBy` and `clearedOn` record the medical clearance of a condition that is present. */
export type ConditionAnswer = {
  present: YesNo | null
  clearedBy: string | null
  clearedOn: PlainDate | null
}

/**
 * `infected` means hot, red, oozing, smelly or reopened; `open` means not yet closed and nothing else;
 * `none` means there was no wound.
 */
export type HealingAnswers = {
  wound: 'none' | 'healed' | 'open' | 'infected' | null
  bleeding: 'none' | 'menses' | 'other' | null
  bleedingMoreWithActivity: YesNo | null
}

export type SymptomAnswers = {
  urinaryLeak: YesNo | null
  heaviness: YesNo | null
  bulge: YesNo | null
  bowelLeakOrUrgency: YesNo | null
  /** NPRS 0–10 for pelvic, abdominal, low back, pelvic girdle or hip pain with daily activity. */
  pain: number | null
  painSite: string | null
  painfulSex: YesNo | 'declined' | null
  obstructedBowel: YesNo | 'declined' | null
  constipation: YesNo | 'declined' | null
}

/**
 * `begun: 'yes'` or any item given means the EPDS was begun; a begun one with `item10: null` left item 10 blank.
 * `total` is the sum of the keyed values, 0–30. `null` as a whole, or nothing given, means it was never offered.
 */
export type EpdsAnswers = {
  begun: YesNo | null
  item10: 0 | 1 | 2 | 3 | null
  total: number | null
}

/**
 * The examination of section 3. `internalExam: 'declined'` makes what is blank here a caution instead of a stop; what
 * was found without it, from outside or by ultrasound, still counts.
 */
export type PelvicFloorFindings = {
  internalExam: 'done' | 'declined' | null
  /** Fast contractions, counted in standing. */
  fastContractions: number | null
  /** Long contractions: how many, and the seconds each was held. */
  longContractions: number | null
  longHoldSeconds: number | null
  /** Seconds held at 30–50 % of her strength. */
  gentleHoldSeconds: number | null
  testedStanding: YesNo | null
  /** Whether she lets go fully after a contraction. */
  fullRelease: YesNo | 'mixed' | null
  bearsDown: YesNo | null
  /** POP-Q: the most distal point in cm from the hymen, negative above it. */
  descentCm: number | null
  prolapseStage: 0 | 1 | 2 | 3 | 4 | null
  /** Modified Oxford scale. */
  oxfordGrade: 0 | 1 | 2 | 3 | 4 | 5 | null
  avulsion: 'none' | 'present' | 'not_assessed' | null
}

/** Section 3.4. The distance between the recti is recorded and never judged. */
export type AbdominalWallFindings = {
  doming: YesNo | null
  tension: 'good' | 'poor' | null
  interRectiMm: number | null
  interRectiSite: 'above_navel' | 'at_navel' | 'below_navel' | null
  interRectiMethod: 'palpation' | 'calliper' | 'ultrasound' | null
}

/** Section 4.1, lying down and then on effort. */
export type BreathingFindings = {
  chestMotion: 'none' | 'slight' | 'dominant' | null
  bellyRises: YesNo | null
  ribsWiden: YesNo | null
  pelvicFloorOnExhale: 'lifts' | 'none' | 'bears_down' | null
  breathOnEffort: 'out' | 'held' | 'in' | null
}

/** Section 4.2: control, not shape. The angle is stored with its method and never judged. */
export type AlignmentFindings = {
  holdsNeutralPelvis: YesNo | null
  pelvicTiltDegrees: number | null
  pelvicTiltMethod: string | null
}

/** Section 1.5: what raises the risk without blocking alone, asked once and confirmed at each visit. */
export type BackgroundAnswers = {
  noviceRunner: YesNo | null
  /** Accumulated-fatigue score of Christopher 2021; only the number. */
  fatigueScore: number | null
  previousRunningInjury: YesNo | null
  anyIncontinence: YesNo | null
  /** Average hours a night. */
  sleepHours: number | null
  heightCm: number | null
  weightKg: number | null
  /** Beighton score 0–9. */
  beighton: number | null
  knownHypermobility: YesNo | null
  leakWhenRunningBeforePregnancy: YesNo | null
  leakWhenRunningInPregnancy: YesNo | null
  pelvicGirdlePain: YesNo | null
  earlierPelvicFloorDysfunction: YesNo | null
  breastfeeding: YesNo | null
  /** Whether feeding before a run, a supporting bra and energy were talked about. */
  feedingTalkedAbout: YesNo | null
  braTalkedAbout: YesNo | null
  energyTalkedAbout: YesNo | null
  eatingDisorder: YesNo | null
  missedMeals: YesNo | null
  unintendedWeightLoss: YesNo | null
}

/** Outcome measures that are shown and never decide (PM-2). */
export const OUTCOME_MEASURES = [
  'iciq-ui-sf',
  'pfdi-20',
  'pfiq-7',
  'psfs',
  'tsk-11',
  'tsk-17',
  'i-prrs',
  'leaf-q',
  'pgi-i',
] as const
export type OutcomeMeasureId = (typeof OUTCOME_MEASURES)[number]
/** Totals only; the range of each is that of section 5.1. `null` = not done. */
export type OutcomeTotals = Record<OutcomeMeasureId, number | null>

export type Dated<T> = T & { on: PlainDate }

export type OutcomeResult = { measure: OutcomeMeasureId; total: number; on: PlainDate }

/** A sign answered "yes" earlier; it stays until a resolution of the same day or later. */
export type EarlierSign = { sign: ResolvableSign; on: PlainDate }
export type SignResolution = { sign: ResolvableSign; on: PlainDate; by: string; result: string }

/** A pelvic symptom the patient reported with a session or check-in. */
export type ReportedSymptom = {
  symptom: 'urinary_leak' | 'heaviness' | 'dragging' | 'bulge' | 'bowel_leak' | 'bleeding'
  on: PlainDate
}

export type BirthFacts = {
  bornOn: PlainDate | null
  mode: 'vaginal' | 'instrumental' | 'caesarean' | null
  tearGrade: '0' | '1' | '2' | '3a' | '3b' | '3c' | '4' | null
  /** Day of the pelvic-health or obstetric review of a grade 3–4 tear. */
  tearReviewedOn: PlainDate | null
}

/**
 * Everything a criterion may know. Each group carries the day it was observed, so that a criterion can call it
 * stale; a group that is `null` was never asked.
 */
export type Facts = {
  /** The day the question is asked, in the clinic's calendar: the rules read no clock. */
  askedOn: PlainDate
  birth: BirthFacts
  /** The latest signed assessment. `signedByRole` is the signer's staff role. */
  assessment: { signedOn: PlainDate; signedByRole: string } | null
  screening: Dated<ScreeningAnswers> | null
  earlierSigns: readonly EarlierSign[]
  resolutions: readonly SignResolution[]
  conditions: Dated<{ answers: Record<Condition, ConditionAnswer> }> | null
  epds: Dated<EpdsAnswers> | null
  healing: Dated<HealingAnswers> | null
  symptoms: Dated<SymptomAnswers> | null
  reportedSymptoms: readonly ReportedSymptom[]
  pelvicFloor: Dated<PelvicFloorFindings> | null
  abdominalWall: Dated<AbdominalWallFindings> | null
  breathing: Dated<BreathingFindings> | null
  alignment: Dated<AlignmentFindings> | null
  background: Dated<BackgroundAnswers> | null
  /** Totals of outcome measures, each with its own day, in any order: the newest is compared with the one before. */
  outcomes: readonly OutcomeResult[]
  tests: Record<SidedTestId, Dated<SidedResult> | null> &
    Record<SingleTestId, Dated<SingleResult> | null>
}

/**
 * What one assessment holds, as it is written down on one day. A group that is `null`, or whose every answer is
 * `null`, was not begun.
 */
export type AssessmentFindings = {
  screening: ScreeningAnswers | null
  conditions: { answers: Record<Condition, ConditionAnswer> } | null
  epds: EpdsAnswers | null
  healing: HealingAnswers | null
  symptoms: SymptomAnswers | null
  tests: TestResults
  pelvicFloor: PelvicFloorFindings | null
  abdominalWall: AbdominalWallFindings | null
  breathing: BreathingFindings | null
  alignment: AlignmentFindings | null
  background: BackgroundAnswers | null
  outcomes: OutcomeTotals | null
}
