import type { Passkey } from '@restride/contracts/factors'
import { recordEvent } from '../audit/record-event.ts'
import { ProblemError } from '../problem.ts'
import { assertVersion } from '../versions.ts'
import type { Work } from '../work.ts'
import { passkeyColumns, toPasskey } from './list-factors.ts'

/** @throws ProblemError not_found, version_conflict */
export async function renamePasskey(
  work: Work,
  passkeyId: string,
  version: number,
  name: string,
): Promise<Passkey> {
  const { actor, tx } = work
  const own = { id: passkeyId, userId: actor.userId, removedAt: null }
  const row = await tx.passkey.findFirst({ where: own, select: { version: true } })
  if (row === null) throw new ProblemError('not_found')
  assertVersion(version, row.version)
  const changed = await tx.passkey.updateMany({
    where: { ...own, version },
    data: { name: name.trim(), version: version + 1 },
  })
  if (changed.count === 0) throw new ProblemError('version_conflict')
  await recordEvent(work, {
    action: 'update',
    resource: 'passkey',
    resourceId: passkeyId,
    patientId: null,
  })
  return toPasskey(
    await tx.passkey.findFirstOrThrow({ where: { id: passkeyId }, select: passkeyColumns }),
  )
}
