import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { appendEvents } from '../../apps/api/src/audit/append-events.ts'
import { verifyChain } from '../../apps/api/src/audit/verify-chain.ts'
import { openDatabase } from '../../apps/api/src/database.ts'
import { openTestApp } from '../support/app.ts'
import { onDatabase } from '../support/database-names.ts'
import { makePatient } from '../support/episodes.ts'

const test = await openTestApp()
const { db, owner } = test
const trace = { requestId: 'r', route: 'GET /x', clientAddress: '', userAgent: '' }
const look = { action: 'read', resource: 'patient', resourceId: null, patientId: null } as const

describe('the serving role', () => {
  it('may read the trail and run its three functions, and nothing else of it', async () => {
    const { rows: tables } = await owner.query(
      `select table_name, privilege_type from information_schema.role_table_grants
       where grantee in ('restride_app', 'PUBLIC') and table_name like 'audit%' order by 1, 2`,
    )
    const { rows: functions } = await owner.query(
      `select p.proname as name, p.prosecdef as definer, r.rolname as owner, p.proconfig as settings,
              has_function_privilege('restride_app', p.oid, 'execute') as may
       from pg_proc p join pg_roles r on r.oid = p.proowner
       where p.proname like '%audit%' and p.pronamespace = 'public'::regnamespace order by 1`,
    )

    expect(tables).toEqual([
      { table_name: 'audit_events', privilege_type: 'SELECT' },
      { table_name: 'audit_heads', privilege_type: 'SELECT' },
    ])
    expect(functions.map(({ name, may }) => [name, may])).toEqual([
      ['append_audit_events', true],
      ['audit_anchored', true],
      ['audit_canonical', false],
      ['audit_heads_to_anchor', true],
    ])
    for (const { owner: keeper, settings } of functions) {
      expect(keeper).toBe('restride_audit')
      expect(settings).toContain('search_path=pg_catalog, pg_temp')
    }
    expect(functions.filter(({ definer }) => !definer)).toMatchObject([{ name: 'audit_canonical' }])
  })

  it('cannot become the keeper, as whom nobody signs in', async () => {
    const { rows } = await owner.query(
      `select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
              pg_has_role('restride_app', oid, 'member') as member from pg_roles where rolname = 'restride_audit'`,
    )

    expect(rows).toEqual([
      {
        rolcanlogin: false,
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        member: false,
      },
    ])
  })

  it('is refused every change of the trail by hand', async () => {
    const clinic = await test.clinic()
    await db.transaction({ clinicId: clinic.id }, (tx) =>
      appendEvents(tx, trace, test.clock.now, [look]),
    )
    const change = (
      run: (tx: Parameters<Parameters<typeof db.transaction>[1]>[0]) => Promise<unknown>,
    ) => db.transaction({ clinicId: clinic.id }, run)

    await expect(
      change((tx) => tx.$executeRaw`update audit_events set reason = 'x'`),
    ).rejects.toThrow()
    await expect(change((tx) => tx.$executeRaw`delete from audit_events`)).rejects.toThrow()
    await expect(change((tx) => tx.$executeRaw`truncate audit_events`)).rejects.toThrow()
    await expect(
      change((tx) => tx.$executeRaw`insert into audit_events select * from audit_events`),
    ).rejects.toThrow()
    await expect(change((tx) => tx.$executeRaw`update audit_heads set seq = 0`)).rejects.toThrow()
    await expect(change((tx) => tx.$executeRaw`set role restride_audit`)).rejects.toThrow()
  })

  it('cannot say whose the event is: clinic, person and number are the transaction’s', async () => {
    const [mine, other] = [await test.clinic(), await test.clinic()]
    const forged = {
      ...look,
      clinicId: other.id,
      actorId: other.physio.id,
      actorName: 'Somebody Else',
      seq: 99,
      recordedAt: '2001-01-01T00:00:00Z',
    }

    await db.transaction({ clinicId: mine.id, userId: mine.desk.id }, (tx) =>
      appendEvents(tx, trace, test.clock.now, [forged]),
    )
    await db.transaction({ clinicId: mine.id, userId: other.physio.id }, (tx) =>
      appendEvents(tx, trace, test.clock.now, [look]),
    )

    const { rows } = await owner.query(
      `select seq::int, actor_name as name, recorded_at > now() - interval '1 hour' as fresh
       from audit_events where clinic_id = $1 order by seq`,
      [mine.id],
    )
    expect(rows).toEqual([
      { seq: 1, name: 'Robin Kaur', fresh: true },
      { seq: 2, name: null, fresh: true },
    ])
    const elsewhere = await owner.query('select from audit_events where clinic_id = $1', [other.id])
    expect(elsewhere.rowCount).toBe(0)
  })

  it('cannot append without a clinic', async () => {
    await expect(
      db.transaction({}, (tx) => appendEvents(tx, trace, test.clock.now, [look])),
    ).rejects.toMatchObject({ code: 'audit_unavailable' })
  })

  it('sees no event of another clinic, and a patient none of another patient', async () => {
    const [mine, other] = [await test.clinic(), await test.clinic()]
    const [her, another] = [await makePatient(owner, mine), await makePatient(owner, mine)]
    for (const patientId of [her, another]) {
      await db.transaction({ clinicId: mine.id }, (tx) =>
        appendEvents(tx, trace, test.clock.now, [{ ...look, patientId }]),
      )
    }

    const asHer = await db.transaction({ clinicId: mine.id, patientId: her }, (tx) =>
      tx.auditEvent.findMany({ select: { patientId: true } }),
    )
    const heads = await db.transaction(
      { clinicId: other.id },
      (tx) => tx.$queryRaw`select clinic_id from audit_heads`,
    )

    expect(asHer).toEqual([{ patientId: her }])
    expect(heads).toEqual([])
  })
})

