import { type Database, enter } from '../database.ts'
import { hasFactor } from '../factors/factor-of.ts'
import type { Actor, Tx } from '../work.ts'

const USED_MS = 60_000

/** Who a verified token stands for right now; `null` when the session has ended or the account is disabled. */
export async function findActor(
  db: Database,
  userId: string,
  sessionId: string,
  now: Date,
): Promise<Actor | null> {
  if (!isId(userId) || !isId(sessionId)) return null
  return db.transaction({ userId, sessionId }, async (tx) => {
    const session = await tx.session.findFirst({
      where: { id: sessionId, userId, endedAt: null, expiresAt: { gt: now } },
      select: { id: true, clinicId: true, lastUsedAt: true },
    })
    if (session === null) return null
    await enter(tx, { clinicId: session.clinicId, userId })
    await noteUse(tx, session, now)
    return readActor(tx, userId, session.id)
  })
}

/** To the minute: a write with every request would cost more than it tells. */
async function noteUse(
  tx: Tx,
  { id, lastUsedAt }: { id: string; lastUsedAt: Date },
  now: Date,
): Promise<void> {
  const earlier = new Date(now.getTime() - USED_MS)
  if (lastUsedAt > earlier) return
  await tx.session.updateMany({
    where: { id, lastUsedAt: { lte: earlier } },
    data: { lastUsedAt: now },
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
    mustAddFactor:
      clinic.secondFactor === 'required' &&
      user.role !== 'patient' &&
      !(await hasFactor(tx, user.id)),
  }
}

function isId(text: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(text)
}
