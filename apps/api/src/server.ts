import { readFileSync } from 'node:fs'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from './app.ts'
import type { Config } from './config.ts'
import { openDatabase } from './database.ts'
import { checkWalls } from './walls/check-walls.ts'

/** A config whose open ends the launcher has tied: the serving role's connection and the signing key's file. */
export type ServerConfig = Config & { appDatabaseUrl: string; signingKeyFile: string }

export type RunningServer = { address: string; close: () => Promise<void> }

/**
 * Builds and listens, unless the database does not keep clinics apart.
 * `close` answers what is in flight, then lets go of the database.
 * @throws WallsError
 */
export async function startServer(config: ServerConfig): Promise<RunningServer> {
  const db = openDatabase(config.appDatabaseUrl, config.databasePoolSize)
  try {
    await checkWalls(db)
  } catch (error) {
    await db.close()
    throw error
  }
  const app = await buildApp({
    db,
    now: () => new Date(),
    signingKey: readFileSync(config.signingKeyFile, 'utf8'),
    secureCookies: config.publicUrl?.startsWith('https://') ?? false,
    logLevel: config.logLevel,
    dashboardDir: existsSync(join(config.dashboardDir, 'index.html')) ? config.dashboardDir : null,
  })
  app.addHook('onClose', () => db.close())
  const address = await app.listen({ host: config.host, port: config.port })
  return { address, close: () => app.close() }
}
