import { type AuditEvent, auditEventSchema } from '@restride/contracts/audit'
import type { AuditEventModel } from '../generated/prisma/models.ts'
import { patientName } from '../patients/care-team.ts'
import type { Work } from '../work.ts'

const APPLICATION_NAMES: Record<string, string> = { restride: 'Restride' }

/** Events as they are printed. The trail holds a pointer to the patient; her name is looked up now. */
export async function toEvents(
  { actor, tx }: Work,
  rows: readonly AuditEventModel[],
): Promise<AuditEvent[]> {
  const ids = new Set(rows.flatMap(({ patientId }) => patientId ?? []))
  const patients = await tx.patient.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, givenName: true, familyName: true, preferredName: true },
  })
  const names = new Map(patients.map((patient) => [patient.id, patientName(patient)]))
  return rows.map((row) =>
    auditEventSchema.parse({
      ...row,
      seq: Number(row.seq),
      at: row.at.toISOString(),
      recordedAt: row.recordedAt?.toISOString() ?? null,
      applicationName: APPLICATION_NAMES[row.application] ?? row.application,
      clinicName: actor.clinicName,
      patientName: row.patientId === null ? null : (names.get(row.patientId) ?? null),
      hash: Buffer.from(row.hash).toString('hex'),
    }),
  )
}
