import { z } from 'zod'
import { birthModeSchema, profileSchema, tearGradeSchema } from './episodes.ts'
import {
  abdominalWallSchema,
  alignmentSchema,
  backgroundSchema,
  breathingSchema,
  conditionsSchema,
  epdsSchema,
  healingSchema,
  outcomeMeasureSchema,
  pelvicFloorSchema,
  resolvableSignSchema,
  screeningSchema,
  sidedResultSchema,
  singleResultSchema,
  symptomsSchema,
} from './findings.ts'
import { line, plainDateSchema, safeText, textSchema } from './primitives.ts'
import { roleSchema } from './sessions.ts'
import { settingsSchema } from './settings.ts'

const on = { on: plainDateSchema }
const sided = sidedResultSchema.extend(on).nullable()
const single = singleResultSchema.extend(on).nullable()

/** Everything the rules may know, with the day each group was observed; `null` = never asked. */
export const factsSchema = z.strictObject({
  /** The day the question is asked. */
  askedOn: plainDateSchema,
  birth: z.strictObject({
    bornOn: plainDateSchema.nullable(),
    mode: birthModeSchema.nullable(),
    tearGrade: tearGradeSchema.nullable(),
    tearReviewedOn: plainDateSchema.nullable(),
  }),
  assessment: z.strictObject({ signedOn: plainDateSchema, signedByRole: roleSchema }).nullable(),
  screening: screeningSchema.extend(on).nullable(),
  earlierSigns: z
    .array(z.strictObject({ sign: resolvableSignSchema, on: plainDateSchema }))
    .max(200),
  resolutions: z
    .array(
      z.strictObject({
        sign: resolvableSignSchema,
        on: plainDateSchema,
        by: line(200),
        result: safeText(1000, 1),
      }),
    )
    .max(200),
  conditions: conditionsSchema.extend(on).nullable(),
  epds: epdsSchema.extend(on).nullable(),
  healing: healingSchema.extend(on).nullable(),
  symptoms: symptomsSchema.extend(on).nullable(),
  reportedSymptoms: z
    .array(
      z.strictObject({
        symptom: z.enum([
          'urinary_leak',
          'heaviness',
          'dragging',
          'bulge',
          'bowel_leak',
          'bleeding',
        ]),
        on: plainDateSchema,
      }),
    )
    .max(1000),
  tests: z.strictObject({
    'LI-WALK': single,
    'LI-SLB': sided,
    'LI-SLS': sided,
    'LI-JOG': single,
    'LI-BND': single,
    'LI-HOP': sided,
    'LI-RMAN': sided,
    'ST-BRG': sided,
    'ST-BSQ': single,
    'ST-CALF': sided,
    'ST-STS': sided,
    'ST-ABD': sided,
  }),
  // Came with version 1.0.0 of the rules: an input stored before has none of them.
  pelvicFloor: pelvicFloorSchema.extend(on).nullable().default(null),
  abdominalWall: abdominalWallSchema.extend(on).nullable().default(null),
  breathing: breathingSchema.extend(on).nullable().default(null),
  alignment: alignmentSchema.extend(on).nullable().default(null),
  background: backgroundSchema.extend(on).nullable().default(null),
  outcomes: z
    .array(
      z.strictObject({
        measure: outcomeMeasureSchema,
        total: z.number().min(0).max(300),
        on: plainDateSchema,
      }),
    )
    .max(1000)
    .default([]),
})
export type Facts = z.infer<typeof factsSchema>

export const DATED_GROUPS = [
  'screening',
  'conditions',
  'epds',
  'healing',
  'symptoms',
  'pelvicFloor',
  'abdominalWall',
  'breathing',
  'alignment',
  'background',
] as const
export const DATED_LISTS = ['earlierSigns', 'resolutions', 'reportedSymptoms', 'outcomes'] as const

type Dates = readonly { path: (string | number)[]; date: string }[]

function evidenceDates(facts: Facts): Dates {
  const groups = DATED_GROUPS.flatMap((group) => {
    const found = facts[group]
    return found === null ? [] : [{ path: [group, 'on'], date: found.on }]
  })
  const tests = Object.entries(facts.tests).flatMap(([id, test]) =>
    test === null ? [] : [{ path: ['tests', id, 'on'], date: test.on }],
  )
  const signed =
    facts.assessment === null
      ? []
      : [{ path: ['assessment', 'signedOn'], date: facts.assessment.signedOn }]
  const listed = DATED_LISTS.flatMap((list) =>
    facts[list].map(({ on: date }, index) => ({ path: [list, index, 'on'], date })),
  )
  return [...groups, ...tests, ...signed, ...listed]
}

/** Evidence lies between the birth and the day the question is asked. */
function checkDates(facts: Facts, report: (path: (string | number)[], message: string) => void) {
  const { bornOn } = facts.birth
  if (bornOn !== null && bornOn > facts.askedOn) {
    report(['birth', 'bornOn'], 'The birth is after the day the question is asked')
  }
  for (const { path, date } of evidenceDates(facts)) {
    if (date > facts.askedOn) report(path, 'Later than the day the question is asked')
    if (bornOn !== null && date < bornOn) report(path, 'Earlier than the birth')
  }
}

