import type { Reach } from '@restride/contracts/permissions'
import type { Lang } from '@restride/contracts/primitives'
import type { Role } from '@restride/contracts/sessions'
import type { AuditedAct } from './audit/append-events.ts'
import type { Prisma } from './generated/prisma/client.ts'

export type Tx = Prisma.TransactionClient

/** Who is asking, as the database says it for this request. */
export type Actor = {
  userId: string
  sessionId: string
  clinicId: string
  name: string
  email: string
  role: Role
  locale: Lang
  /** Only for role `patient`. */
  patientId: string | null
  clinicName: string
  timeZone: string
  /** Her clinic asks for a second factor and she has none: only her own account answers. */
  mustAddFactor: boolean
  hasSeenTour: boolean
}

/** One unit of work: one transaction that sees one clinic, for one request. */
export type Work = {
  tx: Tx
  actor: Actor
  /** How far the caller's permission for this operation reaches, from the permission matrix. */
  reach: Reach
  /**
   * Whether the operation has asked for the care team (`patients/care-team.ts`), and the break-glass grant it goes on:
   * `null` for everyone who needs none.
   */
  careTeam: { isAsked: boolean; grantId: string | null }
  requestId: string
  now: Date
  /** Today in the clinic's calendar. */
  today: string
  /** What the audit trail will say of it; appended when everything else is done. */
  acts: AuditedAct[]
}
