import { z } from 'zod'
import { passkeyAnswerSchema } from './factors.ts'
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
  /** Her clinic asks for a second factor and she has none: until then only her own account answers. */
  mustAddFactor: z.boolean(),
  /** Whether she went through the tour of her first day, or sent it away. */
  hasSeenTour: z.boolean(),
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

export const secondStepSchema = z.enum(['totp', 'passkey', 'recovery_code'])
export type SecondStep = z.infer<typeof secondStepSchema>
export const mfaRequiredSchema = z.object({
  mfaRequired: z.literal(true),
  mfaToken: z.string(),
  methods: z.array(secondStepSchema),
})
export const loginAnswerSchema = z.union([signedInSchema, mfaRequiredSchema])
export type LoginAnswer = z.infer<typeof loginAnswerSchema>

const mfaTokenSchema = line(2000)
/** Six digits of an authenticator app, or a recovery code as it was shown. */
const codeSchema = z.string().regex(/^(?:\d{6}|[\da-z]{4}[ -]?[\da-z]{4}[ -]?[\da-z]{4})$/iu, {
  error: 'Six digits, or a recovery code',
})
/** A code or a passkey's answer. */
export const mfaSchema = z
  .strictObject({
    mfaToken: mfaTokenSchema,
    code: codeSchema.optional(),
    passkey: passkeyAnswerSchema.optional(),
  })
  .refine(({ code, passkey }) => (code === undefined) !== (passkey === undefined), {
    error: 'A code or a passkey',
    path: ['code'],
  })

/** With the token of a first step: for that account's passkeys. Without: for any on the device. */
export const askPasskeySchema = z.strictObject({ mfaToken: mfaTokenSchema.nullable() })
export const passkeyLoginSchema = z.strictObject({ passkey: passkeyAnswerSchema })

/** Proves again who is there: by password, with a code where she has a factor, or by a passkey. */
export const stepUpSchema = z
  .strictObject({
    password: safeText(256, 1).optional(),
    code: codeSchema.optional(),
    passkey: passkeyAnswerSchema.optional(),
  })
  .refine(({ passkey, password }) => (password === undefined) !== (passkey === undefined), {
    error: 'A password or a passkey',
    path: ['password'],
  })
export type StepUp = z.infer<typeof stepUpSchema>

export const updateMeSchema = z
  .strictObject({ locale: langSchema.optional(), hasSeenTour: z.literal(true).optional() })
  .refine(({ hasSeenTour, locale }) => hasSeenTour !== undefined || locale !== undefined, {
    error: 'Nothing to change',
  })
export type UpdateMe = z.infer<typeof updateMeSchema>
