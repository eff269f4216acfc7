import type { Login, SecondStep } from '@restride/contracts/sessions'
import type { Database } from '../database.ts'
import { secondStepsOf } from '../factors/factor-of.ts'
import { ProblemError } from '../problem.ts'
import { passwordMatches } from './passwords.ts'

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
  const { id, clinicId, patientId, role } = user
  const secondSteps = await db.transaction({ clinicId, userId: id }, (tx) => secondStepsOf(tx, id))
  return { id, clinicId, patientId, role, secondSteps }
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
