import { z } from 'zod'
import { pageOf, textSchema } from './primitives.ts'
import { sourceSchema, thresholdSchema } from './readiness.ts'

export const rulesetSchema = z.object({
  version: z.string(),
  criteria: z.array(
    z.object({
      id: z.string(),
      title: textSchema,
      question: textSchema,
      threshold: thresholdSchema,
      sources: z.array(sourceSchema),
    }),
  ),
})
export type Ruleset = z.infer<typeof rulesetSchema>
export const rulesetPageSchema = pageOf(rulesetSchema)
