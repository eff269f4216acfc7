import { z } from 'zod'
import {
  idSchema,
  instantSchema,
  line,
  pageOf,
  plainDateSchema,
  safeText,
  versionSchema,
} from './primitives.ts'
import { roleSchema } from './sessions.ts'

export const staffRoleSchema = roleSchema.exclude(['patient'])
export type StaffRole = z.infer<typeof staffRoleSchema>

/** Someone of the clinic who can sign in, as its admin sees it. */
export const staffAccountSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  role: staffRoleSchema,
  /** `null`: may sign in. */
  disabledAt: instantSchema.nullable(),
  version: versionSchema,
})
export type StaffAccount = z.infer<typeof staffAccountSchema>
export const staffAccountPageSchema = pageOf(staffAccountSchema)

export const inviteStaffSchema = z.strictObject({
  email: z.email().max(254),
  name: line(200),
  role: staffRoleSchema,
})
export type InviteStaff = z.infer<typeof inviteStaffSchema>

export const staffInvitationSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  role: staffRoleSchema,
  expiresAt: instantSchema,
})
export type StaffInvitation = z.infer<typeof staffInvitationSchema>
export const staffInvitationPageSchema = pageOf(staffInvitationSchema)

/** A link just made. */
export const madeLinkSchema = z.object({
  id: idSchema,
  expiresAt: instantSchema,
  /** To hand over; `null` when it went by e-mail, and when the same request comes again: it is shown once. */
  link: z.string().nullable(),
  /** The address it was e-mailed to; `null` when this installation sends no e-mail. */
  sentTo: z.string().nullable(),
  /** The address of the account it leads to, for reading out: links for signing in go there later. */
  signsInWith: z.string(),
})
export type MadeLink = z.infer<typeof madeLinkSchema>

export const updateStaffSchema = z
  .strictObject({ name: line(200), role: staffRoleSchema, disabled: z.boolean() })
  .partial()
export type UpdateStaff = z.infer<typeof updateStaffSchema>

/** What comes behind the `#` of a link. */
const linkTokenSchema = z.string().regex(/^[\w-]{43}$/u, { error: 'Not the token of a link' })
export const openLinkSchema = z.strictObject({ token: linkTokenSchema })
export const choosePasswordSchema = z.strictObject({
  token: linkTokenSchema,
  password: safeText(256, 1),
})
export type ChoosePassword = z.infer<typeof choosePasswordSchema>
/** The patient's own date of birth proves that the link has reached her. */
export const acceptInvitationSchema = z.strictObject({
  token: linkTokenSchema,
  bornOn: plainDateSchema,
})
export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>

export const askForLinkSchema = z.strictObject({ email: line(254) })

/** Whose password a link sets; the address goes into the password manager. */
export const passwordOwnerSchema = z.object({ email: z.string(), name: z.string() })
export type PasswordOwner = z.infer<typeof passwordOwnerSchema>

export const signInOptionsSchema = z.object({
  /** This installation can e-mail a link to sign in or to choose a new password. */
  emailLinks: z.boolean(),
})
export type SignInOptions = z.infer<typeof signInOptionsSchema>
