import type { Login } from '@restride/contracts/sessions'
import { Secret, TOTP } from 'otpauth'
import { type Database, enter } from '../database.ts'
import { ProblemError } from '../problem.ts'
import { hashPassword, isAsStrongAsNow, passwordMatches } from './passwords.ts'

export type Account = {
  id: string
  clinicId: string
  role: string
  patientId: string | null
  needsCode: boolean
}

/** @throws ProblemError sign_in_failed, the same whether address, password or account state is the reason. */
export async function checkPassword(db: Database, { email, password }: Login): Promise<Account> {
  const address = email.trim().toLowerCase()
  const user = await db.transaction({ signInEmail: address }, (tx) =>
    tx.user.findUnique({ where: { email: address } }),
  )
  const matches = await passwordMatches(user?.passwordHash ?? null, password)
  if (user === null || !matches || user.disabledAt !== null)
    throw new ProblemError('sign_in_failed')
  await strengthen(db, user, password)
  return accountOf(user)
}

/** What a sign-in needs to know of a row of `users`. */
export function accountOf(
  user: Omit<Account, 'needsCode'> & { totpSecret: string | null },
): Account {
  const { clinicId, id, patientId, role, totpSecret } = user
  return { id, clinicId, role, patientId, needsCode: totpSecret !== null }
}

/** Only now is the password at hand to be hashed as it would be today. */
async function strengthen(
  db: Database,
  { clinicId, id, passwordHash }: { clinicId: string; id: string; passwordHash: string | null },
  password: string,
): Promise<void> {
  if (passwordHash === null || isAsStrongAsNow(passwordHash)) return
  const stronger = await hashPassword(password)
  await db.transaction({ clinicId, userId: id }, (tx) =>
    tx.user.updateMany({ where: { id, passwordHash }, data: { passwordHash: stronger } }),
  )
}

const STEP_SECONDS = 30

/** @throws ProblemError mfa_failed when the code is wrong, too old or was used before. */
export async function checkCode(
  db: Database,
  userId: string,
  code: string,
  now: Date,
): Promise<Account> {
  return db.transaction({ userId }, async (tx) => {
    const user = await tx.user.findFirst({ where: { id: userId, disabledAt: null } })
    if (user === null || user.totpSecret === null) throw new ProblemError('mfa_failed')
    const totp = new TOTP({ secret: Secret.fromBase32(user.totpSecret), period: STEP_SECONDS })
    const delta = totp.validate({ token: code, timestamp: now.getTime(), window: 1 })
    if (delta === null) throw new ProblemError('mfa_failed')
    const step = Math.floor(now.getTime() / 1000 / STEP_SECONDS) + delta
    await enter(tx, { clinicId: user.clinicId, userId })
    // The condition in the update decides between two uses of one code at the same moment.
    const used = await tx.user.updateMany({
      where: { id: userId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
      data: { totpLastStep: step },
    })
    if (used.count === 0) throw new ProblemError('mfa_failed')
    const { id, clinicId, patientId, role } = user
    return { id, clinicId, role, patientId, needsCode: false }
  })
}
