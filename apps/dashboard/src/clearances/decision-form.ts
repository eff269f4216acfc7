import { decisionSchema, reasonCodeSchema } from '@restride/contracts/clearances'
import { addDays } from '@restride/rules/plain-date'
import { z } from 'zod'
import { newIdempotencyKey } from '../http.ts'

const reasonSchema = z.object({ code: reasonCodeSchema.nullable(), text: z.string() })
export type Reason = z.infer<typeof reasonSchema>
export const NO_REASON: Reason = { code: null, text: '' }

/** What is typed so far. The signature is not in it: it is never kept, so nothing is ever signed by itself. */
export const decisionFormSchema = z.object({
  decision: decisionSchema.nullable(),
  reasons: z.record(z.string(), reasonSchema),
  departure: reasonSchema,
  acknowledged: z.boolean(),
  stage: z.string().nullable(),
  conditions: z.array(z.string()),
  reviewOn: z.string().nullable(),
  /** `null` follows the clinic's sentence until someone writes another. */
  message: z.string().nullable(),
  /** Made once per form: a double click or a retry signs once. */
  key: z.string(),
})
export type DecisionForm = z.infer<typeof decisionFormSchema>

/** Clinic protocol: a decision is looked at again after so many days. */
const REVIEW_AFTER_DAYS = 21

export function blankDecision(today: string): DecisionForm {
  return {
    decision: null,
    reasons: {},
    departure: NO_REASON,
    acknowledged: false,
    stage: null,
    conditions: [''],
    reviewOn: addDays(today, REVIEW_AFTER_DAYS),
    message: null,
    key: newIdempotencyKey(),
  }
}
