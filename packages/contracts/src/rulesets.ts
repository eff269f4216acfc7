import { z } from 'zod'
import { pageOf, textSchema } from './primitives.ts'
import { sourceSchema, thresholdSchema } from './readiness.ts'

export const rulesetSchema = z.object({
  version: z.string(),
  /** Judges now. The others are kept to replay what was decided by them, and to be held against it. */
  isInUse: z.boolean(),
  criteria: z.array(
    z.object({
      id: z.string(),
      title: textSchema,
      question: textSchema,
      threshold: thresholdSchema,
      /** What each profile asks; the same in both for most. */
      thresholds: z.object({ article2021: thresholdSchema, goom2019: thresholdSchema }),
      /** How long an answer counts. */
      countsFor: textSchema,
      /** What she reads when it is not met; `null` when she reads nothing. */
      patientText: textSchema.nullable(),
      sources: z.array(sourceSchema),
    }),
  ),
})
export type Ruleset = z.infer<typeof rulesetSchema>
export const rulesetPageSchema = pageOf(rulesetSchema)
