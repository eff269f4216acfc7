import type { ChoosePassword, PasswordOwner } from '@restride/contracts/accounts'
import { uuidv7 } from 'uuidv7'
import { appendEvents } from '../audit/append-events.ts'
import type { Trace } from '../audit/trace.ts'
import { type Database, enter } from '../database.ts'
import { isUniqueViolation } from '../database-problem.ts'
import { ProblemError } from '../problem.ts'
import { assertGoodPassword } from '../sign-in/password-rules.ts'
import { hashPassword } from '../sign-in/passwords.ts'
import { hashOfToken } from '../sign-in/session-tokens.ts'
import type { Tx } from '../work.ts'
import { findLink, spendLink } from './find-link.ts'

const PURPOSES = ['staff_invitation', 'password_reset'] as const

/** Whose password the link sets; looking does not use it up. */
export async function readPasswordOwner(
  db: Database,
  token: string,
  now: Date,
): Promise<PasswordOwner> {
  const hash = hashOfToken(token)
  return db.transaction({ linkHash: hash }, async (tx) => {
    const { email, name } = await findLink(tx, hash, PURPOSES, now)
    return { email, name }
  })
}

/**
 * Makes the invited account, or gives one a new password and ends its sessions; a second factor stays as it is.
 * @throws ProblemError link_not_valid, password_refused.
 */
export async function choosePassword(
  db: Database,
  { password, token }: ChoosePassword,
  { now, trace }: { now: Date; trace: Trace },
): Promise<PasswordOwner> {
  const hash = hashOfToken(token)
  await db.transaction({ linkHash: hash }, async (tx) => {
    const link = await findLink(tx, hash, PURPOSES, now)
    const clinic = await tx.clinic.findUniqueOrThrow({ where: { id: link.clinicId } })
    const about = [link.name, link.email, clinic.name]
    assertGoodPassword(password, { isOnlyFactor: true, about }, '/password')
  })
  const passwordHash = await hashPassword(password)
  return db.transaction({ linkHash: hash }, async (tx) => {
    const link = await findLink(tx, hash, PURPOSES, now)
    await spendLink(tx, link.id, now)
    const userId = link.userId ?? (await createAccount(tx, link, passwordHash))
    await enter(tx, { clinicId: link.clinicId, userId })
    if (link.userId !== null) await setPassword(tx, userId, passwordHash, now)
    const action = link.userId === null ? 'create' : 'update'
    await appendEvents(tx, trace, now, [
      { action, resource: 'user', resourceId: userId, patientId: null },
    ])
    return { email: link.email, name: link.name }
  })
}

type Invited = Pick<Awaited<ReturnType<typeof findLink>>, 'clinicId' | 'email' | 'name' | 'role'>

async function createAccount(tx: Tx, invited: Invited, passwordHash: string): Promise<string> {
  const { clinicId, email, name, role } = invited
  const id = uuidv7()
  try {
    await tx.user.createMany({ data: { id, clinicId, email, name, role, passwordHash } })
  } catch (error) {
    // The address got an account meanwhile. An invitation never touches one that exists.
    if (isUniqueViolation(error)) throw new ProblemError('link_not_valid')
    throw error
  }
  return id
}

async function setPassword(tx: Tx, userId: string, passwordHash: string, now: Date): Promise<void> {
  const changed = await tx.user.updateMany({
    where: { id: userId, disabledAt: null },
    data: { passwordHash, version: { increment: 1 } },
  })
  if (changed.count === 0) throw new ProblemError('link_not_valid')
  await tx.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: now } })
}
