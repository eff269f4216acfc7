import { z } from 'zod'
import { findingsSchema } from './findings.ts'
import {
  idSchema,
  instantSchema,
  pageOf,
  personSchema,
  plainDateSchema,
  safeText,
  versionSchema,
} from './primitives.ts'
import { readinessSchema } from './readiness.ts'

export const assessmentSchema = z.object({
  id: idSchema,
  episodeId: idSchema,
  /** 1 for the first assessment of the episode; an amendment keeps the number of what it amends. */
  number: z.int(),
  status: z.enum(['draft', 'signed', 'amended']),
  assessedOn: plainDateSchema,
  findings: findingsSchema,
  /** What the patient said, in her own words, beside the warning signs. */
  ownWords: z.string(),
  notes: z.string(),
  author: personSchema,
  signedAt: instantSchema.nullable(),
  signedBy: personSchema.nullable(),
  /** The signed version this one corrects. */
  amendsId: idSchema.nullable(),
  amendedById: idSchema.nullable(),
  amendReason: z.string().nullable(),
  /** What the rules said when it was signed; `null` while it is a draft. */
  readiness: readinessSchema.nullable(),
  version: versionSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Assessment = z.infer<typeof assessmentSchema>

/** Lists leave the findings out; read one for them. */
export const assessmentSummarySchema = assessmentSchema.omit({
  findings: true,
  ownWords: true,
  notes: true,
  readiness: true,
})
export type AssessmentSummary = z.infer<typeof assessmentSummarySchema>
export const assessmentPageSchema = pageOf(assessmentSummarySchema)

export const createAssessmentSchema = z.strictObject({ assessedOn: plainDateSchema.optional() })
export type CreateAssessment = z.infer<typeof createAssessmentSchema>

type DeepPartial<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [K in keyof T]?: DeepPartial<T[K]> | undefined }
    : T
export type FindingsPatch = DeepPartial<z.infer<typeof findingsSchema>>

/** Makes every key of an object schema, at every depth, optional; unknown keys stay errors. */
function deepPartial(schema: z.ZodType): z.ZodType {
  // A patch must not blank what it does not name.
  if (schema instanceof z.ZodDefault) return deepPartial(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodObject) {
    const shape = Object.fromEntries(
      Object.entries(schema.shape).map(([key, child]) => [
        key,
        deepPartial(child as z.ZodType).optional(), // shapes hold Zod types only; the library types them looser
      ]),
    )
    return z.strictObject(shape)
  }
  if (schema instanceof z.ZodRecord) {
    return z.partialRecord(
      schema.keyType as z.ZodEnum, // every record of the findings is keyed by an enum
      deepPartial(schema.valueType as z.ZodType),
    )
  }
  return schema
}

/** Only what changed is sent; `null` blanks an answer. Send `If-Match`. */
export const updateAssessmentSchema = z.strictObject({
  assessedOn: plainDateSchema.optional(),
  findings: (deepPartial(findingsSchema) as z.ZodType<FindingsPatch>).optional(),
  ownWords: safeText(4000).optional(),
  notes: safeText(20_000).optional(),
})
export type UpdateAssessment = z.infer<typeof updateAssessmentSchema>

export const amendAssessmentSchema = z.strictObject({ reason: safeText(1000, 1) })
