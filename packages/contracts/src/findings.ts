import { z } from 'zod'
import { line, plainDateSchema, safeText, yesNoSchema } from './primitives.ts'

/** Every leaf may be `null`: not asked, not answered, not tested. A blank is stated, never forgotten. */
const answer = yesNoSchema.nullable()

export const redFlagSignSchema = z.enum([
  'RF-HEAD',
  'RF-SYNC',
  'RF-SELF',
  'RF-FEV',
  'RF-SWELL',
  'RF-DYSP',
  'RF-CHEST',
  'RF-ABDO',
  'RF-BLEED',
  'RF-DVT',
  'RF-TIRED',
  'RF-WOUND',
  'RF-VOMIT',
  'RF-CES',
  'RF-RET',
  'RF-BONE',
  'RF-PREG',
])
export const resolvableSignSchema = z.enum([...redFlagSignSchema.options, 'EPDS-10'])

export const conditionSchema = z.enum([
  'loss_of_consciousness',
  'neurological_symptoms',
  'kidney_disease',
  'calf_pain_or_swelling',
  'severe_abdominal_pain',
  'bleeding_not_menses',
  'postpartum_cardiomyopathy',
  'caesarean_symptoms_worse_with_activity',
  'unstable_hypertension',
  'eating_disorder',
  'malnutrition',
  'anaemia',
  'excessive_fatigue',
  'fracture_or_musculoskeletal_injury',
  'haemodynamic_instability',
  'breathing_difficulties',
  'acute_systemic_infection',
  'exertional_chest_pain',
  'dizziness_or_light_headedness',
])

export const testSymptomsSchema = z.strictObject({
  pain: answer,
  heaviness: answer,
  dragging: answer,
  urinary_leak: answer,
  bowel_leak: answer,
  bulge: answer,
  bleeding: answer,
  doming: answer,
})

const count = z.number().min(0).max(1000).nullable()
export const sidedResultSchema = z.strictObject({
  left: count,
  right: count,
  symptoms: testSymptomsSchema,
})
export const singleResultSchema = z.strictObject({ amount: count, symptoms: testSymptomsSchema })

export const screeningSchema = z.strictObject({
  /** Every sign stands here; an unanswered one is `null`. */
  signs: z.record(redFlagSignSchema, answer),
  /** Degrees Celsius; the reading is optional. */
  temperatureC: z.number().min(30).max(45).nullable(),
})

export const conditionsSchema = z.strictObject({
  answers: z.record(
    conditionSchema,
    z.strictObject({
      present: answer,
      clearedBy: line(200).nullable(),
      clearedOn: plainDateSchema.nullable(),
    }),
  ),
})

export const epdsSchema = z.strictObject({
  begun: answer,
  /** Keyed value of item 10, 0–3. Any value above 0 is an alarm whatever the total. */
  item10: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).nullable(),
})

export const healingSchema = z.strictObject({
  wound: z.enum(['none', 'healed', 'open', 'infected']).nullable(),
  bleeding: z.enum(['none', 'menses', 'other']).nullable(),
  bleedingMoreWithActivity: answer,
})

const declinable = z.enum(['yes', 'no', 'declined']).nullable()
export const symptomsSchema = z.strictObject({
  urinaryLeak: answer,
  heaviness: answer,
  bulge: answer,
  bowelLeakOrUrgency: answer,
  /** NPRS 0–10. */
  pain: z.int().min(0).max(10).nullable(),
  painSite: safeText(200).nullable(),
  painfulSex: declinable,
  obstructedBowel: declinable,
  constipation: declinable,
})

export const testResultsSchema = z.strictObject({
  'LI-WALK': singleResultSchema,
  'LI-SLB': sidedResultSchema,
  'LI-SLS': sidedResultSchema,
  'LI-JOG': singleResultSchema,
  'LI-BND': singleResultSchema,
  'LI-HOP': sidedResultSchema,
  'LI-RMAN': sidedResultSchema,
  'ST-BRG': sidedResultSchema,
  'ST-BSQ': singleResultSchema,
  'ST-CALF': sidedResultSchema,
  'ST-STS': sidedResultSchema,
  'ST-ABD': sidedResultSchema,
})

/** What one assessment found. Always whole: blank answers are `null`, groups are never left out. */
export const findingsSchema = z.strictObject({
  screening: screeningSchema,
  conditions: conditionsSchema,
  epds: epdsSchema,
  healing: healingSchema,
  symptoms: symptomsSchema,
  tests: testResultsSchema,
})
export type Findings = z.infer<typeof findingsSchema>
export type RedFlagSign = z.infer<typeof redFlagSignSchema>
export type ResolvableSign = z.infer<typeof resolvableSignSchema>
