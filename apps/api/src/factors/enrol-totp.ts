import type { TotpSecret } from '@restride/contracts/factors'
import { uuidv7 } from 'uuidv7'
import { recordEvent } from '../audit/record-event.ts'
import { invalid } from '../problem.ts'
import { FRESH_MINUTES, requireRecentSignIn } from '../sign-in/require-recent-sign-in.ts'
import type { Work } from '../work.ts'
import { countingTotp } from './factor-of.ts'
import { seal, unseal } from './seal.ts'
import { newTotpSecret, stepOfCode, totpUri } from './totp.ts'

const waiting = { confirmedAt: null, removedAt: null } as const
/** The row stays for the record; the secret does not. */
export const removedTotp = (now: Date) => ({ removedAt: now, sealedSecret: '' })

/**
 * A new secret, which counts once `confirmTotp` has seen a code of it. Until then the older app goes on working.
 * @throws ProblemError step_up_required
 */
export async function enrolTotp(work: Work, factorKey: Buffer): Promise<TotpSecret> {
  await requireRecentSignIn(work, FRESH_MINUTES)
  const { actor, now, tx } = work
  const { clinicId, email, userId } = actor
  await tx.$queryRaw`select 1 from users where id = ${userId}::uuid for update`
  await tx.totpFactor.updateMany({ where: { userId, ...waiting }, data: removedTotp(now) })
  const secret = newTotpSecret()
  await tx.totpFactor.createMany({
    data: {
      id: uuidv7(),
      clinicId,
      userId,
      sealedSecret: seal(factorKey, secret, userId),
      createdAt: now,
    },
  })
  return { secret, uri: totpUri(secret, email) }
}

/**
 * Makes the waiting app the one that counts, and spends the code.
 * @throws ProblemError step_up_required, validation_failed at /code
 */
export async function confirmTotp(work: Work, factorKey: Buffer, code: string): Promise<void> {
  await requireRecentSignIn(work, FRESH_MINUTES)
  const { actor, now, tx } = work
  const { userId } = actor
  await tx.$queryRaw`select 1 from users where id = ${userId}::uuid for update`
  const factor = await tx.totpFactor.findFirst({ where: { userId, ...waiting } })
  if (factor === null) throw invalid('/code', 'Begin with a new secret')
  const step = stepOfCode(unseal(factorKey, factor.sealedSecret, userId), code, now)
  if (step === null) throw invalid('/code', 'Not the code the app shows now')
  await tx.totpFactor.updateMany({ where: { userId, ...countingTotp }, data: removedTotp(now) })
  await tx.totpFactor.updateMany({
    where: { id: factor.id },
    data: { confirmedAt: now, lastStep: step },
  })
  await recordEvent(work, {
    action: 'create',
    resource: 'totp_factor',
    resourceId: factor.id,
    patientId: null,
  })
}
