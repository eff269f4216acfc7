import { bleeding } from './criteria/bleeding.ts'
import { bodyWeightSquat } from './criteria/body-weight-squat.ts'
import { bowelLeak } from './criteria/bowel-leak.ts'
import { bulge } from './criteria/bulge.ts'
import { forwardBounds } from './criteria/forward-bounds.ts'
import { heaviness } from './criteria/heaviness.ts'
import { jogOnTheSpot } from './criteria/jog-on-the-spot.ts'
import { medicalConditions } from './criteria/medical-conditions.ts'
import { painWithDailyActivity } from './criteria/pain-with-daily-activity.ts'
import { perinealTear } from './criteria/perineal-tear.ts'
import { runningMan } from './criteria/running-man.ts'
import { sexAndBowelComfort } from './criteria/sex-and-bowel-comfort.ts'
import { sideLyingAbduction } from './criteria/side-lying-abduction.ts'
import { signedAssessment } from './criteria/signed-assessment.ts'
import { singleLegBalance } from './criteria/single-leg-balance.ts'
import { singleLegBridge } from './criteria/single-leg-bridge.ts'
import { singleLegCalfRaise } from './criteria/single-leg-calf-raise.ts'
import { singleLegHop } from './criteria/single-leg-hop.ts'
import { singleLegSitToStand } from './criteria/single-leg-sit-to-stand.ts'
import { singleLegSquat } from './criteria/single-leg-squat.ts'
import { thirtyMinuteWalk } from './criteria/thirty-minute-walk.ts'
import { thoughtsOfSelfHarm } from './criteria/thoughts-of-self-harm.ts'
import { threeMonths } from './criteria/three-months.ts'
import { threeWeeks } from './criteria/three-weeks.ts'
import { twelveWeeks } from './criteria/twelve-weeks.ts'
import { urgentWarningSigns } from './criteria/urgent-warning-signs.ts'
import { urinaryLeak } from './criteria/urinary-leak.ts'
import { woundHealed } from './criteria/wound-healed.ts'
import type { Criterion, Ruleset } from './criterion.ts'

/** The criteria of the first version, in the order of section 9. */
export const FIRST_CRITERIA: readonly Criterion[] = [
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
]

/**
 * What was stored under the label 1.0.0 before that version was complete: 28 criteria. The list and its thresholds stay
 * as they were, so that those decisions replay to the same bytes.
 */
export const RULESET_V0_9: Ruleset = {
  version: '0.9.0',
  settings: {
    symptomFreshDays: 14,
    testFreshDays: 28,
    bleedingUrgentAfterDays: 56,
    painAmberFrom: 3,
    painRedFrom: 6,
  },
  tellsSettings: false,
  criteria: FIRST_CRITERIA,
}
