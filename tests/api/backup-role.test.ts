import pg from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { ensureBackupRole } from '../../scripts/backup-role.ts'
import { openTestApp } from '../support/app.ts'
import { onDatabase } from '../support/database-names.ts'
import { makePatient } from '../support/episodes.ts'

const test = await openTestApp()
const ownerUrl = onDatabase(inject('ownerUrl'), `test_${process.env['VITEST_POOL_ID'] ?? '0'}`)

async function asBackup<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const role = await ensureBackupRole(ownerUrl)
  if ('missing' in role) throw new Error(role.missing)
  const client = new pg.Client(role.url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

describe('the role backups are made with', () => {
  it('reads every row of every clinic', async () => {
    for (const clinic of [await test.clinic(), await test.clinic()]) {
      await makePatient(test.owner, clinic)
    }

    const { rows } = await asBackup((client) =>
      client.query('select count(distinct clinic_id)::int as clinics from patients'),
    )

    expect(rows).toEqual([{ clinics: 2 }])
  })

  it.each([
    `update patients set phone = '1'`,
    `delete from patients`,
    `truncate audit_events`,
    `create table mine (id uuid)`,
  ])('may not %s, whatever it sets', async (write) => {
    const refused = asBackup(async (client) => {
      await client.query('set default_transaction_read_only = off')
      await client.query(write)
    })

    await expect(refused).rejects.toMatchObject({ code: '42501' })
  })

  it('has no power but to read past the walls, and is made twice without harm', async () => {
    await ensureBackupRole(ownerUrl)
    await ensureBackupRole(ownerUrl)

    const { rows } = await test.owner.query(
      `select rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls
       from pg_roles where rolname = 'restride_backup'`,
    )

    expect(rows).toEqual([
      {
        rolsuper: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        rolbypassrls: true,
      },
    ])
  })

  it('is asked of an administrator where the owner may not make it', async () => {
    const owner = new URL(ownerUrl)
    await test.owner.query(
      `drop role if exists plain_owner; create role plain_owner login createrole password 'plain'`,
    )
    owner.username = 'plain_owner'
    owner.password = 'plain'

    const role = await ensureBackupRole(owner.href)
    await test.owner.query('drop role plain_owner')

    expect(role).toMatchObject({ missing: expect.stringContaining('CREATE ROLE restride_backup') })
  })
})
