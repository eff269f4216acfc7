import { z } from 'zod'

export const contactPreferenceSchema = z.enum(['call', 'text', 'email'])
/** By what she does not want to be reached: she said no, or withdrew her consent. It stands above her preference. */
export const noContactSchema = z.array(contactPreferenceSchema.exclude(['call']))
