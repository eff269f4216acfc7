import type { Work } from '../work.ts'

/** How often something of the record was read under each grant, by grant; those without a read are not in it. */
export async function countReads(
  { tx }: Work,
  grantIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; reads: number }[]>`
    select grant_id as id, count(*)::int as reads from audit_events
    where grant_id = any(${[...grantIds]}::uuid[]) and action = 'read'
    group by grant_id`
  return new Map(rows.map(({ id, reads }) => [id, reads]))
}
