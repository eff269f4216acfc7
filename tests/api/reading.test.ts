import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Ids, type Row, ROUTES } from '../support/access-table.ts'
import { openTestApp } from '../support/app.ts'
import { makeWorld } from '../support/world.ts'

const test = await openTestApp()
const world = await makeWorld(test)
const EMAILS: Record<string, string> = {
  physio: world.clinic.physio.email,
  front_desk: world.clinic.desk.email,
  clinic_admin: world.clinic.admin.email,
  privacy_officer: world.clinic.privacy.email,
  patient: world.patient.email,
}

/** One digest a table, of every row; that somebody has read is written down on purpose. */
async function digests(): Promise<Record<string, string>> {
  const { rows } = await test.owner.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname !~ '^audit_|^record_exports$'`,
  )
  const found: Record<string, string> = {}
  for (const { relname } of rows) {
    const digest = await test.owner.query(
      `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as all_of_it from ${relname} t`,
    )
    found[relname] = digest.rows[0].all_of_it
  }
  return found
}

const reads = Object.entries(ROUTES).filter(([route]) => route.startsWith('GET '))

describe('reading', () => {
  it('changes nothing, by any role and on any route', async () => {
    const callers = await Promise.all(
      Object.entries(EMAILS).map(async ([role, email]) => ({ role, caller: await test.as(email) })),
    )
    const before = await digests()

    let asked = 0
    for (const [route, row] of reads) {
      const path = route
        .replace(/^GET (?:\/api\/v1)?/u, '')
        .replace(/:(\w+)/gu, (_all, name: string) => idFor(row, name))
      for (const { role, caller } of callers) {
        if (row.may !== 'public' && !row.may.some((one) => one === role)) continue
        await caller.get(
          path.endsWith('/availability')
            ? `${path}?from=2026-12-01&to=2026-12-02&durationMinutes=30`
            : path,
        )
        asked += 1
      }
    }

    expect(asked).toBeGreaterThan(50)
    expect(Object.keys(before).length).toBeGreaterThan(15)
    expect(await digests()).toEqual(before)
  })
})

function idFor(row: Row, name: string): string {
  return row.shared?.[name] ?? world.ids[name as keyof Ids] ?? randomUUID()
}
