import type { ListedPatient } from '@restride/contracts/people'
import type { Work } from '../work.ts'
import { type PatientRow, toPatient } from './to-patient.ts'

/** How a list shows its patients: a physiotherapist reads the names alone of those outside her care. */
export async function listing(
  { actor, tx }: Work,
  rows: readonly PatientRow[],
): Promise<(row: PatientRow) => ListedPatient> {
  if (actor.role !== 'physio') return toPatient
  const own = await tx.careTeamMember.findMany({
    where: { userId: actor.userId, patientId: { in: rows.map(({ id }) => id) } },
    select: { patientId: true },
  })
  const ids = new Set(own.map(({ patientId }) => patientId))
  return (row) => (ids.has(row.id) ? toPatient(row) : toName(row))
}

function toName({ familyName, givenName, id, preferredName }: PatientRow): ListedPatient {
  return { id, familyName, givenName, preferredName, nameOnly: true }
}
