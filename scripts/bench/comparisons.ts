import {
  bleedingAfterBirth,
  calendarMonths,
  signature,
  tear,
  waitingDays,
  wound,
} from './compare-birth.ts'
import { contractions, descent, muscle, release } from './compare-exam.ts'
import { breath, pelvis, wall } from './compare-parts.ts'
import {
  allNo,
  feeding,
  firstWeek,
  joints,
  measures,
  mood,
  painRisk,
  sleepHours,
} from './compare-risks.ts'
import { medicalClearance, selfHarm, warningSigns } from './compare-screening.ts'
import { comfort, dailyPain, yesNoSymptom } from './compare-symptoms.ts'
import { aims, blocks, physicalTest } from './compare-tests.ts'
import { type Comparison, SYMPTOM_DAYS, TEST_DAYS } from './comparison.ts'

const BOTH = ['article2021', 'goom2019'] as const
const GUIDELINE = ['goom2019'] as const
const bridge = blocks(10, BOTH)
const squat = blocks(10, ['article2021'])

/** Every criterion of the ruleset; the benchmark stops when one is missing. */
export const COMPARISONS: Readonly<Record<string, Comparison>> = {
  'RF-1': warningSigns,
  'RF-2': selfHarm,
  'RF-3': medicalClearance,
  'T-1': waitingDays(84),
  'T-2': waitingDays(21),
  'T-3': calendarMonths,
  'A-1': signature,
  'H-1': wound,
  'H-2': bleedingAfterBirth,
  'H-3': tear,
  'SX-1': yesNoSymptom('SX-1', 'urinaryLeak', ['urinary_leak']),
  'SX-2': yesNoSymptom('SX-2', 'heaviness', ['heaviness', 'dragging']),
  'SX-3': yesNoSymptom('SX-3', 'bulge', ['bulge']),
  'SX-4': yesNoSymptom('SX-4', 'bowelLeakOrUrgency', ['bowel_leak']),
  'SX-5': dailyPain,
  'SX-6': comfort,
  'LI-WALK': physicalTest('LI-WALK', SYMPTOM_DAYS, blocks(30, GUIDELINE)),
  'LI-SLB': physicalTest('LI-SLB', TEST_DAYS, blocks(10, BOTH)),
  'LI-SLS': physicalTest('LI-SLS', TEST_DAYS, blocks(10, BOTH)),
  'LI-JOG': physicalTest('LI-JOG', TEST_DAYS, blocks(60, GUIDELINE)),
  'LI-BND': physicalTest('LI-BND', TEST_DAYS, blocks(10, BOTH)),
  'LI-HOP': physicalTest('LI-HOP', TEST_DAYS, blocks(10, BOTH)),
  'LI-RMAN': physicalTest('LI-RMAN', TEST_DAYS, blocks(10, GUIDELINE)),
  'ST-BRG': physicalTest('ST-BRG', TEST_DAYS, {
    ...bridge,
    goom2019: { ...bridge.goom2019, target: 20, short: 'caution' },
  }),
  'ST-BSQ': physicalTest('ST-BSQ', TEST_DAYS, {
    ...squat,
    goom2019: { blocksBelow: 0, target: 10, short: 'info', isRequired: false },
  }),
  'ST-CALF': physicalTest('ST-CALF', TEST_DAYS, aims(20)),
  'ST-STS': physicalTest('ST-STS', TEST_DAYS, aims(20)),
  'ST-ABD': physicalTest('ST-ABD', TEST_DAYS, aims(20)),
  'PF-1': contractions,
  'PF-2': release,
  'PF-3': descent,
  'PF-4': muscle,
  'AB-1': wall,
  'BR-1': breath,
  'AL-1': pelvis,
  'RK-1': painRisk,
  'RK-2': firstWeek,
  'RK-3': joints,
  'RK-4': allNo('RK-4', [
    'leakWhenRunningBeforePregnancy',
    'leakWhenRunningInPregnancy',
    'pelvicGirdlePain',
    'earlierPelvicFloorDysfunction',
  ]),
  'RK-5': sleepHours,
  'RK-6': feeding,
  'RK-7': allNo('RK-7', ['eatingDisorder', 'missedMeals', 'unintendedWeightLoss']),
  'PM-1': mood,
  'PM-2': measures,
}
