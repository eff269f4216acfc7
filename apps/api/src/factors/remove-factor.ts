import type { AuditResource } from '@restride/contracts/audit'
import { recordEvent } from '../audit/record-event.ts'
import { ProblemError } from '../problem.ts'
import { FRESH_MINUTES, requireRecentSignIn } from '../sign-in/require-recent-sign-in.ts'
import type { Work } from '../work.ts'
import { removedTotp } from './enrol-totp.ts'
import { countingTotp, hasFactor } from './factor-of.ts'
import { isRequired } from './list-factors.ts'

/** @throws ProblemError step_up_required, not_found, last_factor */
export async function removeTotp(work: Work): Promise<void> {
  const { actor, now, tx } = work
  const { userId } = actor
  await begin(work)
  const factor = await tx.totpFactor.findFirst({ where: { userId, ...countingTotp } })
  if (factor === null) throw new ProblemError('not_found')
  await tx.totpFactor.updateMany({ where: { id: factor.id }, data: removedTotp(now) })
  await finish(work, 'totp_factor', factor.id)
}

/** @throws ProblemError step_up_required, not_found, last_factor */
export async function removePasskey(work: Work, passkeyId: string): Promise<void> {
  const { actor, now, tx } = work
  await begin(work)
  const removed = await tx.passkey.updateMany({
    where: { id: passkeyId, userId: actor.userId, removedAt: null },
    data: { removedAt: now },
  })
  if (removed.count === 0) throw new ProblemError('not_found')
  await finish(work, 'passkey', passkeyId)
}

async function begin(work: Work): Promise<void> {
  await requireRecentSignIn(work, FRESH_MINUTES)
  // Two removals at the same moment: the second must see that the first has left one only.
  await work.tx.$queryRaw`select 1 from users where id = ${work.actor.userId}::uuid for update`
}

async function finish(work: Work, resource: AuditResource, resourceId: string): Promise<void> {
  const { actor, now, tx } = work
  if (!(await hasFactor(tx, actor.userId))) {
    if (await isRequired(work)) throw new ProblemError('last_factor')
    // They stood in for a factor; alone they would be asked for by nobody.
    await tx.recoveryCode.updateMany({
      where: { userId: actor.userId, replacedAt: null },
      data: { replacedAt: now },
    })
  }
  await recordEvent(work, { action: 'update', resource, resourceId, patientId: null })
}
