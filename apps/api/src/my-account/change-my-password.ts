import type { ChangePassword } from '@restride/contracts/my-account'
import { recordEvent } from '../audit/record-event.ts'
import type { Database } from '../database.ts'
import { hasFactor } from '../factors/factor-of.ts'
import { invalid } from '../problem.ts'
import { assertGoodPassword } from '../sign-in/password-rules.ts'
import { hashPassword, passwordMatches } from '../sign-in/passwords.ts'
import type { Actor, Work } from '../work.ts'
import { endOtherSessions } from './end-my-sessions.ts'

/**
 * Hashes the new password once the current one is right; before the transaction, because hashing waits its turn.
 * @throws ProblemError validation_failed at /currentPassword, password_refused
 */
export async function hashNewPassword(
  db: Database,
  { clinicId, clinicName, email, name, userId }: Actor,
  { currentPassword, newPassword }: ChangePassword,
): Promise<string> {
  const { isOnlyFactor, passwordHash } = await db.transaction({ clinicId, userId }, async (tx) => ({
    ...(await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { passwordHash: true },
    })),
    isOnlyFactor: !(await hasFactor(tx, userId)),
  }))
  if (!(await passwordMatches(passwordHash, currentPassword)))
    throw invalid('/currentPassword', 'Not your current password')
  const about = [name, email, clinicName]
  assertGoodPassword(newPassword, { isOnlyFactor, about }, '/newPassword')
  return hashPassword(newPassword)
}

/** The new password, and the end of every other session. */
export async function changeMyPassword(work: Work, passwordHash: string): Promise<number> {
  const { actor, tx } = work
  await tx.user.updateMany({ where: { id: actor.userId }, data: { passwordHash } })
  await recordEvent(work, {
    action: 'update',
    resource: 'password',
    resourceId: actor.userId,
    patientId: null,
  })
  return endOtherSessions(work)
}
