import { authoritySchema } from '@restride/contracts/disclosures'
import {
  type DraftLetter,
  leastParts,
  letterKindSchema,
  letterPartSchema,
  letterToSchema,
} from '@restride/contracts/letters'
import { type Lang, langSchema } from '@restride/contracts/primitives'
import { z } from 'zod'
import { newIdempotencyKey } from '../http.ts'

export const letterFormSchema = z.object({
  kind: letterKindSchema,
  to: letterToSchema,
  lang: langSchema,
  /** `null` follows what serves the purpose until someone ticks. */
  parts: z.array(letterPartSchema).nullable(),
  /** `null` follows the clinic's words until someone writes others. */
  text: z.string().nullable(),
  recipient: z.string(),
  purpose: z.string(),
  authority: authoritySchema.nullable(),
  /** Made once per letter: a double click or a retry files once. */
  key: z.string(),
})
export type LetterForm = z.infer<typeof letterFormSchema>

export function blankLetter(lang: Lang): LetterForm {
  return {
    kind: 'clearance_letter',
    to: 'family_doctor',
    lang,
    parts: null,
    text: null,
    recipient: '',
    purpose: '',
    authority: null,
    key: newIdempotencyKey(),
  }
}

export function chosenOf({ kind, lang, parts, to }: LetterForm): DraftLetter {
  const wanted = parts ?? leastParts(kind, to)
  // Always in the order of the paper, so that one choice is one draft.
  return { kind, lang, to, parts: letterPartSchema.options.filter((one) => wanted.includes(one)) }
}