/** The input of `rules readiness` and `POST /readiness/preview`: the facts and the profile to judge them by. */
export const readinessInputSchema = factsSchema
  .extend({ profile: profileSchema.default('goom2019') })
  .superRefine((input, context) => {
    checkDates(input, (path, message) => context.addIssue({ code: 'custom', path, message }))
  })
export type ReadinessInput = z.infer<typeof readinessInputSchema>

const unitSchema = z.enum(['reps', 's', 'min', 'days', 'points', 'cm', 'h', 'kg_m2', 'factors'])
export const stateSchema = z.enum(['met', 'not_met', 'unknown', 'not_applicable'])
export const effectSchema = z.enum(['red_flag', 'blocking', 'caution', 'info'])
export const suggestionSchema = z.enum([
  'refer',
  'hold',
  'incomplete',
  'ready_with_cautions',
  'ready',
])
export type Suggestion = z.infer<typeof suggestionSchema>

export const sourceSchema = z.object({
  tag: z.enum(['S', 'G1', 'G2', 'C', 'K']),
  label: z.enum(['article', 'goom2019', 'published', 'clinic']),
  citation: z.string(),
  locator: z.string(),
  evidence: z.enum(['expert_opinion', 'consensus', 'study', 'official', 'clinic_protocol']),
})

export const valueSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('sides'),
      left: z.number().nullable(),
      right: z.number().nullable(),
      unit: unitSchema,
    }),
    z.object({ kind: z.literal('amount'), amount: z.number(), unit: unitSchema }),
    z.object({ kind: z.literal('date'), date: z.string() }),
    z.object({ kind: z.literal('answers'), answers: z.array(z.string()) }),
  ])
  .nullable()

export const thresholdSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('at_least'),
      amount: z.number(),
      unit: unitSchema,
      eachSide: z.boolean(),
      symptomFree: z.boolean(),
    }),
    z.object({ kind: z.literal('at_most'), amount: z.number(), unit: unitSchema }),
    z.object({ kind: z.literal('answer'), answer: z.string() }),
  ])
  .nullable()

export const criterionResultSchema = z.object({
  id: z.string(),
  title: textSchema,
  state: stateSchema,
  effect: effectSchema,
  value: valueSchema,
  threshold: thresholdSchema,
  observedOn: z.string().nullable(),
  stale: z.boolean(),
  reason: textSchema,
  patientText: textSchema.nullable(),
  wouldChange: textSchema.nullable(),
  sources: z.array(sourceSchema),
})
export type CriterionResult = z.infer<typeof criterionResultSchema>

export const readinessSchema = z.object({
  ruleset: z.string(),
  profile: profileSchema,
  suggestion: suggestionSchema,
  /** What it was computed with; absent in results of ruleset 0.9.0. */
  settings: settingsSchema.exactOptional(),
  criteria: z.array(criterionResultSchema),
})
export type Readiness = z.infer<typeof readinessSchema>

/** The whole in a few lists; ids are those of the criteria, in their order. */
export const explanationSchema = z.object({
  /** Unknown because nobody recorded it, or she declined. */
  missing: z.array(z.string()),
  /** Unknown because what was recorded is too old. */
  stale: z.array(z.string()),
  toDo: z.array(z.object({ id: z.string(), wouldChange: textSchema })),
  /** What goes on while she does not run yet; empty for `refer`, where a medical check comes first. */
  keepDoing: z.array(z.object({ text: textSchema, sources: z.array(sourceSchema) })),
})

const judgedByProfileSchema = z.object({
  state: stateSchema,
  effect: effectSchema,
  threshold: thresholdSchema,
  reason: textSchema,
})
/** Where the article's tests and the guideline judge the same answers differently, and why. */
export const profileComparisonSchema = z.object({
  ruleset: z.string(),
  suggestions: z.object({ article2021: suggestionSchema, goom2019: suggestionSchema }),
  differences: z.array(
    z.object({
      id: z.string(),
      title: textSchema,
      article2021: judgedByProfileSchema,
      goom2019: judgedByProfileSchema,
      why: textSchema,
    }),
  ),
})

/** Readiness now, from signed data, with the input it was computed from. */
export const episodeReadinessSchema = z.object({
  readiness: readinessSchema,
  explanation: explanationSchema,
  comparison: profileComparisonSchema,
  facts: factsSchema,
  /** Which version of the clinic's settings it was computed with; 0 are the strict ones. */
  settingsVersion: z.int().min(0),
  /** Names exactly this input; a decision sends it back so that nobody decides on what she did not see. */
  inputHash: z.string(),
})
export type EpisodeReadiness = z.infer<typeof episodeReadinessSchema>

/** Who saw the patient about a warning sign, when, and what came of it. */
export const resolveSignSchema = z.strictObject({
  sign: resolvableSignSchema,
  seenOn: plainDateSchema,
  seenBy: line(200),
  result: safeText(1000, 1),
})
export type ResolveSign = z.infer<typeof resolveSignSchema>
