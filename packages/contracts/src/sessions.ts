import { z } from 'zod'
import { idSchema, langSchema, line, safeText } from './primitives.ts'

export const roleSchema = z.enum([
  'physio',
  'front_desk',
  'clinic_admin',
  'privacy_officer',
  'patient',
])
export type Role = z.infer<typeof roleSchema>

export const meSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  locale: langSchema,
  /** Only for role `patient`. */
  patientId: idSchema.nullable(),
  clinic: z.object({ id: idSchema, name: z.string(), timeZone: z.string() }),
})
export type Me = z.infer<typeof meSchema>

export const loginSchema = z.strictObject({
  email: line(254),
  password: safeText(256, 1),
})
export type Login = z.infer<typeof loginSchema>

export const signedInSchema = z.object({
  accessToken: z.string(),
  /** Seconds until the access token ends. */
  expiresIn: z.int(),
  user: meSchema,
})
export type SignedIn = z.infer<typeof signedInSchema>

export const mfaRequiredSchema = z.object({
  mfaRequired: z.literal(true),
  mfaToken: z.string(),
  methods: z.array(z.literal('totp')),
})
export const loginAnswerSchema = z.union([signedInSchema, mfaRequiredSchema])
export type LoginAnswer = z.infer<typeof loginAnswerSchema>

export const mfaSchema = z.strictObject({
  mfaToken: line(2000),
  code: z.string().regex(/^\d{6}$/u, { error: 'Six digits' }),
})

export const updateMeSchema = z.strictObject({ locale: langSchema })
