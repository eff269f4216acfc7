import type { SecondStep } from '@restride/contracts/sessions'
import type { Tx } from '../work.ts'

/** An authenticator app that counts. */
export const countingTotp = { confirmedAt: { not: null }, removedAt: null } as const

/** Whether anything but the password would be asked; the transaction must have entered clinic and account. */
export async function hasFactor(tx: Tx, userId: string): Promise<boolean> {
  const passkeys = await tx.passkey.count({ where: { userId, removedAt: null } })
  return passkeys > 0 || (await tx.totpFactor.count({ where: { userId, ...countingTotp } })) > 0
}

/** What may follow the password; empty: nothing has to. */
export async function secondStepsOf(tx: Tx, userId: string): Promise<SecondStep[]> {
  const totp = await tx.totpFactor.count({ where: { userId, ...countingTotp } })
  const passkeys = await tx.passkey.count({ where: { userId, removedAt: null } })
  if (totp + passkeys === 0) return []
  const codes = await tx.recoveryCode.count({ where: { userId, usedAt: null, replacedAt: null } })
  return [
    ...(totp > 0 ? (['totp'] as const) : []),
    ...(passkeys > 0 ? (['passkey'] as const) : []),
    ...(codes > 0 ? (['recovery_code'] as const) : []),
  ]
}
