import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { clear, intake } from '../support/chain.ts'

const MIGRATION = 'prisma/migrations/20261124_settings_and_changes/migration.sql'
const STORED = 'packages/rules/src/replays/0.9.0/bridge-of-12.goom2019.json'
const test = await openTestApp()

describe('a decision stored by an earlier installation', () => {
  it('takes the label its rules are kept under, and replays to the same bytes', async () => {
    const clinic = await test.clinic()
    const other = await test.clinic()
    const physio = await test.as(clinic.physio.email)
    const ids = [
      await clear(physio, await intake(test, clinic)),
      await clear(await test.as(other.physio.email), await intake(test, other)),
    ]
    const { input, result } = JSON.parse(readFileSync(STORED, 'utf8'))
    await test.owner.query(
      `update readiness_results set ruleset_version = '1.0.0', facts = $1, result = $2, input_hash = 'of its day'
       where id in (select readiness_id from clearances where id = any($3))`,
      [input.facts, { ...result, ruleset: '1.0.0' }, ids],
    )

    await asOrdinaryOwner(relabelling())

    const replay = await physio.get(`/clearances/${ids[0]}/replay`)
    expect(replay.body).toMatchObject({ rulesetVersion: '0.9.0', same: true, stored: result })
    const { rows } = await test.owner.query(
      `select r.ruleset_version as label, r.result->>'ruleset' as inside, r.input_hash as hash
       from readiness_results r join clearances c on c.readiness_id = r.id where c.id = any($1)`,
      [ids],
    )
    const row = { label: '0.9.0', inside: '0.9.0', hash: 'of its day' }
    expect(rows).toEqual([row, row])
  })

  it('is not one the serving role may relabel', async () => {
    const { rows } = await test.owner.query(
      `select has_table_privilege('restride_app', 'readiness_results', 'UPDATE') as may`,
    )

    expect(rows).toEqual([{ may: false }])
  })
})

/** The step of the migration that relabels; its other steps are done once only. */
function relabelling(): string {
  const step = /DO \$\$.*?\n\$\$;/su.exec(readFileSync(MIGRATION, 'utf8'))
  if (step === null) throw new Error('The migration has no such step')
  return step[0]
}

/** An owner for whom the walls between clinics stand, as on a hosted database. */
async function asOrdinaryOwner(sql: string): Promise<void> {
  const tables = ['clinics', 'readiness_results']
  const own = (role: string) =>
    tables.map((table) => `alter table ${table} owner to ${role};`).join(' ')
  await test.owner.query(
    'begin; create role owner_of_old; grant usage on schema public to owner_of_old',
  )
  await test.owner.query(`${own('owner_of_old')} set role owner_of_old`)
  await test.owner.query(sql)
  await test.owner.query(
    `reset role; ${own('current_user')} drop owned by owner_of_old; drop role owner_of_old; commit`,
  )
}
