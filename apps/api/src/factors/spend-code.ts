import type { Database } from '../database.ts'
import { ProblemError } from '../problem.ts'
import { passwordMatches } from '../sign-in/passwords.ts'
import { countingTotp } from './factor-of.ts'
import { partsOf } from './recovery-code.ts'
import { unseal } from './seal.ts'
import { stepOfCode } from './totp.ts'

export type CodeHolder = { clinicId: string; userId: string }

/**
 * Spends a code of the authenticator app, or a recovery code in its place.
 * @throws ProblemError mfa_failed when it is wrong, too old or was used before
 */
export async function spendCode(
  db: Database,
  factorKey: Buffer,
  holder: CodeHolder,
  code: string,
  now: Date,
): Promise<void> {
  const isSpent = /^\d{6}$/u.test(code)
    ? await spendTotp(db, factorKey, holder, code, now)
    : await spendRecoveryCode(db, holder, code, now)
  if (!isSpent) {
    const account = { id: holder.userId, clinicId: holder.clinicId }
    throw new ProblemError('mfa_failed', { denied: { account } })
  }
}

function spendTotp(
  db: Database,
  factorKey: Buffer,
  { clinicId, userId }: CodeHolder,
  code: string,
  now: Date,
): Promise<boolean> {
  return db.transaction({ clinicId, userId }, async (tx) => {
    const factor = await tx.totpFactor.findFirst({ where: { userId, ...countingTotp } })
    if (factor === null) return false
    const step = stepOfCode(unseal(factorKey, factor.sealedSecret, userId), code, now)
    if (step === null) return false
    // The condition in the update decides between two uses of one code at the same moment.
    const used = await tx.totpFactor.updateMany({
      where: { id: factor.id, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
      data: { lastStep: step },
    })
    return used.count === 1
  })
}

async function spendRecoveryCode(
  db: Database,
  { clinicId, userId }: CodeHolder,
  code: string,
  now: Date,
): Promise<boolean> {
  const { secret, selector } = partsOf(code)
  const row = await db.transaction({ clinicId, userId }, (tx) =>
    tx.recoveryCode.findFirst({ where: { userId, selector, usedAt: null, replacedAt: null } }),
  )
  // Outside a transaction: hashing waits its turn, and a connection must not wait with it.
  const matches = await passwordMatches(row?.codeHash ?? null, secret)
  if (row === null || !matches) return false
  const used = await db.transaction({ clinicId, userId }, (tx) =>
    tx.recoveryCode.updateMany({
      where: { id: row.id, usedAt: null, replacedAt: null },
      data: { usedAt: now },
    }),
  )
  return used.count === 1
}
