import type { InviteStaff } from '@restride/contracts/accounts'
import { recordEvent } from '../audit/record-event.ts'
import { hasAccount } from '../links/invite-patient.ts'
import { makeLink, type NewLink } from '../links/make-link.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'

/**
 * An invitation for an address that has no account; the newest for an address is the one that works.
 * @throws ProblemError email_taken
 */
export async function inviteStaff(work: Work, invited: InviteStaff): Promise<NewLink> {
  const { actor, now, tx } = work
  const email = invited.email.trim().toLowerCase()
  if (await hasAccount(work, email)) throw new ProblemError('email_taken')
  const link = await makeLink(
    tx,
    {
      clinicId: actor.clinicId,
      purpose: 'staff_invitation',
      email,
      name: invited.name.trim(),
      role: invited.role,
      patientId: null,
      userId: null,
      madeById: actor.userId,
    },
    now,
  )
  await recordEvent(work, {
    action: 'create',
    resource: 'invitation',
    resourceId: link.id,
    patientId: null,
  })
  return link
}
