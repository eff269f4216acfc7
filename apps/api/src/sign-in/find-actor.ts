import { type Database, enter } from '../database.ts'
import { hasFactor } from '../factors/factor-of.ts'
import type { Actor, Tx } from '../work.ts'
import { hasIdled, isWorthNoting } from './session-limits.ts'

/** Who a verified token stands for right now; `null` when the session has ended, was left alone, or the account is disabled. */
export async function findActor(
  db: Database,
  userId: string,
  sessionId: string,
  { isAttended, now }: { now: Date; isAttended: boolean },
): Promise<Actor | null> {
  if (!isId(userId) || !isId(sessionId)) return null
  return db.transaction({ userId, sessionId }, async (tx) => {
    const session = await tx.session.findFirst({
      where: { id: sessionId, userId, endedAt: null, expiresAt: { gt: now } },
      select: { id: true, clinicId: true, lastSeenAt: true },
    })
    if (session === null) return null
    await enter(tx, { clinicId: session.clinicId, userId })
    const actor = await readActor(tx, userId, session.id)
    if (actor === null || hasIdled(actor.role, session.lastSeenAt, now)) return null
    if (isAttended && isWorthNoting(session.lastSeenAt, now)) {
      await tx.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } })
    }
    return actor
  })
}

/** Reads the account and its clinic; the transaction must have entered both. `null` when disabled. */
export async function readActor(tx: Tx, userId: string, sessionId: string): Promise<Actor | null> {
  const user = await tx.user.findFirst({ where: { id: userId, disabledAt: null } })
  if (user === null) return null
  const clinic = await tx.clinic.findUniqueOrThrow({ where: { id: user.clinicId } })
  return {
    userId: user.id,
    sessionId,
    clinicId: clinic.id,
    name: user.name,
    email: user.email,
    role: user.role,
    locale: user.locale,
    patientId: user.patientId,
    clinicName: clinic.name,
    timeZone: clinic.timeZone,
    hasSeenTour: user.tourSeenAt !== null,
    mustAddFactor:
      clinic.secondFactor === 'required' &&
      user.role !== 'patient' &&
      !(await hasFactor(tx, user.id)),
  }
}

function isId(text: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(text)
}
