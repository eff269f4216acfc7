import { z } from 'zod'
import {
  idSchema,
  instantSchema,
  line,
  pageOf,
  pageQuerySchema,
  personSchema,
  plainDateSchema,
  versionSchema,
} from './primitives.ts'

export const appointmentStatusSchema = z.enum([
  'booked',
  'confirmed',
  'arrived',
  'in_room',
  'done',
  'no_show',
  'cancelled',
])

export const appointmentSchema = z.object({
  id: idSchema,
  patient: personSchema,
  physio: personSchema,
  location: z.object({ id: idSchema, name: z.string() }),
  room: z.object({ id: idSchema, name: z.string() }),
  startsAt: instantSchema,
  endsAt: instantSchema,
  status: appointmentStatusSchema,
  followUpId: idSchema.nullable(),
  /** Why it may overlap another one; `null` for an ordinary booking, which cannot. */
  overbookReason: z.string().nullable(),
  cancelReason: z.string().nullable(),
  version: versionSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Appointment = z.infer<typeof appointmentSchema>
export const appointmentPageSchema = pageOf(appointmentSchema)

const bookableInstantSchema = instantSchema.refine((at) => at >= '1900' && at < '2200', {
  error: 'Must be between 1900 and 2199',
})

export const bookAppointmentSchema = z.strictObject({
  /** The follow-up this booking fulfils; it leaves the due list with it. */
  followUpId: idSchema.nullable(),
  patientId: idSchema,
  physioId: idSchema,
  locationId: idSchema,
  /** `null` takes any room of the location that is free. */
  roomId: idSchema.nullable(),
  startsAt: bookableInstantSchema,
  durationMinutes: z.int().min(15).max(240),
  /** Overlapping on purpose, on the record. */
  overbook: z.strictObject({ reason: line(300) }).nullable(),
})
export type BookAppointment = z.infer<typeof bookAppointmentSchema>

export const updateAppointmentSchema = z
  .strictObject({
    status: appointmentStatusSchema,
    startsAt: bookableInstantSchema,
    durationMinutes: z.int().min(15).max(240),
    physioId: idSchema,
    roomId: idSchema,
    cancelReason: line(300),
  })
  .partial()
export type UpdateAppointment = z.infer<typeof updateAppointmentSchema>

export const appointmentsQuerySchema = pageQuerySchema.extend({
  from: plainDateSchema.optional(),
  to: plainDateSchema.optional(),
  physioId: idSchema.optional(),
  locationId: idSchema.optional(),
})

export const slotSchema = z.object({
  physio: personSchema,
  location: z.object({ id: idSchema, name: z.string() }),
  room: z.object({ id: idSchema, name: z.string() }),
  startsAt: instantSchema,
  endsAt: instantSchema,
})
export type Slot = z.infer<typeof slotSchema>

export const availabilityQuerySchema = z.strictObject({
  from: plainDateSchema,
  to: plainDateSchema,
  durationMinutes: z.coerce.number().int().min(15).max(240),
  physioId: idSchema.optional(),
  locationId: idSchema.optional(),
  /** Her other appointments are left free too. */
  patientId: idSchema.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
})
export const slotPageSchema = pageOf(slotSchema)
