import { readFileSync } from 'node:fs'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from './app.ts'
import type { Config } from './config.ts'
import { openDatabase } from './database.ts'
import { relyingPartyAt } from './factors/relying-party.ts'
import { readFactorKey } from './factors/seal.ts'

/** A config whose open ends the launcher has tied: the serving role's connection and the keys' files. */
export type ServerConfig = Config & {
  appDatabaseUrl: string
  signingKeyFile: string
  factorKeyFile: string
}

export type RunningServer = { address: string; close: () => Promise<void> }

/** Builds and listens. `close` answers what is in flight, then lets go of the database. */
export async function startServer(config: ServerConfig): Promise<RunningServer> {
  const db = openDatabase(config.appDatabaseUrl, config.databasePoolSize)
  const app = await buildApp({
    db,
    now: () => new Date(),
    signingKey: readFileSync(config.signingKeyFile, 'utf8'),
    factorKey: readFactorKey(readFileSync(config.factorKeyFile, 'utf8')),
    relyingParty: relyingPartyAt(config.publicUrl ?? addressOf(config)),
    secureCookies: config.publicUrl?.startsWith('https://') ?? false,
    logLevel: config.logLevel,
    dashboardDir: existsSync(join(config.dashboardDir, 'index.html')) ? config.dashboardDir : null,
  })
  app.addHook('onClose', () => db.close())
  const address = await app.listen({ host: config.host, port: config.port })
  return { address, close: () => app.close() }
}

function addressOf({ host, port }: Config): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
