import {
  blankLaterGroups,
  conditionSchema,
  type Findings,
  redFlagSignSchema,
  testResultsSchema,
} from '@restride/contracts/findings'
import { SIDED_TESTS } from '@restride/rules/facts'

function everyKey<Key extends string, Value>(keys: readonly Key[], value: () => Value) {
  // Object.fromEntries forgets the keys' type.
  return Object.fromEntries(keys.map((key) => [key, value()])) as Record<Key, Value>
}

const blankSymptoms = () => ({
  pain: null,
  heaviness: null,
  dragging: null,
  urinary_leak: null,
  bowel_leak: null,
  bulge: null,
  bleeding: null,
  doming: null,
})

function blankTests(): Findings['tests'] {
  const sided: readonly string[] = SIDED_TESTS
  return testResultsSchema.parse(
    Object.fromEntries(
      Object.keys(testResultsSchema.shape).map((id) => [
        id,
        sided.includes(id)
          ? { left: null, right: null, symptoms: blankSymptoms() }
          : { amount: null, symptoms: blankSymptoms() },
      ]),
    ),
  )
}

/** An assessment in which nothing was asked or tested yet: every answer stated as `null`. */
export function blankFindings(): Findings {
  return {
    screening: { signs: everyKey(redFlagSignSchema.options, () => null), temperatureC: null },
    conditions: {
      answers: everyKey(conditionSchema.options, () => ({
        present: null,
        clearedBy: null,
        clearedOn: null,
      })),
    },
    epds: { begun: null, item10: null, total: null },
    healing: { wound: null, bleeding: null, bleedingMoreWithActivity: null },
    symptoms: {
      urinaryLeak: null,
      heaviness: null,
      bulge: null,
      bowelLeakOrUrgency: null,
      pain: null,
      painSite: null,
      painfulSex: null,
      obstructedBowel: null,
      constipation: null,
    },
    tests: blankTests(),
    ...blankLaterGroups(),
  }
}
