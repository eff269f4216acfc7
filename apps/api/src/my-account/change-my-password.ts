import type { ChangePassword } from '@restride/contracts/my-account'
import { recordEvent } from '../audit/record-event.ts'
import type { Database } from '../database.ts'
import { invalid } from '../problem.ts'
import { hashPassword, passwordMatches } from '../sign-in/passwords.ts'
import type { Actor, Work } from '../work.ts'
import { endOtherSessions } from './end-my-sessions.ts'

const SHORTEST = 8

/**
 * Hashes the new password once the current one is right; before the transaction, because hashing waits its turn.
 * @throws ProblemError validation_failed at /currentPassword or /newPassword
 */
export async function hashNewPassword(
  db: Database,
  { clinicId, userId }: Actor,
  { currentPassword, newPassword }: ChangePassword,
): Promise<string> {
  const user = await db.transaction({ clinicId, userId }, (tx) =>
    tx.user.findUniqueOrThrow({ where: { id: userId }, select: { passwordHash: true } }),
  )
  if (!(await passwordMatches(user.passwordHash, currentPassword)))
    throw invalid('/currentPassword', 'Not your current password')
  if (newPassword.length < SHORTEST)
    throw invalid('/newPassword', `At least ${SHORTEST} characters`)
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
