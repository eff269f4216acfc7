import type { Tx } from '../work.ts'
import { DOORS, OUTSIDE_CLINICS, UNFORCED } from './exceptions.ts'

type Table = {
  name: string
  isWalled: boolean
  isForced: boolean
  isOfClinic: boolean
  isOfPatient: boolean
}
type Policy = {
  table: string
  name: string
  isPermissive: boolean
  reads: string | null
  writes: string | null
}

/** One line for each table that a row of another clinic or patient could be read from or written into. */
export async function checkTables(tx: Tx): Promise<string[]> {
  const tables = await readTables(tx)
  const policies = await readPolicies(tx)
  return [
    ...tables.flatMap(checkTable),
    ...tables.flatMap((table) => checkOwnPolicies(table, policies)),
    ...policies.flatMap(checkPolicy),
    ...(await checkReferences(tx)),
  ]
}

function readTables(tx: Tx): Promise<Table[]> {
  return tx.$queryRaw`
    select relname as name, relrowsecurity as "isWalled", relforcerowsecurity as "isForced",
           exists (select from pg_attribute where attrelid = c.oid and attname = 'clinic_id' and not attisdropped)
             as "isOfClinic",
           relname = 'patients'
             or exists (select from pg_attribute where attrelid = c.oid and attname = 'patient_id' and not attisdropped)
             as "isOfPatient"
    from pg_class c
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f') order by 1`
}

function readPolicies(tx: Tx): Promise<Policy[]> {
  return tx.$queryRaw`
    select tablename as "table", policyname as name, permissive = 'PERMISSIVE' as "isPermissive",
           qual as reads, with_check as writes
    from pg_policies where schemaname = 'public' order by 1, 2`
}

function checkTable({ isForced, isOfClinic, isWalled, name }: Table): string[] {
  const isListed = Object.hasOwn(OUTSIDE_CLINICS, name)
  return [
    ...(isWalled || name === '_prisma_migrations' ? [] : [`table ${name}: no row-level security`]),
    ...(isForced || UNFORCED.has(name) ? [] : [`table ${name}: row-level security is not forced`]),
    ...(isOfClinic || isListed ? [] : [`table ${name}: belongs to no clinic and is not listed`]),
  ]
}

function checkOwnPolicies({ isOfClinic, isOfPatient, name }: Table, policies: Policy[]): string[] {
  const own = (policy: string) =>
    policies.find((one) => one.table === name && one.name === policy) ?? null
  const clinic = own('own_clinic')
  const wall = '(clinic_id = current_clinic())'
  const holes: string[] = []
  if (isOfClinic && (clinic?.reads !== wall || clinic.writes !== wall)) {
    holes.push(`table ${name}: policy own_clinic does not compare the clinic, reading and writing`)
  }
  const patient = own('own_patient')
  // Accounts are found by their own doors; a patient's is one of them.
  if (isOfPatient && name !== 'users' && (patient === null || patient.isPermissive)) {
    holes.push(`table ${name}: no restrictive policy own_patient`)
  }
  return holes
}

function checkPolicy({ isPermissive, name, reads, table, writes }: Policy): string[] {
  const holes: string[] = []
  if (reads === 'true' || writes === 'true') {
    holes.push(`table ${table}: policy ${name} lets everything through`)
  }
  if (isPermissive && name !== 'own_clinic' && !DOORS.has(`${table}.${name}`)) {
    holes.push(`table ${table}: policy ${name} opens it and is not expected to`)
  }
  return holes
}

/** Foreign keys are checked without row-level security: only clinic and patient inside the key keep them apart. */
async function checkReferences(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ table: string; name: string; lacks: string }[]>`
    select k.conrelid::regclass::text as "table", conname as name, part as lacks
    from pg_constraint k, unnest(array['clinic_id', 'patient_id']) part
    where contype = 'f' and connamespace = 'public'::regnamespace
      and confrelid <> 'clinics'::regclass
      and (part = 'clinic_id' or 'users'::regclass not in (conrelid, confrelid))
      and (part = 'clinic_id' or 2 = (
        select count(*) + (k.conrelid = k.confrelid)::int from pg_attribute a
        where a.attrelid in (k.conrelid, k.confrelid) and a.attname = part and not attisdropped
      ))
      and not exists (
        select from unnest(k.conkey) number
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = number
        where a.attname = part
      )`
  return rows.map(({ lacks, name, table }) => `table ${table}: ${name} refers without ${lacks}`)
}
