import { recordEvent } from '../audit/record-event.ts'
import { makeLink, type NewLink } from '../links/make-link.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { readStaffAccount } from './list-staff-accounts.ts'

/**
 * A link with which a colleague chooses a new password; an admin never sets one.
 * @throws ProblemError not_found, also for a disabled account.
 */
export async function offerNewPassword(work: Work, staffId: string): Promise<NewLink> {
  const { actor, now, tx } = work
  const { disabledAt, email, name, role } = await readStaffAccount(work, staffId)
  if (disabledAt !== null) throw new ProblemError('not_found')
  const link = await makeLink(
    tx,
    {
      clinicId: actor.clinicId,
      purpose: 'password_reset',
      email,
      name,
      role,
      patientId: null,
      userId: staffId,
      madeById: actor.userId,
    },
    now,
  )
  await recordEvent(work, {
    action: 'create',
    resource: 'password_link',
    resourceId: link.id,
    patientId: null,
  })
  return link
}
