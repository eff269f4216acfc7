import { uuidv7 } from 'uuidv7'
import type { AuditAction } from '../generated/prisma/enums.ts'
import type { Work } from '../work.ts'

export type AuditedAct = {
  action: AuditAction
  resource: string
  /** `null` for a list. */
  resourceId: string | null
  /** Whose record it was; `null` for lists over many patients. */
  patientId: string | null
  /** Success unless said otherwise. */
  outcome?: 'failure'
}

/** Appends to the audit trail in the transaction of the act: neither happens without the other. */
export async function recordEvent(work: Work, act: AuditedAct): Promise<void> {
  const { actor, now, requestId, tx } = work
  await tx.auditEvent.createMany({
    data: {
      id: uuidv7(),
      clinicId: actor.clinicId,
      at: now,
      actorId: actor.userId,
      actorName: actor.name,
      actorRole: actor.role,
      requestId,
      ...act,
    },
  })
}
