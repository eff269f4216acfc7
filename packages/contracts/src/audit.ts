import { z } from 'zod'
import { idSchema, instantSchema, pageOf, pageQuerySchema, yesNoSchema } from './primitives.ts'
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

/** What an event may be about. Events from before a name was given up keep it, so an answer may hold others. */
export const AUDIT_RESOURCES = [
  'access_log',
  'account',
  'appointment',
  'assessment',
  'audit_event',
  'break_glass_grant',
  'care_team',
  'check_in',
  'clearance',
  'clinic_settings',
  'consent',
  'correction_request',
  'disclosure',
  'episode',
  'flag',
  'follow_up',
  'instrument_wording',
  'instrument_wording_withdrawal',
  'invitation',
  'letter',
  'letter_notice',
  'my_plan',
  'my_today',
  'outcomes_report',
  'overrides_report',
  'passkey',
  'password',
  'password_link',
  'patient',
  'patient_name',
  'plan',
  'plan_acknowledgement',
  'plan_release',
  'plan_revision',
  'readiness',
  'record',
  'recovery_codes',
  'request',
  'retention_report',
  'rule_settings',
  'ruleset_shadow',
  'session',
  'session_log',
  'sign_resolution',
  'snooze',
  'stored_answer',
  'timeline',
  'totp_factor',
  'trends',
  'unlinked_access',
  'user',
  'worklist',
] as const
export type AuditResource = (typeof AUDIT_RESOURCES)[number]

/** What the regulation's list of fields asks, as it is printed: names are looked up when the trail is read. */
export const auditEventSchema = z.object({
  id: idSchema,
  /** Counts a clinic's events from 1 without a gap. */
  seq: z.int(),
  /** By the application's clock. */
  at: instantSchema,
  /** By the database's clock; `null` for events from before the trail was chained. */
  recordedAt: instantSchema.nullable(),
  application: z.string(),
  applicationName: z.string(),
  clinicName: z.string(),
  actorId: idSchema.nullable(),
  actorName: z.string().nullable(),
  actorRole: roleSchema.nullable(),
  action: auditActionSchema,
  resource: z.string(),
  resourceId: idSchema.nullable(),
  patientId: idSchema.nullable(),
  patientName: z.string().nullable(),
  outcome: z.enum(['success', 'failure']),
  requestId: z.string(),
  /** Method and pattern: which screen's question it was. `null` before the trail was chained. */
  route: z.string().nullable(),
  clientAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
  /** The break-glass grant it was done under. */
  grantId: idSchema.nullable(),
  reason: z.string().nullable(),
  /** Hex; what the next event is linked to. */
  hash: z.string(),
})
export type AuditEvent = z.infer<typeof auditEventSchema>
export const auditPageSchema = pageOf(auditEventSchema)
const auditFilters = {
  patientId: idSchema.optional(),
  actorId: idSchema.optional(),
  action: auditActionSchema.optional(),
  resource: z
    .string()
    .regex(/^[a-z_]{1,40}$/u)
    .optional(),
  outcome: z.enum(['success', 'failure']).optional(),
  /** Instants; `from` is in, `to` is out. */
  from: instantSchema.optional(),
  to: instantSchema.optional(),
  /** Only what was done under a break-glass grant, or only the rest. */
  breakGlass: yesNoSchema.optional(),
}
export const auditQuerySchema = pageQuerySchema.extend(auditFilters)
export const auditExportQuerySchema = z.strictObject(auditFilters)
export type AuditFilters = z.infer<typeof auditExportQuerySchema>

/** Looks at one patient's record by one member of staff whom nothing links to her. */
export const unlinkedAccessSchema = z.object({
  actorId: idSchema,
  actorName: z.string(),
  actorRole: roleSchema,
  patientId: idSchema,
  patientName: z.string(),
  /** How often the record was opened or changed, and how often that was refused. */
  looks: z.int(),
  refused: z.int(),
  firstAt: instantSchema,
  lastAt: instantSchema,
})
export type UnlinkedAccess = z.infer<typeof unlinkedAccessSchema>
export const unlinkedAccessPageSchema = pageOf(unlinkedAccessSchema)
export const unlinkedAccessQuerySchema = pageQuerySchema.extend({
  from: instantSchema.optional(),
  to: instantSchema.optional(),
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
