import type { Tx } from '../work.ts'
import { APPEND_ONLY, DELETABLE, WRITTEN_BY_FUNCTION } from './exceptions.ts'

type Role = {
  isSuper: boolean
  bypasses: boolean
  makesRoles: boolean
  makesDatabases: boolean
  replicates: boolean
  owns: number
  memberOf: string[]
  makesTables: boolean
}

/** One line for each thing the serving role may do and must not. */
export async function checkPowers(tx: Tx): Promise<string[]> {
  return [...(await checkRole(tx)), ...(await checkGrants(tx))]
}

async function checkRole(tx: Tx): Promise<string[]> {
  const [role] = await tx.$queryRaw<Role[]>`
    select rolsuper as "isSuper", rolbypassrls as bypasses, rolcreaterole as "makesRoles",
           rolcreatedb as "makesDatabases", rolreplication as replicates,
           (select count(*)::int from pg_class where relowner = r.oid)
             + (select count(*)::int from pg_proc where proowner = r.oid)
             + (select count(*)::int from pg_namespace where nspowner = r.oid)
             + (select count(*)::int from pg_database where datdba = r.oid) as owns,
           array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid
                 where m.member = r.oid) as "memberOf",
           has_schema_privilege(r.oid, 'public', 'CREATE') as "makesTables"
    from pg_roles r where rolname = current_user`
  if (role === undefined) return ['the serving role is not to be seen']
  const powers = [
    [role.isSuper, 'is a superuser'],
    [role.bypasses, 'bypasses row-level security'],
    [role.makesRoles, 'may make roles'],
    [role.makesDatabases, 'may make databases'],
    [role.replicates, 'may replicate'],
    [role.owns > 0, 'owns something here'],
    [role.memberOf.length > 0, `is a member of ${role.memberOf.join(', ')}`],
    [role.makesTables, 'may make tables'],
  ] as const
  return powers.filter(([has]) => has).map(([, power]) => `the serving role ${power}`)
}

type Grants = {
  name: string
  deletes: boolean
  truncates: boolean
  triggers: boolean
  inserts: boolean
  updates: string[]
}

async function checkGrants(tx: Tx): Promise<string[]> {
  const tables = await tx.$queryRaw<Grants[]>`
    select relname as name,
           has_table_privilege(c.oid, 'DELETE') as deletes,
           has_table_privilege(c.oid, 'TRUNCATE') as truncates,
           has_table_privilege(c.oid, 'TRIGGER') as triggers,
           has_any_column_privilege(c.oid, 'INSERT') as inserts,
           array(select attname::text from pg_attribute
                 where attrelid = c.oid and attnum > 0 and not attisdropped
                   and has_column_privilege(c.oid, attnum, 'UPDATE')) as updates
    from pg_class c
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f') order by 1`
  return tables.flatMap(({ deletes, inserts, name, triggers, truncates, updates }) => [
    ...(deletes && !DELETABLE.has(name) ? [`the serving role may delete from ${name}`] : []),
    ...(truncates ? [`the serving role may empty ${name}`] : []),
    ...(triggers ? [`the serving role may put triggers on ${name}`] : []),
    ...(inserts && WRITTEN_BY_FUNCTION.has(name)
      ? [`the serving role may write ${name} itself`]
      : []),
    ...changes(name, updates),
  ])
}

function changes(table: string, updates: readonly string[]): string[] {
  const may = APPEND_ONLY[table]
  if (may === undefined) return []
  const wrong = updates.filter((column) => !may.includes(column))
  return wrong.length === 0 ? [] : [`the serving role may change ${table} (${wrong.join(', ')})`]
}
