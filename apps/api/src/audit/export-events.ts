import type { AuditEvent, AuditFilters } from '@restride/contracts/audit'
import type { AuditEventModel } from '../generated/prisma/models.ts'
import { csvLine } from '../csv.ts'
import { invalid } from '../problem.ts'
import type { Work } from '../work.ts'
import { askedPatient } from './asked-patient.ts'
import { whereOf } from './event-filter.ts'
import { recordEvent } from './record-event.ts'
import { toEvents } from './to-event.ts'

const MOST = 50_000
const ROWS_AT_ONCE = 5000

/** The regulation's list, in its words. The product keeps no health number, and the column says so. */
const COLUMNS: readonly [string, (event: AuditEvent) => string | number | null][] = [
  ['number', ({ seq }) => seq],
  ['date_time', ({ at }) => at],
  ['recorded_at', ({ recordedAt }) => recordedAt],
  ['user_id', ({ actorId }) => actorId],
  ['user_name', ({ actorName }) => actorName],
  ['user_role', ({ actorRole }) => actorRole],
  ['application_id', ({ application }) => application],
  ['application_name', ({ applicationName }) => applicationName],
  ['action', ({ action }) => action],
  ['resource', ({ resource }) => resource],
  ['resource_id', ({ resourceId }) => resourceId],
  ['outcome', ({ outcome }) => outcome],
  ['facility', ({ clinicName }) => clinicName],
  ['screen', ({ route }) => route],
  ['patient_id', ({ patientId }) => patientId],
  ['patient_name', ({ patientName }) => patientName],
  ['patient_health_number', ({ patientId }) => (patientId === null ? null : 'not kept')],
  ['request_id', ({ requestId }) => requestId],
  ['client_address', ({ clientAddress }) => clientAddress],
  ['user_agent', ({ userAgent }) => userAgent],
  ['break_glass_grant', ({ grantId }) => grantId],
  ['reason', ({ reason }) => reason],
  ['hash', ({ hash }) => hash],
]

/**
 * The trail as CSV, oldest first, in the order of the chain; the export is itself recorded.
 * @throws ProblemError validation_failed when there is more than one file should hold: nothing is left out silently.
 */
export async function exportEvents(work: Work, filters: AuditFilters): Promise<string> {
  const where = whereOf(filters)
  if ((await work.tx.auditEvent.count({ where })) > MOST) {
    throw invalid('/query/from', `More than ${MOST} entries: choose a shorter time`)
  }
  const lines = [csvLine(COLUMNS.map(([name]) => name))]
  let last: bigint | null = 0n
  while (last !== null) {
    const rows: AuditEventModel[] = await work.tx.auditEvent.findMany({
      where: { AND: [where, { seq: { gt: last } }] },
      orderBy: { seq: 'asc' },
      take: ROWS_AT_ONCE,
    })
    const events = await toEvents(work, rows)
    for (const event of events) lines.push(csvLine(COLUMNS.map(([, cell]) => cell(event))))
    last = rows.length < ROWS_AT_ONCE ? null : (rows.at(-1)?.seq ?? null)
  }
  await recordEvent(work, {
    action: 'export',
    resource: 'audit_event',
    resourceId: null,
    patientId: await askedPatient(work, filters.patientId),
  })
  return lines.join('')
}
