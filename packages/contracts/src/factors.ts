import { z } from 'zod'
import { idSchema, instantSchema, line, versionSchema } from './primitives.ts'

const base64url = (max: number) =>
  z
    .string()
    .regex(/^[\w-]+$/u, { error: 'base64url' })
    .max(max)
const extensions = z.record(z.string().max(100), z.unknown())
const attachment = z.enum(['platform', 'cross-platform']).optional()

/** What an authenticator answers to a challenge, as browsers write it down (WebAuthn level 3, `toJSON`). */
export const passkeyAnswerSchema = z.strictObject({
  id: base64url(1400),
  rawId: base64url(1400),
  type: z.literal('public-key'),
  response: z.strictObject({
    clientDataJSON: base64url(8000),
    authenticatorData: base64url(8000),
    signature: base64url(2000),
    userHandle: base64url(200).nullish(),
  }),
  authenticatorAttachment: attachment,
  clientExtensionResults: extensions,
})
export type PasskeyAnswer = z.infer<typeof passkeyAnswerSchema>

/** What an authenticator answers that has made a new key. */
const newPasskeyAnswerSchema = z.strictObject({
  id: base64url(1400),
  rawId: base64url(1400),
  type: z.literal('public-key'),
  response: z.strictObject({
    clientDataJSON: base64url(8000),
    attestationObject: base64url(40_000),
    authenticatorData: base64url(8000).optional(),
    transports: z.array(line(30)).max(10).optional(),
    publicKeyAlgorithm: z.int().optional(),
    publicKey: base64url(8000).optional(),
  }),
  authenticatorAttachment: attachment,
  clientExtensionResults: extensions,
})
export type NewPasskeyAnswer = z.infer<typeof newPasskeyAnswerSchema>

/** For the browser's `navigator.credentials`; only at `origin` will it do anything. */
export const passkeyOptionsSchema = z.object({
  origin: z.string(),
  options: z.looseObject({ challenge: z.string() }),
})
export type PasskeyOptions = z.infer<typeof passkeyOptionsSchema>

export const passkeySchema = z.object({
  id: idSchema,
  name: z.string(),
  createdAt: instantSchema,
  lastUsedAt: instantSchema.nullable(),
  /** Kept by a password manager or a cloud, so that losing the device does not lose it. */
  isBackedUp: z.boolean(),
  version: versionSchema,
})
export type Passkey = z.infer<typeof passkeySchema>

const passkeyNameSchema = line(60)
export const createPasskeySchema = z.strictObject({
  name: passkeyNameSchema,
  answer: newPasskeyAnswerSchema,
})
export type CreatePasskey = z.infer<typeof createPasskeySchema>
export const renamePasskeySchema = z.strictObject({ name: passkeyNameSchema })

export const factorsSchema = z.object({
  /** Her clinic does not let her work without one. */
  isRequired: z.boolean(),
  /** False for who signs in by a link or a passkey alone. */
  hasPassword: z.boolean(),
  /** `null`: no authenticator app. */
  totp: z.object({ confirmedAt: instantSchema }).nullable(),
  passkeys: z.array(passkeySchema),
  /** `null`: none were made. */
  recoveryCodes: z.object({ left: z.int().min(0), createdAt: instantSchema }).nullable(),
  /** Where passkeys work; `null` where the server has no domain name. */
  passkeyOrigin: z.string().nullable(),
})
export type Factors = z.infer<typeof factorsSchema>

/** Shown once. It does not count before a code confirms it. */
export const totpSecretSchema = z.object({
  /** Base32, for typing. */
  secret: z.string(),
  /** `otpauth://…`, for a QR code. */
  uri: z.string(),
})
export type TotpSecret = z.infer<typeof totpSecretSchema>
export const confirmTotpSchema = z.strictObject({
  code: z.string().regex(/^\d{6}$/u, { error: 'Six digits' }),
})

/** Shown once; the older ones stop working. */
export const recoveryCodesSchema = z.object({ codes: z.array(z.string()) })
