import { Prisma } from '../../apps/api/src/generated/prisma/client.ts'
import { describe, expect, inject, it } from 'vitest'
import { openDatabase } from '../../apps/api/src/database.ts'
import { openTestApp } from '../support/app.ts'
import { asApp } from '../support/database-names.ts'
import { makePatient, openEpisode } from '../support/episodes.ts'

const test = await openTestApp()
const databaseName = `test_${process.env['VITEST_POOL_ID'] ?? '0'}`
const db = openDatabase(asApp(inject('ownerUrl'), databaseName), 5)

const tables = async () => {
  const { rows } = await test.owner.query(
    `select c.relname as name, c.relrowsecurity as walled, c.relforcerowsecurity as forced,
            exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'clinic_id') as of_clinic,
            array(select p.qual || ' / ' || p.with_check from pg_policies p
                  where p.tablename = c.relname and p.policyname = 'own_clinic') as policies
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
  )
  return rows
}

describe('the walls between clinics', () => {
  it('stand around every table, forced, for reading and for writing', async () => {
    const all = await tables()

    expect(all.length).toBeGreaterThan(20)
    expect(all.filter(({ walled }) => !walled).map(({ name }) => name)).toEqual([
      '_prisma_migrations',
    ])
    expect(all.filter(({ of_clinic }) => !of_clinic).map(({ name }) => name)).toEqual([
      '_prisma_migrations',
      'clinics',
      'sign_in_attempts',
    ])
    for (const { forced, name, of_clinic, policies } of all) {
      if (!of_clinic) continue
      expect({ name, forced, policies }).toEqual({
        name,
        forced: true,
        policies: ['(clinic_id = current_clinic()) / (clinic_id = current_clinic())'],
      })
    }
  })

  it('hold against a serving role that owns nothing, bypasses nothing and deletes nothing clinical', async () => {
    const role = await test.owner.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
              (select count(*)::int from pg_class where relowner = pg_roles.oid) as owns
       from pg_roles where rolname = 'restride_app'`,
    )
    const deletes = await test.owner.query(
      `select table_name from information_schema.role_table_grants
       where grantee = 'restride_app' and privilege_type in ('DELETE', 'TRUNCATE') order by 1`,
    )

    expect(role.rows[0]).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owns: 0,
    })
    expect(deletes.rows.map(({ table_name }) => table_name)).toEqual([
      'idempotency_keys',
      'sign_in_attempts',
    ])
  })

  it('show no row without a clinic, and none of another', async () => {
    const [mine, other] = [await test.clinic(), await test.clinic()]
    await makePatient(test.owner, mine)
    await makePatient(test.owner, other)

    const outside = await db.transaction({}, (tx) => tx.patient.count())
    const inside = await db.transaction({ clinicId: mine.id }, (tx) => tx.patient.findMany())

    expect(outside).toBe(0)
    expect(inside.map(({ clinicId }) => clinicId)).toEqual([mine.id])
  })

  it('refuse a row written into another clinic', async () => {
    const [mine, other] = [await test.clinic(), await test.clinic()]

    const write = db.transaction({ clinicId: mine.id }, (tx) =>
      tx.location.updateMany({ data: { clinicId: other.id } }),
    )

    await expect(write).rejects.toThrow()
  })

  it('leave nothing on a pooled connection when many clinics ask at once', async () => {
    const clinics = [await test.clinic(), await test.clinic()]
    for (const clinic of clinics) await makePatient(test.owner, clinic)

    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => {
        const clinic = clinics[index % 2]
        return db.transaction({ clinicId: clinic?.id ?? '' }, async (tx) => {
          const rows = await tx.patient.findMany()
          return rows.length === 1 && rows[0]?.clinicId === clinic?.id
        })
      }),
    )

    expect(answers.every(Boolean)).toBe(true)
    expect(await db.transaction({}, (tx) => tx.patient.count())).toBe(0)
  })

  it('keep a patient to her own rows even where the code forgets', async () => {
    const clinic = await test.clinic()
    const physio = await test.as(clinic.physio.email)
    const [her, another] = [
      await makePatient(test.owner, clinic),
      await makePatient(test.owner, clinic),
    ]
    await openEpisode(physio, her)
    await openEpisode(physio, another)

    const seen = await db.transaction({ clinicId: clinic.id, patientId: her }, async (tx) => ({
      patients: await tx.patient.findMany({ select: { id: true } }),
      episodes: await tx.episode.findMany({ select: { patientId: true } }),
    }))

    expect(seen).toEqual({ patients: [{ id: her }], episodes: [{ patientId: her }] })
  })
})

describe('the description of the tables', () => {
  it('agrees with what the migrations build: every model can be read', async () => {
    const models = Object.values(Prisma.ModelName)

    expect(models.length).toBeGreaterThan(20)
    for (const model of models) {
      const delegate = model.charAt(0).toLowerCase() + model.slice(1)
      await db.transaction({}, async (tx) => {
        // Every delegate has findFirst; the index by name is what this test is about.
        const table = (tx as unknown as Record<string, { findFirst: () => Promise<unknown> }>)[
          delegate
        ]
        expect(await table?.findFirst()).toBeNull()
      })
    }
  })
})
