import { z } from 'zod'

/** No NUL (PostgreSQL cannot store it), no lone surrogate, no control character but tab and line feed. */
function isStorable(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is refused here
  return text.isWellFormed() && !/[\u0000-\u0008\u000b-\u001f\u007f]/u.test(text)
}

/** Free text that any table, log and screen can hold. */
export function safeText(max: number, min = 0) {
  return z
    .string()
    .min(min)
    .max(max)
    .refine(isStorable, { error: 'Contains a character that cannot be stored' })
}

/** A short single line that must say something. */
export function line(max: number) {
  return safeText(max, 1).refine((text) => text.trim() !== '' && !/[\n\t]/u.test(text), {
    error: 'Must be one line with at least one visible character',
  })
}

/** Free text, also of several lines, that must say something. */
export function words(max: number) {
  return safeText(max, 1).refine((text) => text.trim() !== '', { error: 'Must say something' })
}

export const idSchema = z.uuid()
/** A calendar day in the clinic's calendar, `YYYY-MM-DD`. */
export const plainDateSchema = z.iso
  .date()
  .refine((date) => date >= '1900-01-01' && date <= '2199-12-31', {
    error: 'Must be between 1900 and 2199',
  })
/** An instant, RFC 3339 in UTC. */
export const instantSchema = z.iso.datetime()
export const yesNoSchema = z.enum(['yes', 'no'])
export const langSchema = z.enum(['en', 'fr'])
/** The same sentence in every language of the product. */
export const textSchema = z.strictObject({ en: z.string(), fr: z.string() })
/** Counts changes of one resource from 1; its ETag is this number in quotes. */
export const versionSchema = z.int().min(1)

export const pageQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
})

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}

export const personSchema = z.object({ id: idSchema, name: z.string() })

export type Lang = z.infer<typeof langSchema>
export type Text = z.infer<typeof textSchema>
export type Person = z.infer<typeof personSchema>
export type Page<Item> = { items: Item[]; nextCursor: string | null }
