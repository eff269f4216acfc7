import type { AuditFilters } from '@restride/contracts/audit'
import type { Prisma } from '../generated/prisma/client.ts'

export function whereOf(filters: AuditFilters): Prisma.AuditEventWhereInput {
  const { action, actorId, breakGlass, from, outcome, patientId, resource, to } = filters
  return {
    ...(actorId !== undefined && { actorId }),
    ...(patientId !== undefined && { patientId }),
    ...(action !== undefined && { action }),
    ...(resource !== undefined && { resource }),
    ...(outcome !== undefined && { outcome }),
    ...(breakGlass !== undefined && { grantId: breakGlass === 'yes' ? { not: null } : null }),
    ...((from !== undefined || to !== undefined) && {
      at: {
        ...(from !== undefined && { gte: new Date(from) }),
        ...(to !== undefined && { lt: new Date(to) }),
      },
    }),
  }
}
