import type { Chart, ExportFormat, ExportRecord } from '@restride/contracts/export'
import { uuidv7 } from 'uuidv7'
import { recordEvent } from '../audit/record-event.ts'
import { recordDisclosure } from '../disclosures/record-disclosure.ts'
import { ownPatientId, requirePatient } from '../patients/require-patient.ts'
import { FRESH_MINUTES, requireRecentSignIn } from '../sign-in/require-recent-sign-in.ts'
import type { Work } from '../work.ts'
import { readChart } from './read-chart.ts'

/**
 * One whole record for the care team, with the reason; to whomever it is given stands in the disclosure log.
 * @throws ProblemError not_found, not_in_care_team, step_up_required
 */
export async function exportRecord(
  work: Work,
  patientId: string,
  { format, givenTo, reason }: ExportRecord,
): Promise<Chart> {
  await requirePatient(work, patientId)
  const disclosure =
    givenTo === null
      ? null
      : await recordDisclosure(work, patientId, {
          ...givenTo,
          disclosedOn: work.today,
          description: `The whole record, as ${format.toUpperCase()}. ${reason.trim()}`,
        })
  return leave(work, patientId, {
    format,
    reason: reason.trim(),
    disclosureId: disclosure?.id ?? null,
  })
}

/** My own record. @throws ProblemError step_up_required */
export async function exportMyRecord(work: Work, format: ExportFormat): Promise<Chart> {
  return leave(work, ownPatientId(work), { format, reason: null, disclosureId: null })
}

type Leaving = { format: ExportFormat; reason: string | null; disclosureId: string | null }

/** The one way a whole record leaves: never from a screen that somebody left open. */
async function leave(work: Work, patientId: string, leaving: Leaving): Promise<Chart> {
  await requireRecentSignIn(work, FRESH_MINUTES)
  const { actor, now, tx } = work
  const id = uuidv7()
  await tx.recordExport.createMany({
    data: {
      ...leaving,
      id,
      clinicId: actor.clinicId,
      patientId,
      exportedById: actor.userId,
      exportedAt: now,
    },
  })
  await recordEvent(work, {
    action: 'export',
    resource: 'record',
    resourceId: id,
    patientId,
    ...(leaving.reason !== null && { reason: leaving.reason }),
  })
  return readChart(work, patientId)
}
