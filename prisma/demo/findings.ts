import { CONDITIONS, RED_FLAG_SIGNS, SIDED_TESTS, SINGLE_TESTS } from '@restride/rules/facts'

const NO_SYMPTOM = {
  pain: 'no',
  heaviness: 'no',
  dragging: 'no',
  urinary_leak: 'no',
  bowel_leak: 'no',
  bulge: 'no',
  bleeding: 'no',
  doming: 'no',
}
const SINGLE_AMOUNTS = { 'LI-WALK': 30, 'LI-JOG': 60, 'LI-BND': 10, 'ST-BSQ': 10 } as const

function each<Value>(keys: readonly string[], value: Value): Record<string, Value> {
  return Object.fromEntries(keys.map((key) => [key, value]))
}

/** Findings of the base patient Z of clinical-rules.md section 10: every criterion is met. */
export function allMet() {
  return {
    screening: { signs: each(RED_FLAG_SIGNS, 'no'), temperatureC: 36.8 },
    conditions: { answers: each(CONDITIONS, { present: 'no', clearedBy: null, clearedOn: null }) },
    epds: { begun: 'yes', item10: 0, total: 4 },
    healing: { wound: 'healed', bleeding: 'none', bleedingMoreWithActivity: 'no' },
    symptoms: {
      urinaryLeak: 'no',
      heaviness: 'no',
      bulge: 'no',
      bowelLeakOrUrgency: 'no',
      pain: 0,
      painSite: null,
      painfulSex: 'no',
      obstructedBowel: 'no',
      constipation: 'no',
    },
    tests: {
      ...each(SIDED_TESTS, { left: 20, right: 20, symptoms: NO_SYMPTOM }),
      ...Object.fromEntries(
        SINGLE_TESTS.map((id) => [id, { amount: SINGLE_AMOUNTS[id], symptoms: NO_SYMPTOM }]),
      ),
    },
    pelvicFloor: PELVIC_FLOOR,
    abdominalWall: {
      doming: 'no',
      tension: 'good',
      interRectiMm: 16,
      interRectiSite: 'at_navel',
      interRectiMethod: 'calliper',
    },
    breathing: {
      chestMotion: 'slight',
      bellyRises: 'yes',
      ribsWiden: 'yes',
      pelvicFloorOnExhale: 'lifts',
      breathOnEffort: 'out',
    },
    alignment: { holdsNeutralPelvis: 'yes' },
    background: BACKGROUND,
  }
}

const PELVIC_FLOOR = {
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

const BACKGROUND = {
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

/** She said no to the internal examination: nothing that needs it was examined. */
export const DECLINED_EXAM = {
  ...Object.fromEntries(Object.keys(PELVIC_FLOOR).map((key) => [key, null])),
  internalExam: 'declined',
}
