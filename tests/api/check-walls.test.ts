import pg from 'pg'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { readConfig } from '../../apps/api/src/config.ts'
import { openDatabase } from '../../apps/api/src/database.ts'
import { startServer } from '../../apps/api/src/server.ts'
import { checkWalls } from '../../apps/api/src/walls/check-walls.ts'
import { APP_PASSWORD, asApp, onDatabase, TEMPLATE } from '../support/database-names.ts'

const ownerUrl = inject('ownerUrl')
const admin = new pg.Client(onDatabase(ownerUrl, 'postgres'))
await admin.connect()
afterAll(() => admin.end())

/** A fresh database, something done to it by hand as its owner, and what the server would say when it starts. */
async function saidAfter(damage: string, role: string | null): Promise<string> {
  const name = `walls_${process.env['VITEST_POOL_ID'] ?? '0'}`
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.query(`create database ${name} template ${TEMPLATE} strategy file_copy`)
  const owner = new pg.Client(onDatabase(ownerUrl, name))
  await owner.connect()
  await owner.query(damage)
  await owner.end()
  const url = new URL(asApp(ownerUrl, name))
  if (role !== null) url.username = role
  const db = openDatabase(url.href, 2)
  try {
    return await checkWalls(db).then(
      () => 'serves',
      (error: unknown) => String(error),
    )
  } finally {
    await db.close()
    await admin.query(`drop database if exists ${name} with (force)`)
  }
}

describe('a server about to serve', () => {
  it('does when every wall stands', async () => {
    expect(await saidAfter('select 1', null)).toBe('serves')
  })

  it.each([
    ['alter table plans disable row level security', 'table plans: no row-level security'],
    [
      'alter table plans no force row level security',
      'table plans: row-level security is not forced',
    ],
    ['drop policy own_clinic on flags', 'table flags: policy own_clinic does not compare'],
    [
      'alter policy own_clinic on flags using (true)',
      'table flags: policy own_clinic lets everything through',
    ],
    [
      'alter policy own_clinic on flags with check (clinic_id is not null)',
      'table flags: policy own_clinic does not compare',
    ],
    ['drop policy own_patient on plans', 'table plans: no restrictive policy own_patient'],
    [
      'create policy colleagues on plans using (clinic_id is not null)',
      'table plans: policy colleagues opens it',
    ],
    ['create table notes (id uuid, body text)', 'table notes: belongs to no clinic'],
    [
      'create table notes (id uuid, clinic_id uuid, body text)',
      'table notes: no row-level security',
    ],
    [
      'create view every_patient as select * from patients',
      'view every_patient: without security_invoker',
    ],
    ['create materialized view heap as select * from patients', 'materialized view heap'],
    [
      `create function every_name() returns setof text security definer language sql
       as 'select family_name from patients'`,
      'function every_name: runs as its owner and is not expected to',
    ],
    [
      `create or replace function current_patient() returns uuid language sql stable
       return '00000000-0000-7000-8000-000000000000'::uuid`,
      'answer somebody where nobody is set',
    ],
    [
      `alter table plans add foreign key (clearance_id) references clearances (id)`,
      'refers without clinic_id',
    ],
    [
      `alter table plans add foreign key (clinic_id, clearance_id) references clearances (clinic_id, id)`,
      'refers without patient_id',
    ],
    ['grant delete on plans to restride_app', 'the serving role may delete from plans'],
    [
      'grant insert on audit_events to restride_app',
      'the serving role may write audit_events itself',
    ],
    [
      'alter function append_audit_events(jsonb) owner to current_user',
      'function append_audit_events: its owner sees every clinic',
    ],
    ['grant truncate on plans to restride_app', 'the serving role may empty plans'],
    ['grant trigger on plans to restride_app', 'the serving role may put triggers on plans'],
    ['grant update on audit_events to restride_app', 'the serving role may change audit_events'],
    [
      'grant update (decision) on clearances to restride_app',
      'the serving role may change clearances (decision)',
    ],
    ['grant create on schema public to restride_app', 'the serving role may make tables'],
    [
      'create table mine (clinic_id uuid); alter table mine owner to restride_app',
      'the serving role owns something here',
    ],
    [
      'alter table appointments drop constraint appointments_room_free',
      'appointments_room_free: the constraint or trigger is gone',
    ],
    [
      'alter table assessments disable trigger assessments_signed_are_final',
      'assessments_signed_are_final: the constraint or trigger is gone',
    ],
  ])('refuses after: %s', async (damage, reason) => {
    const said = await saidAfter(damage, null)

    expect(said).toContain('The database does not keep clinics apart')
    expect(said).toContain(reason)
  })

  it.each([
    ['superuser', 'the serving role is a superuser'],
    ['bypassrls', 'the serving role bypasses row-level security'],
    ['createrole', 'the serving role may make roles'],
    ['createdb', 'the serving role may make databases'],
    ['in role restride_app', 'the serving role is a member of restride_app'],
  ])('refuses as a role that is: %s', async (power, reason) => {
    // Roles belong to the whole server, where other tests run: never the product's own.
    const role = `powerful_${process.env['VITEST_POOL_ID'] ?? '0'}`
    await admin.query(`drop role if exists ${role}`)
    await admin.query(`create role ${role} login ${power} password '${APP_PASSWORD}'`)

    const said = await saidAfter('select 1', role)
    await admin.query(`drop role ${role}`)

    expect(said).toContain(reason)
  })

  it('is the one that listens: it does not come up on a broken database', async () => {
    const name = 'walls_server'
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.query(`create database ${name} template ${TEMPLATE} strategy file_copy`)
    const owner = new pg.Client(onDatabase(ownerUrl, name))
    await owner.connect()
    await owner.query('alter table births disable row level security')
    await owner.end()
    const appDatabaseUrl = asApp(ownerUrl, name)
    const config = readConfig({ PORT: '0', DATABASE_URL: appDatabaseUrl, DASHBOARD_DIR: 'none' })

    const files = {
      signingKeyFile: 'none',
      auditAnchorFile: 'none',
      auditKeyFile: 'none',
      factorKeyFile: 'none',
    }
    const start = startServer({ ...config, ...files, appDatabaseUrl })

    await expect(start).rejects.toThrow('table births: no row-level security')
    await admin.query(`drop database ${name} with (force)`)
  })
})
