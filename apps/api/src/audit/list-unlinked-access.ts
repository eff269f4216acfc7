import type { UnlinkedAccess, unlinkedAccessQuerySchema } from '@restride/contracts/audit'
import type { Page } from '@restride/contracts/primitives'
import { z } from 'zod'
import type { Role } from '../generated/prisma/enums.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import type { Work } from '../work.ts'
import { recordEvent } from './record-event.ts'

type Row = {
  actorId: string
  actorName: string
  actorRole: Role
  patientId: string
  patientName: string
  looks: bigint
  refused: bigint
  firstAt: Date
  lastAt: Date
}

const keysSchema = z.tuple([z.iso.datetime(), z.uuid(), z.uuid()])

/**
 * Who opened a record with nothing that links her or him to the patient: not in the care team, and no appointment
 * within seven days of the look (a physiotherapist's own; anybody's for the desk and the administrator, whose call list
 * links them too). The privacy officer's oversight is left out. Newest first.
 */
export async function listUnlinkedAccess(
  work: Work,
  query: z.infer<typeof unlinkedAccessQuerySchema>,
): Promise<Page<UnlinkedAccess>> {
  const after = decodeCursor(query.cursor, keysSchema)
  const [at, actor, patient] = after ?? [null, null, null]
  const rows = await work.tx.$queryRaw<Row[]>`
    with look as (
      select e.actor_id, e.actor_role, e.patient_id, e.action, e.at
      from audit_events e
      where e.patient_id is not null and e.actor_role in ('physio', 'front_desk', 'clinic_admin')
        and (${query.from ?? null}::timestamptz is null or e.at >= ${query.from ?? null}::timestamptz)
        and (${query.to ?? null}::timestamptz is null or e.at < ${query.to ?? null}::timestamptz)
        and not exists (
          select from care_team_members m where m.patient_id = e.patient_id and m.user_id = e.actor_id)
        and not exists (
          select from appointments a where a.patient_id = e.patient_id
            and a.starts_at between e.at - interval '7 days' and e.at + interval '7 days'
            and (e.actor_role <> 'physio' or a.physio_id = e.actor_id))
        and (e.actor_role = 'physio' or not exists (
          select from follow_ups f where f.patient_id = e.patient_id and f.created_at <= e.at
            and (f.status = 'due' or f.updated_at >= e.at - interval '7 days')))
    ), pair as (
      select actor_id, actor_role, patient_id,
        count(*) filter (where action <> 'denied') as looks,
        count(*) filter (where action = 'denied') as refused,
        min(at) as first_at, max(at) as last_at
      from look group by actor_id, actor_role, patient_id
    )
    select p.actor_id as "actorId", u.name as "actorName", p.actor_role as "actorRole", p.patient_id as "patientId",
      coalesce(n.preferred_name, n.given_name) || ' ' || n.family_name as "patientName",
      p.looks, p.refused, p.first_at as "firstAt", p.last_at as "lastAt"
    from pair p join users u on u.id = p.actor_id join patients n on n.id = p.patient_id
    where ${at}::timestamptz is null
      or (p.last_at, p.actor_id, p.patient_id) < (${at}::timestamptz, ${actor}::uuid, ${patient}::uuid)
    order by p.last_at desc, p.actor_id desc, p.patient_id desc
    limit ${query.limit + 1}`
  await recordEvent(work, {
    action: 'read',
    resource: 'unlinked_access',
    resourceId: null,
    patientId: null,
  })
  return pageFrom(rows, query.limit, toUnlinked, (row) => [
    row.lastAt.toISOString(),
    row.actorId,
    row.patientId,
  ])
}

function toUnlinked({ firstAt, lastAt, looks, refused, ...who }: Row): UnlinkedAccess {
  return {
    ...who,
    looks: Number(looks),
    refused: Number(refused),
    firstAt: firstAt.toISOString(),
    lastAt: lastAt.toISOString(),
  }
}
