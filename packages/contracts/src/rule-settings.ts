import { z } from 'zod'
import { idSchema, instantSchema, personSchema, safeText, textSchema } from './primitives.ts'
import { sourceSchema, suggestionSchema, stateSchema, effectSchema } from './readiness.ts'
import { profileSchema } from './episodes.ts'
import { rulesetSchema } from './rulesets.ts'
import { settingsSchema } from './settings.ts'

/** What may be set, its default and its range: all of it is clinic protocol. */
const settingDefinitionSchema = z.object({
  name: settingsSchema.keyof(),
  label: textSchema,
  unit: z.enum(['days', 'points']),
  default: z.int(),
  min: z.int(),
  max: z.int(),
  source: sourceSchema,
})
export const rulesetDetailSchema = rulesetSchema.extend({
  settings: z.array(settingDefinitionSchema),
})
export type RulesetDetail = z.infer<typeof rulesetDetailSchema>

/** One version of a clinic's settings. Version 0 are the strict ones, which nobody published. */
const publishedSettingsSchema = z.object({
  version: z.int().min(0),
  settings: settingsSchema,
  reason: z.string().nullable(),
  publishedBy: personSchema.nullable(),
  publishedAt: instantSchema.nullable(),
})
export const ruleSettingsSchema = publishedSettingsSchema.extend({
  /** Every version before this one, newest first; version 0 is the last. */
  history: z.array(publishedSettingsSchema),
})
export type PublishedSettings = z.infer<typeof publishedSettingsSchema>
export type RuleSettings = z.infer<typeof ruleSettingsSchema>

export const publishSettingsSchema = z.strictObject({
  settings: settingsSchema,
  /** Why the clinic departs from what it had. */
  reason: safeText(1000, 1),
})
export type PublishSettings = z.infer<typeof publishSettingsSchema>

export const askShadowSchema = z.strictObject({ settings: settingsSchema })
export type AskShadow = z.infer<typeof askShadowSchema>

const judgedSchema = z
  .object({ state: stateSchema, effect: effectSchema, reason: textSchema })
  .nullable()
export const shadowReportSchema = z.object({
  /** `care_team`: the caller's own patients, by episode. `clinic`: counts alone, small ones withheld. */
  scope: z.enum(['care_team', 'clinic']),
  before: z.object({ ruleset: z.string(), settings: settingsSchema }),
  after: z.object({ ruleset: z.string(), settings: settingsSchema }),
  /** The newest stored input of each open episode. `null`: withheld, since a group is smaller than ten. */
  inputs: z.int().nullable(),
  /** False when there were more episodes than are looked at in one go. */
  isComplete: z.boolean(),
  counts: z.array(
    z.object({ from: suggestionSchema, to: suggestionSchema, count: z.int().nullable() }),
  ),
  /** Of the suggestions that would change, how many differ because of this criterion. */
  criteria: z.array(z.object({ id: z.string(), title: textSchema, count: z.int().nullable() })),
  changed: z.array(
    z.object({
      episodeId: idSchema,
      patient: personSchema,
      profile: profileSchema,
      from: suggestionSchema,
      to: suggestionSchema,
      criteria: z.array(
        z.object({
          id: z.string(),
          title: textSchema,
          /** Whether the suggestion differs because of it. */
          decides: z.boolean(),
          before: judgedSchema,
          after: judgedSchema,
        }),
      ),
    }),
  ),
})
export type ShadowReport = z.infer<typeof shadowReportSchema>
