import { z } from 'zod'
import { assessmentSchema } from './assessments.ts'
import { auditActionSchema } from './audit.ts'
import { myBreakGlassSchema, reasonTextSchema } from './break-glass.ts'
import { careTeamSchema } from './care-team.ts'
import { clearanceSummarySchema } from './clearances.ts'
import { consentSchema } from './consents.ts'
import { correctionSchema } from './corrections.ts'
import { disclosureFields, disclosureSchema } from './disclosures.ts'
import { episodeSchema } from './episodes.ts'
import { flagSchema } from './flags.ts'
import { letterSchema } from './letters.ts'
import { myAppointmentSchema } from './my.ts'
import { patientSchema } from './people.ts'
import { planRevisionSchema, releaseSchema } from './plans.ts'
import { idSchema, instantSchema, plainDateSchema } from './primitives.ts'
import { factsSchema, readinessSchema } from './readiness.ts'
import { checkInRecordSchema, sessionLogSchema } from './session-logs.ts'
import { roleSchema } from './sessions.ts'

export const exportFormatSchema = z.enum(['json', 'pdf'])
export type ExportFormat = z.infer<typeof exportFormatSchema>

export const exportQuerySchema = z.strictObject({ format: exportFormatSchema.default('json') })

export const exportRecordSchema = z.strictObject({
  format: exportFormatSchema,
  /** Why the record leaves the system. */
  reason: reasonTextSchema,
  /** To whom it goes: written into the disclosure log. `null` when it stays inside the clinic. */
  givenTo: z.strictObject(disclosureFields).nullable(),
})
export type ExportRecord = z.infer<typeof exportRecordSchema>

const signResolutionSchema = z.object({
  sign: z.string(),
  seenOn: plainDateSchema,
  seenBy: z.string(),
  result: z.string(),
  recordedAt: instantSchema,
})

const readinessResultSchema = z.object({
  id: idSchema,
  assessmentId: idSchema.nullable(),
  computedAt: instantSchema,
  inputHash: z.string(),
  settingsVersion: z.int().nullable(),
  facts: factsSchema,
  result: readinessSchema,
})

const chartEpisodeSchema = z.object({
  episode: episodeSchema,
  /** What is signed; a draft is nobody's word yet and is only counted. */
  assessments: z.array(assessmentSchema),
  unsignedDrafts: z.int(),
  signResolutions: z.array(signResolutionSchema),
  readinessResults: z.array(readinessResultSchema),
  clearances: z.array(clearanceSummarySchema),
  plans: z.array(
    z.object({
      id: idSchema,
      clearanceId: idSchema,
      createdAt: instantSchema,
      endedAt: instantSchema.nullable(),
      revisions: z.array(planRevisionSchema),
      releases: z.array(releaseSchema),
      /** Revisions she said she has seen. */
      acknowledgements: z.array(z.object({ revision: z.int(), at: instantSchema })),
    }),
  ),
  sessionLogs: z.array(sessionLogSchema),
  checkIns: z.array(checkInRecordSchema),
  flags: z.array(flagSchema),
})
export type ChartEpisode = z.infer<typeof chartEpisodeSchema>

/** Everything the clinic holds of one patient. */
export const chartSchema = z.object({
  format: z.literal('restride-chart-1'),
  exportedAt: instantSchema,
  clinicName: z.string(),
  timeZone: z.string(),
  patient: patientSchema,
  /** What stood in her details before each change. */
  earlierDetails: z.array(
    z.object({
      version: z.int(),
      replacedAt: instantSchema,
      details: z.record(z.string(), z.unknown()),
    }),
  ),
  careTeam: careTeamSchema,
  episodes: z.array(chartEpisodeSchema),
  appointments: z.array(myAppointmentSchema),
  consents: z.array(consentSchema),
  disclosures: z.array(disclosureSchema),
  letters: z.array(letterSchema),
  corrections: z.array(correctionSchema),
  breakGlass: z.array(myBreakGlassSchema),
  /** Who opened or changed something of it, the latest first. */
  accessLog: z.array(
    z.object({
      at: instantSchema,
      who: z.string().nullable(),
      role: roleSchema.nullable(),
      action: auditActionSchema,
      what: z.string(),
    }),
  ),
})
export type Chart = z.infer<typeof chartSchema>
