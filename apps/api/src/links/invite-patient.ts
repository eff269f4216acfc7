import { recordEvent } from '../audit/record-event.ts'
import { enter } from '../database.ts'
import { requireCareTeam } from '../patients/care-team.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { makeLink, type NewLink } from './make-link.ts'

/**
 * An invitation bound to the patient's record, by a physiotherapist of her care team, who reads that record anyway.
 * With an account already, it signs a new phone in.
 * @throws ProblemError not_found, not_in_care_team, email_needed, email_taken.
 */
export async function invitePatient(work: Work, patientId: string): Promise<NewLink> {
  const { actor, now, tx } = work
  const { clinicId, userId: madeById } = actor
  const patient = await tx.patient.findFirst({ where: { id: patientId } })
  if (patient === null) throw new ProblemError('not_found')
  await requireCareTeam(work, patientId)
  const user = await tx.user.findFirst({ where: { patientId } })
  const email = user?.email ?? patient.email?.trim().toLowerCase()
  if (email === undefined) throw new ProblemError('email_needed')
  if (user === null && (await hasAccount(work, email))) throw new ProblemError('email_taken')
  const link = await makeLink(
    tx,
    {
      clinicId,
      purpose: 'patient_invitation',
      email,
      name: `${patient.givenName} ${patient.familyName}`,
      role: 'patient',
      patientId,
      userId: user?.id ?? null,
      madeById,
    },
    now,
  )
  await recordEvent(work, {
    action: 'create',
    resource: 'invitation',
    resourceId: link.id,
    patientId,
  })
  return link
}

/** Addresses are one's own across all clinics; the door shows exactly the one asked for. */
export async function hasAccount({ actor, tx }: Work, email: string): Promise<boolean> {
  const { clinicId, patientId, userId } = actor
  await enter(tx, { clinicId, userId, patientId, signInEmail: email })
  const found = await tx.user.findUnique({ where: { email }, select: { id: true } })
  await enter(tx, { clinicId, userId, patientId })
  return found !== null
}
