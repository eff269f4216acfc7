import { z } from 'zod'
import { idSchema, instantSchema, pageOf, safeText } from './primitives.ts'

export const mySessionSchema = z.object({
  id: idSchema,
  /** `null` where the client does not say, or is none we know. */
  browser: z.string().nullable(),
  system: z.string().nullable(),
  startedAt: instantSchema,
  /** To the minute. */
  lastUsedAt: instantSchema,
  /** The session this request came with. */
  isThis: z.boolean(),
})
export type MySession = z.infer<typeof mySessionSchema>
export const mySessionPageSchema = pageOf(mySessionSchema)
export const endedSessionsSchema = z.object({ ended: z.int().min(0) })

export const changePasswordSchema = z.strictObject({
  currentPassword: safeText(256, 1),
  newPassword: safeText(256, 1),
})
export type ChangePassword = z.infer<typeof changePasswordSchema>
