import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from './app.ts'
import type { Config } from './config.ts'
import { openDatabase } from './database.ts'
import { type Mailer, openMailer } from './mail/mailer.ts'
import { tokenKeysFrom } from './sign-in/token-keys.ts'
import { ACCESS_SECONDS } from './sign-in/tokens.ts'
import { readSigningKeys } from './signing-keys.ts'

/** A config whose open ends the launcher has tied: the serving role's connection and where the signing keys are. */
export type ServerConfig = Config & { appDatabaseUrl: string; signingKeyFile: string }

export type RunningServer = { address: string; close: () => Promise<void> }

/** Builds and listens. `close` answers what is in flight, then lets go of the database. */
export async function startServer(config: ServerConfig): Promise<RunningServer> {
  const db = openDatabase(config.appDatabaseUrl, config.databasePoolSize)
  const app = await buildApp({
    db,
    now: () => new Date(),
    tokenKeys: tokenKeysFrom(readSigningKeys(config.signingKeyFile), new Date(), ACCESS_SECONDS),
    secureCookies: config.publicUrl?.startsWith('https://') ?? false,
    trustProxyHops: config.trustProxyHops,
    mailer: mailerOf(config),
    publicUrl: config.publicUrl ?? `http://${config.host}:${config.port}`,
    logLevel: config.logLevel,
    dashboardDir: existsSync(join(config.dashboardDir, 'index.html')) ? config.dashboardDir : null,
  })
  app.addHook('onClose', () => db.close())
  const address = await app.listen({ host: config.host, port: config.port })
  return { address, close: () => app.close() }
}

function mailerOf({ mailFrom, smtpUrl }: Config): Mailer | null {
  return smtpUrl === null || mailFrom === null ? null : openMailer(smtpUrl, mailFrom)
}
