import type { Work } from '../work.ts'

/** How often something of the record was read under each grant, by grant; those without a read are not in it. */
export async function countReads(
  { tx }: Work,
  grantIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; reads: number }[]>`
    select g.id, count(*)::int as reads
    from break_glass_grants g
    join audit_events e on e.clinic_id = g.clinic_id and e.patient_id = g.patient_id and e.actor_id = g.user_id
      and e.at >= g.granted_at and e.at < g.expires_at and e.action = 'read' and e.resource <> 'patient_name'
    where g.id = any(${[...grantIds]}::uuid[])
    group by g.id`
  return new Map(rows.map(({ id, reads }) => [id, reads]))
}
