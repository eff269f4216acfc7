import type { Lang } from '@restride/contracts/primitives'
import { z } from 'zod'
import { newIdempotencyKey } from '../http.ts'
import { BLANK_DEMOGRAPHICS, demographicsSchema } from './demographics.ts'

/** Made once per form, so that a double click, a retry or a reload registers her once. */
const keysSchema = z.object({ patient: z.string(), episode: z.string() })

/** With the birth's own form as its second part. */
export function newPatientSchema<Birth extends z.ZodType>(birth: Birth) {
  return z.object({
    who: demographicsSchema,
    birth,
    keys: keysSchema,
    /** Set once she is registered, while her episode is not open yet. */
    registered: z.object({ id: z.string(), name: z.string() }).nullable(),
  })
}

export function blankWho(user: { id: string; locale: Lang }) {
  return { ...BLANK_DEMOGRAPHICS, leadPhysioId: user.id }
}

export function newKeys(): z.infer<typeof keysSchema> {
  return { patient: newIdempotencyKey(), episode: newIdempotencyKey() }
}
