import { z } from 'zod'
import {
  idSchema,
  instantSchema,
  line,
  pageOf,
  personSchema,
  plainDateSchema,
  words,
} from './primitives.ts'

/** Under what it was given to somebody; the clinic's privacy officer knows the sections of the act behind each. */
export const authoritySchema = z.enum([
  'consent',
  'continuing_care',
  'imminent_danger',
  'law_or_court',
  'other',
])

export const disclosureFields = {
  recipient: line(200),
  purpose: line(500),
  authority: authoritySchema,
}

export const createDisclosureSchema = z.strictObject({
  ...disclosureFields,
  disclosedOn: plainDateSchema,
  /** What was given, in words. */
  description: words(2000),
})
export type CreateDisclosure = z.infer<typeof createDisclosureSchema>

/** One line of the disclosure log: kept, never changed. */
export const disclosureSchema = z.object({
  id: idSchema,
  disclosedOn: plainDateSchema,
  recipient: z.string(),
  purpose: z.string(),
  description: z.string(),
  authority: authoritySchema,
  recordedBy: personSchema,
  recordedAt: instantSchema,
})
export type Disclosure = z.infer<typeof disclosureSchema>
export const disclosurePageSchema = pageOf(disclosureSchema)
