import { z } from 'zod'
import { contactPreferenceSchema, noContactSchema } from './contact.ts'
import {
  idSchema,
  instantSchema,
  langSchema,
  line,
  pageOf,
  pageQuerySchema,
  personSchema,
  plainDateSchema,
  safeText,
  versionSchema,
} from './primitives.ts'
import { roleSchema } from './sessions.ts'

const patientFields = {
  givenName: line(100),
  familyName: line(100),
  preferredName: line(100).nullable(),
  /** The patient's own date of birth. */
  bornOn: plainDateSchema,
  locale: langSchema,
  phone: safeText(40).nullable(),
  email: z.email().max(254).nullable(),
  contactPreference: contactPreferenceSchema,
  locationId: idSchema,
  leadPhysioId: idSchema,
}

/** Who she is and how to reach her. Nothing clinical is ever in here: the front desk reads it. */
export const patientSchema = z.object({
  id: idSchema,
  ...patientFields,
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  noContactBy: noContactSchema,
  leadPhysio: personSchema,
  version: versionSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Patient = z.infer<typeof patientSchema>
/** All a physiotherapist outside the care team is shown of a patient: enough to know whom she asks for. */
export const patientNameSchema = z.object({
  id: idSchema,
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string().nullable(),
  nameOnly: z.literal(true),
})
export type PatientName = z.infer<typeof patientNameSchema>
export type ListedPatient = Patient | PatientName
export const patientPageSchema = pageOf(z.union([patientSchema, patientNameSchema]))

export const createPatientSchema = z.strictObject(patientFields)
export type CreatePatient = z.infer<typeof createPatientSchema>
export const updatePatientSchema = z.strictObject(patientFields).partial()
export type UpdatePatient = z.infer<typeof updatePatientSchema>

export const patientsQuerySchema = pageQuerySchema.extend({
  updatedSince: instantSchema
    .refine((at) => at >= '1900' && at < '2200', { error: 'Must be between 1900 and 2199' })
    .optional(),
})
/** Names are looked for by POST so that none stands in a URL or an access log. */
export const searchPatientsSchema = z.strictObject({ name: line(100) })

export const staffMemberSchema = z.object({
  id: idSchema,
  name: z.string(),
  role: roleSchema.exclude(['patient']),
})
export type StaffMember = z.infer<typeof staffMemberSchema>
export const staffPageSchema = pageOf(staffMemberSchema)

export const locationSchema = z.object({
  id: idSchema,
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  rooms: z.array(z.object({ id: idSchema, name: z.string() })),
})
export type Location = z.infer<typeof locationSchema>
export const locationPageSchema = pageOf(locationSchema)

/** One line of "who opened my record": plain enough for the patient. */
export const accessEntrySchema = z.object({
  id: idSchema,
  at: instantSchema,
  who: z.string(),
  role: roleSchema,
  action: z.enum([
    'viewed',
    'created',
    'changed',
    'signed',
    'opened_with_reason',
    'exported',
    'disclosed',
    'refused',
  ]),
  what: z.string(),
})
export const accessLogSchema = pageOf(accessEntrySchema)

export const timelineEntrySchema = z.object({
  id: idSchema,
  kind: z.enum([
    'birth',
    'episode',
    'assessment',
    'clearance',
    'plan',
    'release',
    'session',
    'check_in',
    'flag',
    'sign_resolution',
    'appointment',
    'letter',
  ]),
  /** Calendar day it belongs to. */
  on: plainDateSchema,
  at: instantSchema.nullable(),
  /** Words are chosen on the screen from the code and these values. */
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type TimelineEntry = z.infer<typeof timelineEntrySchema>
export const timelineSchema = pageOf(timelineEntrySchema)
