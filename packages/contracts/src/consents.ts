import { z } from 'zod'
import {
  idSchema,
  instantSchema,
  langSchema,
  personSchema,
  plainDateSchema,
  textSchema,
} from './primitives.ts'

export const consentKindSchema = z.enum(['treatment', 'email', 'text_message', 'statistics'])
export type ConsentKind = z.infer<typeof consentKindSchema>

/** One time she gave or withdrew it. */
export const consentEventSchema = z.object({
  id: idSchema,
  kind: consentKindSchema,
  given: z.boolean(),
  textVersion: z.string(),
  lang: langSchema,
  channel: z.enum(['own_account', 'paper', 'spoken']),
  on: plainDateSchema,
  recordedBy: personSchema,
  recordedAt: instantSchema,
})
export type ConsentEvent = z.infer<typeof consentEventSchema>

/** How each kind stands now, the text it would be given on, and all that happened to it, newest first. */
export const consentSchema = z.object({
  kind: consentKindSchema,
  state: z.enum(['not_asked', 'given', 'withdrawn']),
  /** It was given on an earlier text than the one that is current. */
  isOlderText: z.boolean(),
  current: z.object({ version: z.string(), text: textSchema }),
  events: z.array(consentEventSchema),
})
export type Consent = z.infer<typeof consentSchema>
export const consentsSchema = z.object({ items: z.array(consentSchema) })

const fields = {
  kind: consentKindSchema,
  given: z.boolean(),
  /** The version she read; giving needs the current one. */
  textVersion: z.string().max(40),
  lang: langSchema,
}
export const decideConsentSchema = z.strictObject(fields)
export type DecideConsent = z.infer<typeof decideConsentSchema>

/** By staff: signed on paper, or said to them. Giving needs paper; withdrawing does not. */
export const recordConsentSchema = z.strictObject({
  ...fields,
  channel: z.enum(['paper', 'spoken']),
  on: plainDateSchema,
})
export type RecordConsent = z.infer<typeof recordConsentSchema>
