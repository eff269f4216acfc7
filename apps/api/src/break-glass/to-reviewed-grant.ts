import { type ReviewedGrant, reviewedGrantSchema } from '@restride/contracts/break-glass'
import type { Prisma } from '../generated/prisma/client.ts'
import { patientName } from '../patients/care-team.ts'
import { grantSelect, toGrant } from './to-grant.ts'

export const reviewSelect = {
  ...grantSelect,
  patient: { select: { id: true, givenName: true, familyName: true, preferredName: true } },
  reviewedAt: true,
  reviewedBy: { select: { id: true, name: true } },
  reviewOutcome: true,
  reviewNote: true,
} as const satisfies Prisma.BreakGlassGrantSelect

type ReviewRow = Prisma.BreakGlassGrantGetPayload<{ select: typeof reviewSelect }>

export function toReviewedGrant(row: ReviewRow, reads: number): ReviewedGrant {
  const { reviewedAt, reviewedBy, reviewNote, reviewOutcome } = row
  return reviewedGrantSchema.parse({
    ...toGrant(row),
    patient: { id: row.patient.id, name: patientName(row.patient) },
    reads,
    review:
      reviewedAt === null
        ? null
        : {
            outcome: reviewOutcome,
            note: reviewNote,
            by: reviewedBy,
            at: reviewedAt.toISOString(),
          },
  })
}
