import { patientZ } from '@restride/rules/base-patient'
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
    ...examined(),
  }
}

/** What was examined and asked of patient Z, without its day. */
function examined() {
  const { abdominalWall, alignment, background, breathing, pelvicFloor } = patientZ()
  const groups = { pelvicFloor, abdominalWall, breathing, alignment, background }
  return Object.fromEntries(
    Object.entries(groups).map(([name, group]) => {
      const { on: _, ...answers } = { on: '', ...group }
      return [name, answers]
    }),
  )
}

/** She said no to the internal examination: nothing that needs it was examined. */
export const DECLINED_EXAM = {
  ...each(Object.keys(examined()['pelvicFloor'] ?? {}), null),
  internalExam: 'declined',
}
