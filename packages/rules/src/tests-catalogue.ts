import type { ProfileId, TestUnit, Text } from './criterion.ts'
import { bodyWeightSquatTest } from './criteria/body-weight-squat.ts'
import { forwardBoundsTest } from './criteria/forward-bounds.ts'
import { jogOnTheSpotTest } from './criteria/jog-on-the-spot.ts'
import { runningManTest } from './criteria/running-man.ts'
import { sideLyingAbductionTest } from './criteria/side-lying-abduction.ts'
import { singleLegBalanceTest } from './criteria/single-leg-balance.ts'
import { singleLegBridgeTest } from './criteria/single-leg-bridge.ts'
import { singleLegCalfRaiseTest } from './criteria/single-leg-calf-raise.ts'
import { singleLegHopTest } from './criteria/single-leg-hop.ts'
import { singleLegSitToStandTest } from './criteria/single-leg-sit-to-stand.ts'
import { singleLegSquatTest } from './criteria/single-leg-squat.ts'
import { thirtyMinuteWalkTest } from './criteria/thirty-minute-walk.ts'
import type { PhysicalTest } from './evidence/test-reading.ts'
import type { TestId } from './facts.ts'

export type CatalogueTest = {
  name: Text
  unit: TestUnit
  sided: boolean
  /** The figure to reach in `goom2019`, on each side of a sided test. */
  target: number
  /** The figure to reach in each profile. */
  targets: Record<ProfileId, number>
  /** Profiles that ask for the test; a symptom in it counts in every profile. */
  profiles: readonly ProfileId[]
}

function inCatalogue({ name, unit, sided, limits, requiredIn }: PhysicalTest): CatalogueTest {
  const targets = { article2021: limits.article2021.target, goom2019: limits.goom2019.target }
  return { name, unit, sided, target: targets.goom2019, targets, profiles: requiredIn }
}

/** What a form needs to ask for each test; the figures stand in the rule's own file. */
export const TESTS: Record<TestId, CatalogueTest> = {
  'LI-WALK': inCatalogue(thirtyMinuteWalkTest),
  'LI-SLB': inCatalogue(singleLegBalanceTest),
  'LI-SLS': inCatalogue(singleLegSquatTest),
  'LI-JOG': inCatalogue(jogOnTheSpotTest),
  'LI-BND': inCatalogue(forwardBoundsTest),
  'LI-HOP': inCatalogue(singleLegHopTest),
  'LI-RMAN': inCatalogue(runningManTest),
  'ST-BRG': inCatalogue(singleLegBridgeTest),
  'ST-BSQ': inCatalogue(bodyWeightSquatTest),
  'ST-CALF': inCatalogue(singleLegCalfRaiseTest),
  'ST-STS': inCatalogue(singleLegSitToStandTest),
  'ST-ABD': inCatalogue(sideLyingAbductionTest),
}
