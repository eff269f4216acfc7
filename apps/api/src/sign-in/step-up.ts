import type { StepUp } from '@restride/contracts/sessions'
import type { Database } from '../database.ts'
import { checkPasskey } from '../factors/check-passkey.ts'
import { spendCode } from '../factors/spend-code.ts'
import { ProblemError } from '../problem.ts'
import type { Actor } from '../work.ts'
import { checkPassword } from './check-sign-in.ts'
import type { Factors } from './second-step.ts'

/**
 * Asks again for all she would be asked at sign-in.
 * @throws ProblemError sign_in_failed, mfa_failed, passkey_failed
 */
export async function checkStepUp(
  db: Database,
  { factorKey, relyingParty }: Factors,
  { clinicId, email, userId }: Actor,
  { code, passkey, password }: StepUp,
  now: Date,
): Promise<void> {
  if (passkey !== undefined) {
    await checkPasskey(db, relyingParty, { purpose: 'step_up', userId }, passkey, now)
    return
  }
  const account = await checkPassword(db, { email, password: password ?? '' })
  // The address may have passed to another account since this session was opened.
  if (account.id !== userId) throw new ProblemError('sign_in_failed')
  if (account.secondSteps.length === 0) return
  if (code === undefined) throw new ProblemError('mfa_failed')
  await spendCode(db, factorKey, { clinicId, userId }, code, now)
}
