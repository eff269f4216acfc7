import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../../scripts/embedded-postgres.ts'
import { SETTINGS_FOR_TESTS } from '../../scripts/postgres-settings.ts'

/** A real PostgreSQL: the one `TEST_DATABASE_URL` names, else an embedded one in a temporary folder. */
export async function testServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const url = process.env['TEST_DATABASE_URL']
  if (url !== undefined && url !== '') return { url, stop: async () => undefined }
  const dataDir = await mkdtemp(join(tmpdir(), 'restride-test-'))
  const server = await startEmbeddedPostgres({
    dataDir,
    log: () => undefined,
    settings: SETTINGS_FOR_TESTS,
  })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
