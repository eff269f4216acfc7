import { z } from 'zod'
import { disclosureFields } from './disclosures.ts'
import {
  idSchema,
  instantSchema,
  langSchema,
  pageOf,
  personSchema,
  plainDateSchema,
  words,
} from './primitives.ts'

/** A letter says what was decided; a run passport is taken to another clinic and holds the tests and the plan as well. */
export const letterKindSchema = z.enum(['clearance_letter', 'run_passport'])
export type LetterKind = z.infer<typeof letterKindSchema>

export const letterToSchema = z.enum(['family_doctor', 'patient', 'insurer', 'other_clinic'])
export type LetterTo = z.infer<typeof letterToSchema>

/** The decision itself always stands in it. */
export const letterPartSchema = z.enum(['conditions', 'reasons', 'open_criteria', 'tests', 'plan'])
export type LetterPart = z.infer<typeof letterPartSchema>

/** As little as serves the purpose: what is ticked before anybody has chosen. */
export function leastParts(kind: LetterKind, to: LetterTo): readonly LetterPart[] {
  if (kind === 'run_passport') return ['conditions', 'tests', 'plan']
  return to === 'insurer' ? [] : ['conditions']
}

const chosen = {
  kind: letterKindSchema,
  to: letterToSchema,
  lang: langSchema,
  /** Each at most once, in any order. */
  parts: z
    .array(letterPartSchema)
    .max(letterPartSchema.options.length)
    .refine((parts) => new Set(parts).size === parts.length, { error: 'Each part once' }),
}

export const draftLetterSchema = z.strictObject(chosen)
export type DraftLetter = z.infer<typeof draftLetterSchema>

export const fileLetterSchema = z.strictObject({
  ...chosen,
  /** What is written above the values, in the letter's language. */
  text: words(4000),
  ...disclosureFields,
})
export type FileLetter = z.infer<typeof fileLetterSchema>

export const letterBlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.object({ kind: z.literal('facts'), rows: z.array(z.tuple([z.string(), z.string()])) }),
])
export type LetterBlock = z.infer<typeof letterBlockSchema>

/** What the paper says, word for word: taken from the record, and frozen once it is filed. */
export const letterContentSchema = z.object({
  format: z.literal('restride-letter-1'),
  lang: langSchema,
  title: z.string(),
  /** The clinic's name, address and telephone, line by line. */
  from: z.array(z.string()),
  writtenOn: z.string(),
  /** Whom it is about. */
  about: z.array(z.tuple([z.string(), z.string()])),
  sections: z.array(z.object({ title: z.string(), blocks: z.array(letterBlockSchema) })),
  signedBy: z.array(z.string()),
})
export type LetterContent = z.infer<typeof letterContentSchema>

export const letterDraftSchema = z.object({
  content: letterContentSchema,
  /** The clinic's words for this reader, to be changed. */
  usualText: z.string(),
})
export type LetterDraft = z.infer<typeof letterDraftSchema>

export const letterSummarySchema = z.object({
  id: idSchema,
  clearanceId: idSchema,
  kind: letterKindSchema,
  to: letterToSchema,
  recipient: z.string(),
  lang: langSchema,
  parts: z.array(letterPartSchema),
  filedOn: plainDateSchema,
  filedAt: instantSchema,
  filedBy: personSchema,
  /** Its line in the disclosure log. */
  disclosureId: idSchema,
})
export type LetterSummary = z.infer<typeof letterSummarySchema>
export const letterPageSchema = pageOf(letterSummarySchema)

/** Filed in the chart and never changed; its PDF is written from this and nothing else. */
export const letterSchema = letterSummarySchema.extend({
  text: z.string(),
  content: letterContentSchema,
})
export type Letter = z.infer<typeof letterSchema>

/** A letter about herself as a patient finds it in her record, whomever it went to. */
export const myLetterSchema = letterSummarySchema.pick({
  id: true,
  kind: true,
  recipient: true,
  lang: true,
  filedOn: true,
  filedBy: true,
})
export type MyLetter = z.infer<typeof myLetterSchema>
export const myLetterPageSchema = pageOf(myLetterSchema)

/** Why a patient cannot be told of a letter by e-mail; then it is printed. */
export const untellableSchema = z.enum(['no_mail_server', 'no_account', 'refused'])
export type Untellable = z.infer<typeof untellableSchema>

/** She was told by e-mail that something is in her record. The e-mail does not say what. */
export const letterNoticeSchema = z.object({ letterId: idSchema, sentAt: instantSchema })
export type LetterNotice = z.infer<typeof letterNoticeSchema>
