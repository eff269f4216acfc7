import type pg from 'pg'

/** What a refused request may leave behind: the trail of its being refused, and the count of tries. */
const MAY_GROW = new Set(['_prisma_migrations', 'audit_events', 'audit_heads', 'sign_in_attempts'])

/** One digest per table over every row of it, of all clinics: equal before and after means nothing was changed. */
export async function digestOfRows(owner: pg.Client): Promise<Record<string, string>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  )
  const parts = tables
    .filter(({ name }) => !MAY_GROW.has(name))
    .map(
      ({ name }) =>
        `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${name} t`,
    )
  const { rows } = await owner.query<{ name: string; digest: string }>(parts.join(' union all '))
  return Object.fromEntries(rows.map(({ digest, name }) => [name, digest]))
}
