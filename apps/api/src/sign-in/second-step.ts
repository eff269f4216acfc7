import type { PasskeyAnswer } from '@restride/contracts/factors'
import type { Database } from '../database.ts'
import { checkPasskey } from '../factors/check-passkey.ts'
import type { RelyingParty } from '../factors/relying-party.ts'
import { spendCode } from '../factors/spend-code.ts'
import { ProblemError } from '../problem.ts'
import { type Account, findAccount } from './check-sign-in.ts'

export type Factors = { factorKey: Buffer; relyingParty: RelyingParty | null }

/**
 * After the password: a code, or one of this account's passkeys.
 * @throws ProblemError mfa_failed, passkey_failed
 */
export async function checkSecondStep(
  db: Database,
  { factorKey, relyingParty }: Factors,
  userId: string,
  { code, passkey }: { code?: string | undefined; passkey?: PasskeyAnswer | undefined },
  now: Date,
): Promise<Account> {
  const account = await findAccount(db, userId)
  if (account === null) throw new ProblemError('mfa_failed')
  if (passkey !== undefined) {
    await checkPasskey(db, relyingParty, { purpose: 'sign_in', userId }, passkey, now)
  } else {
    await spendCode(db, factorKey, { clinicId: account.clinicId, userId }, code ?? '', now)
  }
  return account
}

/**
 * A passkey alone: it is something she has, opened by something she is or knows.
 * @throws ProblemError passkey_failed
 */
export async function checkPasskeySignIn(
  db: Database,
  { relyingParty }: Factors,
  passkey: PasskeyAnswer,
  now: Date,
): Promise<Account> {
  const anyone = { purpose: 'sign_in', userId: null } as const
  const { userId } = await checkPasskey(db, relyingParty, anyone, passkey, now)
  const account = await findAccount(db, userId)
  if (account === null) throw new ProblemError('passkey_failed')
  return account
}
