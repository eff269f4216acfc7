import { z } from 'zod'
import { reasonTextSchema } from './break-glass.ts'
import { disclosureFields } from './disclosures.ts'

export const exportFormatSchema = z.enum(['json', 'pdf'])
export type ExportFormat = z.infer<typeof exportFormatSchema>

export const exportQuerySchema = z.strictObject({ format: exportFormatSchema.default('json') })

export const exportRecordSchema = z.strictObject({
  format: exportFormatSchema,
  /** Why the record leaves the system. */
  reason: reasonTextSchema,
  /** To whom it goes: written into the disclosure log. `null` when it stays inside the clinic. */
  givenTo: z.strictObject(disclosureFields).nullable(),
})
export type ExportRecord = z.infer<typeof exportRecordSchema>
