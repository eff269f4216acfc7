import { z } from 'zod'
import { idSchema, instantSchema, personSchema } from './primitives.ts'

export const careTeamMemberSchema = personSchema.extend({
  isLead: z.boolean(),
  since: instantSchema,
})
export type CareTeamMember = z.infer<typeof careTeamMemberSchema>

/** Who cares for her now, the lead first, and every coming and going, newest first. */
export const careTeamSchema = z.object({
  members: z.array(careTeamMemberSchema),
  changes: z.array(
    z.object({
      id: idSchema,
      person: personSchema,
      change: z.enum(['added', 'removed']),
      by: personSchema,
      at: instantSchema,
    }),
  ),
})
export type CareTeam = z.infer<typeof careTeamSchema>

export const changeCareTeamSchema = z.discriminatedUnion('change', [
  z.strictObject({
    change: z.literal('add'),
    userId: idSchema,
    /** She leads from now on. */
    lead: z.boolean(),
  }),
  z.strictObject({ change: z.literal('remove'), userId: idSchema }),
])
export type ChangeCareTeam = z.infer<typeof changeCareTeamSchema>
