import {
  type Clearance,
  type ClearanceSummary,
  clearanceSchema,
  criterionReasonSchema,
  reasonCodeSchema,
} from '@restride/contracts/clearances'
import { factsSchema, readinessSchema } from '@restride/contracts/readiness'
import { plainDate } from '../calendar.ts'
import type { Prisma } from '../generated/prisma/client.ts'

export const summarySelect = {
  id: true,
  episodeId: true,
  patientId: true,
  decision: true,
  stage: true,
  conditions: true,
  decidedAt: true,
  decidedBy: { select: { id: true, name: true } },
  reviewOn: true,
  expiresOn: true,
  agrees: true,
  overrides: true,
  reasonCode: true,
  reasonText: true,
  criterionReasons: true,
  patientMessage: true,
  patientLang: true,
  suspendedAt: true,
  supersededById: true,
  toldAt: true,
  voidedAt: true,
  voidedBy: { select: { id: true, name: true } },
  followUp: { select: { id: true } },
  readiness: { select: { suggestion: true, profile: true, rulesetVersion: true, inputHash: true } },
} as const satisfies Prisma.ClearanceSelect

export const clearanceSelect = {
  ...summarySelect,
  readiness: {
    select: {
      ...summarySelect.readiness.select,
      facts: true,
      result: true,
    },
  },
} as const satisfies Prisma.ClearanceSelect

export type SummaryRow = Prisma.ClearanceGetPayload<{ select: typeof summarySelect }>
export type ClearanceRow = Prisma.ClearanceGetPayload<{ select: typeof clearanceSelect }>

export function toSummary(row: SummaryRow): ClearanceSummary {
  return {
    id: row.id,
    episodeId: row.episodeId,
    decision: row.decision,
    stage: row.stage,
    conditions: clearanceSchema.shape.conditions.parse(row.conditions),
    decidedAt: row.decidedAt.toISOString(),
    decidedBy: row.decidedBy,
    reviewOn: plainDate(row.reviewOn),
    expiresOn: row.expiresOn === null ? null : plainDate(row.expiresOn),
    suggestion: row.readiness.suggestion,
    agrees: row.agrees,
    overrides: row.overrides,
    reason:
      row.reasonText === null
        ? null
        : { code: reasonCodeSchema.parse(row.reasonCode), text: row.reasonText },
    criterionReasons: criterionReasonSchema.array().parse(row.criterionReasons),
    patientMessage: row.patientMessage,
    patientLang: row.patientLang,
    profile: row.readiness.profile,
    rulesetVersion: row.readiness.rulesetVersion,
    inputHash: row.readiness.inputHash,
    suspendedAt: row.suspendedAt?.toISOString() ?? null,
    supersededById: row.supersededById,
    toldAt: row.toldAt.toISOString(),
    voided:
      row.voidedAt === null || row.voidedBy === null
        ? null
        : { at: row.voidedAt.toISOString(), by: row.voidedBy },
    followUpId: row.followUp?.id ?? null,
  }
}

export function toClearance(row: ClearanceRow): Clearance {
  return {
    ...toSummary(row),
    readiness: readinessSchema.parse(row.readiness.result),
    facts: factsSchema.parse(row.readiness.facts),
  }
}
