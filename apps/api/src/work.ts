import type { Lang } from '@restride/contracts/primitives'
import type { Role } from '@restride/contracts/sessions'
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
}

/** One unit of work: one transaction that sees one clinic, for one request. */
export type Work = {
  tx: Tx
  actor: Actor
  requestId: string
  now: Date
  /** Today in the clinic's calendar. */
  today: string
  /** Only reads: what a physiotherapist outside the care team may do while a grant is open. */
  isReading: boolean
  /** The grant under which a record is being read; set where access is decided, `null` for everyone else. */
  breakGlassId: string | null
}
