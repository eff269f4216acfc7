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
  'break_glass',
  'export',
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
