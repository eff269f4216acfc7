import { type Consent, consentKindSchema } from '@restride/contracts/consents'
import { recordEvent } from '../audit/record-event.ts'
import { ownPatientId, requirePatient } from '../patients/require-patient.ts'
import type { Work } from '../work.ts'
import { eventSelect, toConsent, toEvent } from './to-consent.ts'

/** @throws ProblemError not_found */
export async function listConsents(work: Work, patientId: string): Promise<{ items: Consent[] }> {
  await requirePatient(work, patientId)
  return readConsents(work, patientId)
}

/** What I agreed to. */
export async function listMyConsents(work: Work): Promise<{ items: Consent[] }> {
  return readConsents(work, ownPatientId(work))
}

/** Every kind there is, also those she was never asked about. */
export async function consentsOf({ tx }: Work, patientId: string): Promise<Consent[]> {
  const rows = await tx.consentEvent.findMany({
    where: { patientId },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    select: eventSelect,
  })
  const events = rows.map(toEvent)
  return consentKindSchema.options.map((kind) => toConsent(kind, events))
}

async function readConsents(work: Work, patientId: string): Promise<{ items: Consent[] }> {
  await recordEvent(work, { action: 'read', resource: 'consent', resourceId: null, patientId })
  return { items: await consentsOf(work, patientId) }
}
