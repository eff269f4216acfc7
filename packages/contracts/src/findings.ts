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
  /** Sum of the keyed values of all ten items. */
  total: z.int().min(0).max(30).nullable().default(null),
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

const grade = <const Values extends readonly number[]>(values: Values) =>
  z.literal([...values] as Values[number][]).nullable()

/** Section 3 of the evidence. `declined` is hers to say; what was found without the internal examination still counts. */
export const pelvicFloorSchema = z.strictObject({
  internalExam: z.enum(['done', 'declined']).nullable(),
  fastContractions: z.int().min(0).max(100).nullable(),
  longContractions: z.int().min(0).max(100).nullable(),
  longHoldSeconds: z.number().min(0).max(120).nullable(),
  gentleHoldSeconds: z.number().min(0).max(600).nullable(),
  testedStanding: answer,
  fullRelease: z.enum(['yes', 'no', 'mixed']).nullable(),
  bearsDown: answer,
  /** POP-Q, cm from the hymen, negative above it. */
  descentCm: z.number().min(-10).max(10).nullable(),
  prolapseStage: grade([0, 1, 2, 3, 4]),
  oxfordGrade: grade([0, 1, 2, 3, 4, 5]),
  avulsion: z.enum(['none', 'present', 'not_assessed']).nullable(),
})

export const abdominalWallSchema = z.strictObject({
  doming: answer,
  tension: z.enum(['good', 'poor']).nullable(),
  interRectiMm: z.number().min(0).max(150).nullable(),
  interRectiSite: z.enum(['above_navel', 'at_navel', 'below_navel']).nullable(),
  interRectiMethod: z.enum(['palpation', 'calliper', 'ultrasound']).nullable(),
})

export const breathingSchema = z.strictObject({
  chestMotion: z.enum(['none', 'slight', 'dominant']).nullable(),
  bellyRises: answer,
  ribsWiden: answer,
  pelvicFloorOnExhale: z.enum(['lifts', 'none', 'bears_down']).nullable(),
  breathOnEffort: z.enum(['out', 'held', 'in']).nullable(),
})

export const alignmentSchema = z.strictObject({
  holdsNeutralPelvis: answer,
  pelvicTiltDegrees: z.number().min(-45).max(60).nullable(),
  pelvicTiltMethod: safeText(100).nullable(),
})

export const backgroundSchema = z.strictObject({
  noviceRunner: answer,
  fatigueScore: z.number().min(0).max(100).nullable(),
  previousRunningInjury: answer,
  anyIncontinence: answer,
  /** Average hours a night. */
  sleepHours: z.number().min(0).max(24).nullable(),
  heightCm: z.number().min(100).max(230).nullable(),
  weightKg: z.number().min(30).max(300).nullable(),
  beighton: z.int().min(0).max(9).nullable(),
  knownHypermobility: answer,
  leakWhenRunningBeforePregnancy: answer,
  leakWhenRunningInPregnancy: answer,
  pelvicGirdlePain: answer,
  earlierPelvicFloorDysfunction: answer,
  breastfeeding: answer,
  feedingTalkedAbout: answer,
  braTalkedAbout: answer,
  energyTalkedAbout: answer,
  eatingDisorder: answer,
  missedMeals: answer,
  unintendedWeightLoss: answer,
})

/** Totals only: the wording of the scales is licensed and never stored here. */
export const outcomeTotalsSchema = z.strictObject({
  'iciq-ui-sf': z.int().min(0).max(21).nullable(),
  'pfdi-20': z.number().min(0).max(300).nullable(),
  'pfiq-7': z.number().min(0).max(300).nullable(),
  psfs: z.number().min(0).max(10).nullable(),
  'tsk-11': z.int().min(11).max(44).nullable(),
  'tsk-17': z.int().min(17).max(68).nullable(),
  'i-prrs': z.number().min(0).max(60).nullable(),
  'leaf-q': z.int().min(0).max(49).nullable(),
  'pgi-i': z.int().min(1).max(7).nullable(),
})
export const outcomeMeasureSchema = z.enum([
  'iciq-ui-sf',
  'pfdi-20',
  'pfiq-7',
  'psfs',
  'tsk-11',
  'tsk-17',
  'i-prrs',
  'leaf-q',
  'pgi-i',
])

/** Every key of a group of findings, blank. */
function blankOf<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) {
  // fromEntries forgets the keys it was given; every leaf of these groups may be null.
  return Object.fromEntries(
    Object.keys(schema.shape).map((key) => [key, null]),
  ) as unknown as z.output<typeof schema>
}

/** The groups that came with version 1.0.0 of the rules: an assessment signed before has none of them. */
export const blankLaterGroups = () => ({
  pelvicFloor: blankOf(pelvicFloorSchema),
  abdominalWall: blankOf(abdominalWallSchema),
  breathing: blankOf(breathingSchema),
  alignment: blankOf(alignmentSchema),
  background: blankOf(backgroundSchema),
  outcomes: blankOf(outcomeTotalsSchema),
})

/** What one assessment found. Always whole: blank answers are `null`, groups are never left out. */
export const findingsSchema = z.strictObject({
  screening: screeningSchema,
  conditions: conditionsSchema,
  epds: epdsSchema,
  healing: healingSchema,
  symptoms: symptomsSchema,
  tests: testResultsSchema,
  pelvicFloor: pelvicFloorSchema.default(() => blankOf(pelvicFloorSchema)),
  abdominalWall: abdominalWallSchema.default(() => blankOf(abdominalWallSchema)),
  breathing: breathingSchema.default(() => blankOf(breathingSchema)),
  alignment: alignmentSchema.default(() => blankOf(alignmentSchema)),
  background: backgroundSchema.default(() => blankOf(backgroundSchema)),
  outcomes: outcomeTotalsSchema.default(() => blankOf(outcomeTotalsSchema)),
})
export type Findings = z.infer<typeof findingsSchema>
export type RedFlagSign = z.infer<typeof redFlagSignSchema>
export type ResolvableSign = z.infer<typeof resolvableSignSchema>
