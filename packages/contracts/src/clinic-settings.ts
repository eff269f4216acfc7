import { z } from 'zod'
import { versionSchema } from './primitives.ts'

const secondFactorSchema = z.enum(['required', 'optional'])
/** Minutes a sign-in may be old that signs a clearance. */
const signingWindowSchema = z.int().min(5).max(720)

export const clinicSettingsSchema = z.object({
  /** Whether staff may work without a second factor. */
  secondFactor: secondFactorSchema,
  signingWindowMinutes: signingWindowSchema,
  version: versionSchema,
})
export type ClinicSettings = z.infer<typeof clinicSettingsSchema>

export const updateClinicSettingsSchema = z.strictObject({
  secondFactor: secondFactorSchema.optional(),
  signingWindowMinutes: signingWindowSchema.optional(),
})
export type UpdateClinicSettings = z.infer<typeof updateClinicSettingsSchema>
