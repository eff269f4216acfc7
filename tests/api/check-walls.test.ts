import pg from 'pg'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { openDatabase } from '../../apps/api/src/database.ts'
import { checkWalls } from '../../apps/api/src/walls/check-walls.ts'
import { asApp, onDatabase, TEMPLATE } from '../support/database-names.ts'

const ownerUrl = inject('ownerUrl')
const admin = new pg.Client(onDatabase(ownerUrl, 'postgres'))
await admin.connect()
afterAll(() => admin.end())

/** A fresh database, something done to it by hand as its owner, and what the server would say when it starts. */
async function saidAfter(damage: string): Promise<string> {
  const name = `walls_${process.env['VITEST_POOL_ID'] ?? '0'}`
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.query(`create database ${name} template ${TEMPLATE} strategy file_copy`)
  const owner = new pg.Client(onDatabase(ownerUrl, name))
  await owner.connect()
  await owner.query(damage)
  await owner.end()
  const db = openDatabase(asApp(ownerUrl, name), 2)
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
    expect(await saidAfter('select 1')).toBe('serves')
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
    const said = await saidAfter(damage)

    expect(said).toContain('The database does not keep clinics apart')
    expect(said).toContain(reason)
  })
})
