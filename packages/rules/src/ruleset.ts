import type { Criterion } from './criterion.ts'
import { bleeding } from './criteria/bleeding.ts'
import { bodyWeightSquat } from './criteria/body-weight-squat.ts'
import { bowelLeak } from './criteria/bowel-leak.ts'
import { breastfeedingCare } from './criteria/breastfeeding-care.ts'
import { bulge } from './criteria/bulge.ts'
import { earlierSymptoms } from './criteria/earlier-symptoms.ts'
import { energyFlags } from './criteria/energy-flags.ts'
import { firstWeekDistance } from './criteria/first-week-distance.ts'
import { forwardBounds } from './criteria/forward-bounds.ts'
import { heaviness } from './criteria/heaviness.ts'
import { hypermobility } from './criteria/hypermobility.ts'
import { jogOnTheSpot } from './criteria/jog-on-the-spot.ts'
import { medicalConditions } from './criteria/medical-conditions.ts'
import { moodTotal } from './criteria/mood-total.ts'
import { outcomeMeasures } from './criteria/outcome-measures.ts'
import { painWithDailyActivity } from './criteria/pain-with-daily-activity.ts'
import { perinealTear } from './criteria/perineal-tear.ts'
import { runningMan } from './criteria/running-man.ts'
import { runningPainFactors } from './criteria/running-pain-factors.ts'
import { sexAndBowelComfort } from './criteria/sex-and-bowel-comfort.ts'
import { sideLyingAbduction } from './criteria/side-lying-abduction.ts'
import { signedAssessment } from './criteria/signed-assessment.ts'
import { singleLegBalance } from './criteria/single-leg-balance.ts'
import { singleLegBridge } from './criteria/single-leg-bridge.ts'
import { singleLegCalfRaise } from './criteria/single-leg-calf-raise.ts'
import { singleLegHop } from './criteria/single-leg-hop.ts'
import { singleLegSitToStand } from './criteria/single-leg-sit-to-stand.ts'
import { singleLegSquat } from './criteria/single-leg-squat.ts'
import { sleep } from './criteria/sleep.ts'
import { thirtyMinuteWalk } from './criteria/thirty-minute-walk.ts'
import { thoughtsOfSelfHarm } from './criteria/thoughts-of-self-harm.ts'
import { threeMonths } from './criteria/three-months.ts'
import { threeWeeks } from './criteria/three-weeks.ts'
import { twelveWeeks } from './criteria/twelve-weeks.ts'
import { urgentWarningSigns } from './criteria/urgent-warning-signs.ts'
import { urinaryLeak } from './criteria/urinary-leak.ts'
import { woundHealed } from './criteria/wound-healed.ts'
import { abdominalWall } from './criteria/abdominal-wall.ts'
import { breathingPattern } from './criteria/breathing-pattern.ts'
import { neutralPelvis } from './criteria/neutral-pelvis.ts'
import { pelvicFloorBaseline } from './criteria/pelvic-floor-baseline.ts'
import { pelvicFloorMuscle } from './criteria/pelvic-floor-muscle.ts'
import { pelvicFloorRelease } from './criteria/pelvic-floor-release.ts'
import { prolapse } from './criteria/prolapse.ts'
import { RULESET_V0_9 } from './ruleset-0-9.ts'
import { DEFAULT_SETTINGS, type Settings } from './settings.ts'

export type Ruleset = {
  version: string
  settings: Settings
  /** Whether a result tells the settings it was computed with; those of 0.9.0 do not. */
  tellsSettings: boolean
  criteria: readonly Criterion[]
}

/** In the order of section 9, which is the order on every screen. */
export const RULESET_V1: Ruleset = {
  version: '1.0.0',
  settings: DEFAULT_SETTINGS,
  tellsSettings: true,
  criteria: [
    urgentWarningSigns,
    thoughtsOfSelfHarm,
    medicalConditions,
    twelveWeeks,
    threeWeeks,
    threeMonths,
    signedAssessment,
    woundHealed,
    bleeding,
    perinealTear,
    urinaryLeak,
    heaviness,
    bulge,
    bowelLeak,
    painWithDailyActivity,
    sexAndBowelComfort,
    thirtyMinuteWalk,
    singleLegBalance,
    singleLegSquat,
    jogOnTheSpot,
    forwardBounds,
    singleLegHop,
    runningMan,
    singleLegBridge,
    bodyWeightSquat,
    singleLegCalfRaise,
    singleLegSitToStand,
    sideLyingAbduction,
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
