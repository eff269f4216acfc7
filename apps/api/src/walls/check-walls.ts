import type { Database } from '../database.ts'
import type { Tx } from '../work.ts'
import { checkPowers } from './check-powers.ts'
import { checkTables } from './check-tables.ts'
import { DEFINER_FUNCTIONS, LOAD_BEARING } from './exceptions.ts'

/** The database does not keep clinics apart as the product relies on; nothing is served from it. */
export class WallsError extends Error {}

/**
 * Reads the catalogue as the serving role and looks at every wall, each time the server starts: a database that was
 * restored, migrated by hand or "repaired" may lack one without anybody noticing.
 * @throws WallsError with every hole, one a line
 */
export async function checkWalls(db: Database): Promise<void> {
  const holes = await db.transaction({}, async (tx) => [
    ...(await checkTables(tx)),
    ...(await checkPowers(tx)),
    ...(await checkViews(tx)),
    ...(await checkFunctions(tx)),
    ...(await checkPromises(tx)),
  ])
  if (holes.length === 0) return
  throw new WallsError(`The database does not keep clinics apart:\n  ${holes.join('\n  ')}`)
}

async function checkViews(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string; kind: string }[]>`
    select relname as name, relkind::text as kind from pg_class
    where relnamespace = 'public'::regnamespace
      and (relkind = 'm' or (relkind = 'v' and not coalesce('security_invoker=true' = any(reloptions), false)))`
  return rows.map(({ kind, name }) =>
    kind === 'm'
      ? `materialized view ${name}: it shows every clinic to everybody`
      : `view ${name}: without security_invoker it reads as its owner`,
  )
}

type DefinerFunction = { name: string; hasPath: boolean; isUnwalled: boolean }

async function checkFunctions(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<DefinerFunction[]>`
    select proname as name,
           exists (select from unnest(proconfig) setting where setting like 'search_path=%') as "hasPath",
           (select rolsuper or rolbypassrls from pg_roles where oid = proowner) as "isUnwalled"
    from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`
  const unlisted = rows.filter(({ name }) => !DEFINER_FUNCTIONS.has(name))
  const pathless = rows.filter(({ hasPath }) => !hasPath)
  return [
    ...unlisted.map(({ name }) => `function ${name}: runs as its owner and is not expected to`),
    ...pathless.map(({ name }) => `function ${name}: runs as its owner without a search_path`),
    ...rows
      .filter(({ isUnwalled }) => isUnwalled)
      .map(({ name }) => `function ${name}: its owner sees every clinic`),
    ...(await checkCurrentClinic(tx)),
  ]
}

/** The policies ask these two functions; asked with nothing set, they must know of nobody. */
async function checkCurrentClinic(tx: Tx): Promise<string[]> {
  const [row] = await tx.$queryRaw<{ clinic: string | null; patient: string | null }[]>`
    select current_clinic()::text as clinic, current_patient()::text as patient`
  return row?.clinic === null && row.patient === null
    ? []
    : ['current_clinic(), current_patient(): answer somebody where nobody is set']
}

async function checkPromises(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    select conname as name from pg_constraint where convalidated
    union all
    select tgname from pg_trigger where tgenabled in ('O', 'A') and not tgisinternal`
  const found = new Set(rows.map(({ name }) => name))
  return LOAD_BEARING.filter((name) => !found.has(name)).map(
    (name) => `${name}: the constraint or trigger is gone or switched off`,
  )
}
