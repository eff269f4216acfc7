import type { Assessment, AssessmentSummary } from '@restride/contracts/assessments'
import { findingsSchema } from '@restride/contracts/findings'
import { readinessSchema } from '@restride/contracts/readiness'
import { plainDate } from '../calendar.ts'
import type { Prisma } from '../generated/prisma/client.ts'

const person = { select: { id: true, name: true } } as const

export const summarySelect = {
  id: true,
  episodeId: true,
  patientId: true,
  number: true,
  status: true,
  assessedOn: true,
  author: person,
  signedAt: true,
  signedBy: person,
  amendsId: true,
  amendReason: true,
  amendedBy: { select: { id: true } },
  version: true,
  createdAt: true,
  updatedAt: true,
} as const satisfies Prisma.AssessmentSelect

export const assessmentSelect = {
  ...summarySelect,
  findings: true,
  ownWords: true,
  notes: true,
  readiness: { select: { result: true } },
} as const satisfies Prisma.AssessmentSelect

export type SummaryRow = Prisma.AssessmentGetPayload<{ select: typeof summarySelect }>
export type AssessmentRow = Prisma.AssessmentGetPayload<{ select: typeof assessmentSelect }>

export function toSummary(row: SummaryRow): AssessmentSummary {
  return {
    id: row.id,
    episodeId: row.episodeId,
    number: row.number,
    status: row.status,
    assessedOn: plainDate(row.assessedOn),
    author: row.author,
    signedAt: row.signedAt?.toISOString() ?? null,
    signedBy: row.signedBy,
    amendsId: row.amendsId,
    amendedById: row.amendedBy?.id ?? null,
    amendReason: row.amendReason,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

export function toAssessment(row: AssessmentRow): Assessment {
  return {
    ...toSummary(row),
    findings: findingsSchema.parse(row.findings),
    ownWords: row.ownWords,
    notes: row.notes,
    readiness: row.readiness === null ? null : readinessSchema.parse(row.readiness.result),
  }
}
