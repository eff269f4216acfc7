import { type BreakGlassGrant, breakGlassGrantSchema } from '@restride/contracts/break-glass'
import type { Prisma } from '../generated/prisma/client.ts'

export const grantSelect = {
  id: true,
  patientId: true,
  user: { select: { id: true, name: true } },
  reasonCode: true,
  reason: true,
  grantedAt: true,
  expiresAt: true,
  version: true,
} as const satisfies Prisma.BreakGlassGrantSelect

export type GrantRow = Prisma.BreakGlassGrantGetPayload<{ select: typeof grantSelect }>

export function toGrant(row: GrantRow): BreakGlassGrant {
  return breakGlassGrantSchema.parse({
    ...row,
    by: row.user,
    grantedAt: row.grantedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  })
}
