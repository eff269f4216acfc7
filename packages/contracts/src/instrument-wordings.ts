import { z } from 'zod'
import {
  idSchema,
  instantSchema,
  langSchema,
  line,
  personSchema,
  versionSchema,
  words,
} from './primitives.ts'

const answerSchema = z.strictObject({ value: z.int().min(0).max(1000), text: words(300) })

const itemSchema = z.strictObject({
  code: line(40),
  text: words(1000),
  answers: z.array(answerSchema).max(101),
})

/**
 * The file of a licensed clinic: one instrument in one language, whole and unaltered. Restride ships no such wording;
 * `docs/instrument-wording.md` describes the file, and the rules say which codes and answers it must hold.
 */
export const wordingFileSchema = z.strictObject({
  format: z.literal('restride-wording-1'),
  measure: line(40),
  language: langSchema,
  licence: z.strictObject({
    holder: line(200),
    reference: line(200),
    /** The clinic declares that it holds the licence, and that this text may stand on its staff’s screens. */
    permitsScreenUse: z.literal(true),
  }),
  /** The owner’s notice, shown wherever the wording is. */
  notice: words(500),
  instructions: words(2000).nullable(),
  /** In the order of the form. */
  items: z.array(itemSchema).min(1).max(60),
})
export type WordingFile = z.infer<typeof wordingFileSchema>

export const recordWordingSchema = z.strictObject({ file: wordingFileSchema })

export const withdrawWordingSchema = z.strictObject({
  measure: line(40),
  language: langSchema,
  reason: words(500),
})
export type WithdrawWording = z.infer<typeof withdrawWordingSchema>

/** One version: a text that was loaded, or that the text loaded before is shown no longer. */
export const wordingEntrySchema = z.object({
  id: idSchema,
  /** Counts what the clinic has loaded and withdrawn, whichever instrument it was. */
  version: versionSchema,
  measure: z.string(),
  language: langSchema,
  /** `null`: withdrawn. */
  licence: z.object({ holder: z.string(), reference: z.string() }).nullable(),
  /** Why it was withdrawn; `null` where it was loaded. */
  reason: z.string().nullable(),
  recordedBy: personSchema,
  recordedAt: instantSchema,
})
export type WordingEntry = z.infer<typeof wordingEntrySchema>

export const instrumentWordingsSchema = z.object({
  /** 0 until the clinic has loaded any. */
  version: z.int().min(0),
  /** What is shown now, one of each instrument and language. */
  current: z.array(wordingEntrySchema),
  /** Every version, newest first. */
  history: z.array(wordingEntrySchema),
})
export type InstrumentWordings = z.infer<typeof instrumentWordingsSchema>

/** The text of one version, as it was loaded. */
export const wordingTextSchema = wordingFileSchema.omit({ format: true }).extend({ id: idSchema })
export type WordingText = z.infer<typeof wordingTextSchema>
