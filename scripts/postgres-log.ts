import type pg from 'pg'
import { QUIET_LOG } from './postgres-settings.ts'

/** Settings that let the server's log quote statements or rows, each with what puts it right. */
export async function loudSettings(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any($1)',
    [Object.keys(QUIET_LOG)],
  )
  const found = new Map(rows.map(({ name, setting }) => [name, setting]))
  return Object.entries(QUIET_LOG)
    .filter(([name, wanted]) => found.get(name) !== wanted)
    .map(([name, wanted]) => `ALTER SYSTEM SET ${name} = '${wanted}'`)
}
