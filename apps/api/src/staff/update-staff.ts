import type { StaffAccount, UpdateStaff } from '@restride/contracts/accounts'
import { recordEvent } from '../audit/record-event.ts'
import { ProblemError } from '../problem.ts'
import { assertVersion } from '../versions.ts'
import type { Work } from '../work.ts'
import { readStaffAccount } from './list-staff-accounts.ts'

/**
 * Changes name, role or whether one may sign in. Disabling ends every session and open link in the same transaction.
 * @throws ProblemError not_found, version_conflict, own_account, last_admin.
 */
export async function updateStaff(
  work: Work,
  staffId: string,
  change: UpdateStaff,
  expected: number,
): Promise<StaffAccount> {
  await takeTurn(work)
  const before = await readStaffAccount(work, staffId)
  assertVersion(expected, before.version)
  const role = change.role ?? before.role
  const isDisabled = change.disabled ?? before.disabledAt !== null
  const isPowerChanged = role !== before.role || isDisabled !== (before.disabledAt !== null)
  if (isPowerChanged && staffId === work.actor.userId) throw new ProblemError('own_account')
  if (role !== 'clinic_admin' || isDisabled) await keepAnAdmin(work, staffId)
  const disabledAt = before.disabledAt === null ? work.now : new Date(before.disabledAt)
  await work.tx.user.updateMany({
    where: { id: staffId, version: expected },
    data: {
      name: change.name?.trim() ?? before.name,
      role,
      disabledAt: isDisabled ? disabledAt : null,
      version: { increment: 1 },
    },
  })
  if (isDisabled) await endEverything(work, staffId)
  await recordEvent(work, {
    action: 'update',
    resource: 'user',
    resourceId: staffId,
    patientId: null,
  })
  return readStaffAccount(work, staffId)
}

/** Changes of one clinic's accounts go one after the other, so that two admins cannot remove each other. */
async function takeTurn({ actor, tx }: Work): Promise<void> {
  await tx.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended('staff ' || ${actor.clinicId}::text, 0))`
}

async function keepAnAdmin({ tx }: Work, staffId: string): Promise<void> {
  const others = await tx.user.count({
    where: { role: 'clinic_admin', disabledAt: null, id: { not: staffId } },
  })
  if (others === 0) throw new ProblemError('last_admin')
}

async function endEverything({ now, tx }: Work, userId: string): Promise<void> {
  await tx.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: now } })
  await tx.oneTimeLink.updateMany({ where: { userId, spentAt: null }, data: { spentAt: now } })
}
