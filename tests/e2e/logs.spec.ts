import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import pg from 'pg'
import { COLUMNS } from '../support/canaries.ts'
import { E2E_DATABASE, onDatabase } from '../support/database-names.ts'
import { PROXY_LOG, SERVER_LOG } from '../support/e2e-logs.ts'

/** Who a patient is, beside the clinical texts: neither belongs in a log. */
const IDENTITY = [
  'patients.given_name',
  'patients.family_name',
  'patients.preferred_name',
  'patients.phone',
  'patients.email',
]
const SHORTEST = 5

/** Filled by no journey and no person of the demo, each with its reason. */
const BARE: readonly string[] = []

/** What anybody has typed in the journeys, and the demo's people before, by the column that keeps it. */
async function textsOf(owner: pg.Client): Promise<Map<string, readonly string[]>> {
  const clinical = Object.entries(COLUMNS).flatMap(([name, column]) =>
    'plant' in column && column.seenBy !== 'nobody' ? [name] : [],
  )
  const found = new Map<string, readonly string[]>()
  for (const name of [...clinical, ...IDENTITY]) {
    const texts = new Set<string>()
    const [table, column] = name.split('.')
    const { rows } = await owner.query(
      `select distinct ${column} as value from ${table} where ${column} is not null`,
    )
    for (const { value } of rows) for (const text of leavesOf(value)) texts.add(text)
    found.set(name, [...texts].filter(isTelling))
  }
  return found
}

const isTelling = (text: string) => text.length >= SHORTEST && (!isCode(text) || isName(text))

function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim()]
  if (Array.isArray(value)) return value.flatMap(leavesOf)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : []
}

/** `walk_run`, `RF-DVT`, `2026-11-23`: words of the programme, in logs too. */
const isCode = (text: string) => /^[\w.-]+$/u.test(text)
const isName = (text: string) => /^\p{Lu}\p{Ll}+$/u.test(text)

test('after journeys that fill every field no text of a patient stands in a log or an address', async () => {
  const url = process.env['TEST_DATABASE_URL'] ?? ''
  const owner = new pg.Client(onDatabase(url, E2E_DATABASE))
  await owner.connect()
  const byColumn = await textsOf(owner)
  const texts = [...new Set([...byColumn.values()].flat())]
  const bare = [...byColumn].flatMap(([name, typed]) => (typed.length === 0 ? [name] : []))
  const { rows } = await owner.query<{ folder: string }>(
    `select current_setting('data_directory') as folder`,
  )
  await owner.end()
  const logs = {
    server: SERVER_LOG,
    database: join(rows[0]?.folder ?? '', '../postgres.log'),
    proxy: PROXY_LOG,
  }

  const found = Object.entries(logs).flatMap(([name, file]) => {
    // A database elsewhere keeps its log elsewhere; without a proxy there is no log of one.
    if (!existsSync(file)) return []
    const log = readFileSync(file, 'utf8')
    const written = (text: string) => [
      text,
      encodeURIComponent(text),
      new URLSearchParams({ text }).toString().slice(5),
    ]
    return texts
      .filter((text) => written(text).some((form) => log.includes(form)))
      .map((text) => `${name}: ${text}`)
  })
  const lines = readFileSync(SERVER_LOG, 'utf8').split('\n').length

  console.log(`texts looked for: ${texts.length}, lines of the server's log: ${lines}`)
  // A single file of journeys, run alone, fills few of them.
  if (process.env['ALL_JOURNEYS'] === 'yes') expect(bare).toEqual(BARE)
  expect(texts.length).toBeGreaterThan(100)
  expect(lines).toBeGreaterThan(10)
  expect(found).toEqual([])
})
