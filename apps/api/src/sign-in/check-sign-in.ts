import type { Login, SecondStep } from '@restride/contracts/sessions'
import type { Database } from '../database.ts'
import { secondStepsOf } from '../factors/factor-of.ts'
import { ProblemError } from '../problem.ts'
import type { Tx } from '../work.ts'
import { hashPassword, isAsStrongAsNow, passwordMatches } from './passwords.ts'

export type Account = {
  id: string
  clinicId: string
  role: string
  patientId: string | null
  /** What must still follow; empty: nothing. */
  secondSteps: SecondStep[]
}

/** @throws ProblemError sign_in_failed, the same whether address, password or account state is the reason. */
export async function checkPassword(db: Database, { email, password }: Login): Promise<Account> {
  const address = email.trim().toLowerCase()
  const user = await db.transaction({ signInEmail: address }, (tx) =>
    tx.user.findUnique({ where: { email: address } }),
  )
  const matches = await passwordMatches(user?.passwordHash ?? null, password)
  if (user === null) throw new ProblemError('sign_in_failed')
  if (!matches || user.disabledAt !== null) {
    throw new ProblemError('sign_in_failed', { denied: { account: user } })
  }
  await strengthen(db, user, password)
  const { clinicId, id: userId } = user
  return db.transaction({ clinicId, userId }, (tx) => accountOf(tx, user))
}

type UserRow = Omit<Account, 'secondSteps'>

/** What a sign-in needs to know of a row of `users`; the transaction must have entered its clinic and account. */
export async function accountOf(
  tx: Tx,
  { clinicId, id, patientId, role }: UserRow,
): Promise<Account> {
  return { id, clinicId, patientId, role, secondSteps: await secondStepsOf(tx, id) }
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

/** The account behind a token or a passkey; `null` when it is disabled. */
export async function findAccount(db: Database, userId: string): Promise<Account | null> {
  const user = await db.transaction({ userId }, (tx) =>
    tx.user.findFirst({ where: { id: userId, disabledAt: null } }),
  )
  if (user === null) return null
  const { clinicId, id, patientId, role } = user
  return { id, clinicId, patientId, role, secondSteps: [] }
}
