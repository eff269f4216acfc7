import type { Config } from '../apps/api/src/config.ts'
import { runningEmbeddedUrl, startEmbeddedPostgres } from './embedded-postgres.ts'

/** Works on the configured database as its owner; the embedded one is started for it when it is not running. */
export async function withOwnerDatabase<Result>(
  config: Config,
  work: (ownerUrl: string) => Promise<Result>,
): Promise<Result> {
  const url = config.ownerDatabaseUrl ?? runningEmbeddedUrl(config.dataDir)
  if (url !== null) return work(url)
  const database = await startEmbeddedPostgres({ dataDir: config.dataDir, log: console.error })
  try {
    return await work(database.url)
  } finally {
    await database.stop()
  }
}
