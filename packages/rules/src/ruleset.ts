import type { Ruleset } from './criterion.ts'
import { breastfeedingCare } from './criteria/breastfeeding-care.ts'
import { earlierSymptoms } from './criteria/earlier-symptoms.ts'
import { energyFlags } from './criteria/energy-flags.ts'
import { firstWeekDistance } from './criteria/first-week-distance.ts'
import { hypermobility } from './criteria/hypermobility.ts'
import { moodTotal } from './criteria/mood-total.ts'
import { outcomeMeasures } from './criteria/outcome-measures.ts'
import { runningPainFactors } from './criteria/running-pain-factors.ts'
import { sleep } from './criteria/sleep.ts'
import { abdominalWall } from './criteria/abdominal-wall.ts'
import { breathingPattern } from './criteria/breathing-pattern.ts'
import { neutralPelvis } from './criteria/neutral-pelvis.ts'
import { pelvicFloorBaseline } from './criteria/pelvic-floor-baseline.ts'
import { pelvicFloorMuscle } from './criteria/pelvic-floor-muscle.ts'
import { pelvicFloorRelease } from './criteria/pelvic-floor-release.ts'
import { prolapse } from './criteria/prolapse.ts'
import { FIRST_CRITERIA, RULESET_V0_9 } from './ruleset-0-9.ts'
import { DEFAULT_SETTINGS } from './settings.ts'

/** The 28 of 0.9.0 and what completes section 9, in its order, which is the order on every screen. */
export const RULESET_V1: Ruleset = {
  version: '1.0.0',
  settings: DEFAULT_SETTINGS,
  tellsSettings: true,
  criteria: [
    ...FIRST_CRITERIA,
    pelvicFloorBaseline,
    pelvicFloorRelease,
    prolapse,
    pelvicFloorMuscle,
    abdominalWall,
    breathingPattern,
    neutralPelvis,
    runningPainFactors,
    firstWeekDistance,
    hypermobility,
    earlierSymptoms,
    sleep,
    breastfeedingCare,
    energyFlags,
    moodTotal,
    outcomeMeasures,
  ],
}

/** Every version ever used, oldest first: an old decision is replayed with the rules of its day. */
export const RULESETS: Readonly<Record<string, Ruleset>> = {
  [RULESET_V0_9.version]: RULESET_V0_9,
  [RULESET_V1.version]: RULESET_V1,
}
