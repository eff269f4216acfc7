import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from './app.ts'
import type { Config } from './config.ts'
import { openDatabase } from './database.ts'
import { readSigningKey } from './secret-file.ts'

/** A config whose open ends the launcher has tied: the serving role's connection and the signing key's file. */
export type ServerConfig = Config & { appDatabaseUrl: string; signingKeyFile: string }

export type RunningServer = { address: string; close: () => Promise<void> }

/** Builds and listens. `close` answers what is in flight, then lets go of the database. */
export async function startServer(config: ServerConfig): Promise<RunningServer> {
  const db = openDatabase(config.appDatabaseUrl, config.databasePoolSize)
  const app = await buildApp({
    db,
    now: () => new Date(),
    signingKey: readSigningKey(config.signingKeyFile),
    publicUrl: config.publicUrl,
    logLevel: config.logLevel,
    dashboardDir: existsSync(join(config.dashboardDir, 'index.html')) ? config.dashboardDir : null,
  })
  app.addHook('onClose', () => db.close())
  const address = await app.listen({ host: config.host, port: config.port })
  return { address, close: () => app.close() }
}
