import { z } from 'zod'
import { idSchema, instantSchema, pageOf, pageQuerySchema } from './primitives.ts'
import { roleSchema } from './sessions.ts'

export const auditActionSchema = z.enum([
  'read',
  'create',
  'update',
  'sign',
  'sign_in',
  'sign_out',
  'denied',
  'export',
  'break_glass',
  'disclose',
  'amend',
  'consent',
  'verify',
  'invite',
  'factor',
  'disable',
])

export const auditEventSchema = z.object({
  id: idSchema,
  at: instantSchema,
  actorId: idSchema.nullable(),
  actorName: z.string().nullable(),
  actorRole: roleSchema.nullable(),
  action: auditActionSchema,
  resource: z.string(),
  resourceId: idSchema.nullable(),
  patientId: idSchema.nullable(),
  outcome: z.enum(['success', 'failure']),
  requestId: z.string(),
})
export type AuditEvent = z.infer<typeof auditEventSchema>
export const auditPageSchema = pageOf(auditEventSchema)
export const auditQuerySchema = pageQuerySchema.extend({
  patientId: idSchema.optional(),
  actorId: idSchema.optional(),
})

/** `seq` is the first entry in doubt; `line` the first line of the anchor file that is not as written. */
export const auditBreakSchema = z.object({
  kind: z.enum([
    'edited',
    'missing',
    'tail_cut',
    'rewritten',
    'anchors_missing',
    'anchors_altered',
  ]),
  seq: z.int().nullable(),
  line: z.int().nullable(),
})
export type AuditBreak = z.infer<typeof auditBreakSchema>

/** Whether a clinic's trail is as it was written. */
export const auditVerificationSchema = z.object({
  checkedAt: instantSchema,
  events: z.int(),
  lastSeq: z.int(),
  lastHash: z.string().nullable(),
  /** Signed anchors of this clinic outside the database; `null` where none are kept. */
  anchors: z.int().nullable(),
  anchoredSeq: z.int().nullable(),
  anchoredAt: instantSchema.nullable(),
  intact: z.boolean(),
  breaks: z.array(auditBreakSchema),
})
export type AuditVerification = z.infer<typeof auditVerificationSchema>
