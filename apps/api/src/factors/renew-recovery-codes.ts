import { uuidv7 } from 'uuidv7'
import { recordEvent } from '../audit/record-event.ts'
import { invalid } from '../problem.ts'
import { hashPassword } from '../sign-in/passwords.ts'
import { FRESH_MINUTES, requireRecentSignIn } from '../sign-in/require-recent-sign-in.ts'
import type { Work } from '../work.ts'
import { hasFactor } from './factor-of.ts'
import { newRecoveryCode, partsOf } from './recovery-code.ts'

const COUNT = 10

export type RecoveryCode = { code: string; selector: string; hash: string }

/** Ten codes with their argon2id hashes; one after the other, to leave room for those who sign in meanwhile. */
export async function makeRecoveryCodes(): Promise<RecoveryCode[]> {
  const made = new Map<string, RecoveryCode>()
  while (made.size < COUNT) {
    const code = newRecoveryCode()
    const { secret, selector } = partsOf(code)
    made.set(selector, { code, selector, hash: await hashPassword(secret) })
  }
  return [...made.values()]
}

/**
 * The ten become the only ones that work.
 * @throws ProblemError step_up_required, validation_failed without a factor they could stand in for
 */
export async function renewRecoveryCodes(
  work: Work,
  made: readonly RecoveryCode[],
): Promise<{ codes: string[] }> {
  await requireRecentSignIn(work, FRESH_MINUTES)
  const { actor, now, tx } = work
  const { clinicId, userId } = actor
  // Two renewals at the same moment: the second waits, and replaces what the first made.
  await tx.$queryRaw`select 1 from users where id = ${userId}::uuid for update`
  if (!(await hasFactor(tx, userId))) throw invalid('/', 'Add an authenticator app or a passkey')
  await tx.recoveryCode.updateMany({
    where: { userId, replacedAt: null },
    data: { replacedAt: now },
  })
  await tx.recoveryCode.createMany({
    data: made.map(({ hash, selector }) => ({
      id: uuidv7(),
      clinicId,
      userId,
      selector,
      codeHash: hash,
      createdAt: now,
    })),
  })
  await recordEvent(work, {
    action: 'create',
    resource: 'recovery_codes',
    resourceId: userId,
    patientId: null,
  })
  return { codes: made.map(({ code }) => code) }
}
