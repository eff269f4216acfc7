import type { accessEntrySchema } from '@restride/contracts/people'
import type { Page } from '@restride/contracts/primitives'
import { z } from 'zod'
import type { AuditAction } from '../generated/prisma/enums.ts'
import type { AuditEventModel } from '../generated/prisma/models.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import { requireCareTeam } from '../patients/care-team.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { recordEvent } from './record-event.ts'

type Entry = z.infer<typeof accessEntrySchema>
type EventRow = Pick<
  AuditEventModel,
  'id' | 'at' | 'actorName' | 'actorRole' | 'action' | 'resource'
>
type Query = { limit: number; cursor?: string | undefined }

const keysSchema = z.tuple([z.iso.datetime(), z.uuid()])
const PLAIN: Record<AuditAction, Entry['action']> = {
  read: 'viewed',
  create: 'created',
  update: 'changed',
  sign: 'signed',
  sign_in: 'viewed',
  sign_out: 'viewed',
  denied: 'refused',
  export: 'exported',
  break_glass: 'opened_with_reason',
  disclose: 'disclosed',
  amend: 'changed',
  consent: 'changed',
  verify: 'viewed',
  invite: 'changed',
  factor: 'changed',
  disable: 'changed',
}

/**
 * Who opened a patient's record, newest first, for the privacy officer and the care team.
 * @throws ProblemError not_found, not_in_care_team
 */
export async function readAccessLog(
  work: Work,
  patientId: string,
  query: Query,
): Promise<Page<Entry>> {
  const patient = await work.tx.patient.findFirst({
    where: { id: patientId },
    select: { id: true },
  })
  if (patient === null) throw new ProblemError('not_found')
  await requireCareTeam(work, patientId)
  return accessLogOf(work, patientId, query)
}

/** Who opened my record. */
export async function readMyAccessLog(work: Work, query: Query): Promise<Page<Entry>> {
  if (work.actor.patientId === null) throw new ProblemError('not_found')
  return accessLogOf(work, work.actor.patientId, query)
}

async function accessLogOf(work: Work, patientId: string, query: Query): Promise<Page<Entry>> {
  const after = decodeCursor(query.cursor, keysSchema)
  const rows = await eventsOf(work, patientId, after, query.limit + 1)
  await recordEvent(work, { action: 'read', resource: 'access_log', resourceId: null, patientId })
  return pageFrom(rows, query.limit, toEntry, (row) => [row.at.toISOString(), row.id])
}

/** Looks of one person at one thing within a minute are one line, the latest of them; every change is its own. */
function eventsOf(
  { tx }: Work,
  patientId: string,
  after: z.infer<typeof keysSchema> | null,
  most: number,
): Promise<EventRow[]> {
  const [at, id] = after ?? [null, null]
  return tx.$queryRaw`
    select id, at, actor_name as "actorName", actor_role as "actorRole", action, resource
    from (
      select *, row_number() over (
        partition by actor_id, action, resource, resource_id, date_trunc('minute', at)
        order by at desc, id desc
      ) as nth
      from audit_events
      where patient_id = ${patientId}::uuid
    ) event
    where (action <> 'read' or nth = 1)
      and (${at}::timestamptz is null or (at, id) < (${at}::timestamptz, ${id}::uuid))
    order by at desc, id desc
    limit ${most}`
}

function toEntry({ action, actorName, actorRole, at, id, resource }: EventRow): Entry {
  return {
    id,
    at: at.toISOString(),
    who: actorName ?? '',
    role: actorRole ?? 'physio',
    action: PLAIN[action],
    what: resource.replaceAll('_', ' '),
  }
}