describe('an installation from before the chain', () => {
  const name = `audit_upgrade_${process.env['VITEST_POOL_ID'] ?? '0'}`
  const role = `owner_of_${name}`
  const url = onDatabase(inject('ownerUrl'), name)
  afterAll(async () => {
    await owner.query(`drop database if exists ${name} with (force)`)
    await owner.query(`drop role if exists ${role}`)
  })

  it('has its events chained as they stand, by an owner who may make no roles', async () => {
    await owner.query(`drop database if exists ${name} with (force)`)
    await owner.query(`drop role if exists ${role}`)
    await owner.query(`create role ${role} nologin`)
    await owner.query(`grant restride_audit to ${role}`)
    await owner.query(`create database ${name} owner ${role}`)
    const client = new pg.Client(url)
    await client.connect()
    await client.query(`set role ${role}`)
    const folders = readdirSync('prisma/migrations').toSorted()
    const sqlOf = (folder: string) =>
      readFileSync(`prisma/migrations/${folder}/migration.sql`, 'utf8')
    const ours = folders.findIndex((folder) => folder.endsWith('_audit_chain'))
    for (const folder of folders.slice(0, ours)) await client.query(sqlOf(folder))
    const clinics = [randomUUID(), randomUUID()]
    for (const id of clinics) {
      await client.query(`select set_config('app.clinic_id', $1, false)`, [id])
      await client.query(`insert into clinics (id, name, time_zone) values ($1, 'Old', 'UTC')`, [
        id,
      ])
      for (const second of [3, 1, 2]) {
        await client.query(
          `insert into audit_events (id, clinic_id, at, actor_name, action, resource, request_id)
           values ($1, $2, $3, 'O''Brien, "A\\B"', 'read', 'patient', $4)`,
          [randomUUID(), id, `2026-11-01T00:00:0${second}Z`, `request ${second}`],
        )
      }
    }

    await client.query(sqlOf(folders[ours] ?? ''))

    const { rows } = await client.query(
      `select seq::int, request_id as request, recorded_at, route from audit_events order by seq`,
    )
    await client.end()
    const upgraded = openDatabase(url, 2)
    const found = await Promise.all(
      clinics.map((id) => verifyChain(upgraded, id, null, test.clock.now)),
    )
    await upgraded.close()
    expect(rows).toEqual(
      [1, 2, 3].map((seq) => ({ seq, request: `request ${seq}`, recorded_at: null, route: null })),
    )
    expect(found).toMatchObject([
      { intact: true, events: 3 },
      { intact: true, events: 3 },
    ])
  })
})
