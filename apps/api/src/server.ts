import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { buildApp } from './app.ts'
import { DECISION_GRACE_MS } from './clearances/grace.ts'
import { type AnchorBook, anchorBook } from './audit/anchor-file.ts'
import { writeAnchors } from './audit/write-anchors.ts'
import type { Config } from './config.ts'
import { type Database, openDatabase } from './database.ts'
import { relyingPartyAt } from './factors/relying-party.ts'
import { readFactorKey } from './factors/seal.ts'
import { type Mailer, openMailer } from './mail/mailer.ts'
import { tokenKeysFrom } from './sign-in/token-keys.ts'
import { ACCESS_SECONDS } from './sign-in/tokens.ts'
import { readSecretFile } from './secret-file.ts'
import { readSigningKeys } from './signing-keys.ts'
import { checkWalls } from './walls/check-walls.ts'

/** A config whose open ends the launcher has tied: the serving role's connection, the files of keys and anchors. */
export type ServerConfig = Config & {
  appDatabaseUrl: string
  signingKeyFile: string
  auditAnchorFile: string
  auditKeyFile: string
  factorKeyFile: string
}

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
  const anchors = anchorBook(
    config.auditAnchorFile,
    readSecretFile('AUDIT_KEY_FILE', config.auditKeyFile),
  )
  const app = await buildApp({
    db,
    now: () => new Date(),
    tokenKeys: tokenKeysFrom(readSigningKeys(config.signingKeyFile), new Date(), ACCESS_SECONDS),
    publicUrl: config.publicUrl,
    trustProxyHops: config.trustProxyHops,
    factorKey: readFactorKey(readSecretFile('FACTOR_KEY_FILE', config.factorKeyFile)),
    relyingParty: relyingPartyAt(config.publicUrl ?? addressOf(config)),
    mailer: mailerOf(config),
    dashboardUrl: config.publicUrl ?? addressOf(config),
    decisionGraceMs: DECISION_GRACE_MS,
    logLevel: config.logLevel,
    dashboardDir: existsSync(join(config.dashboardDir, 'index.html')) ? config.dashboardDir : null,
    anchors,
  })
  logWarnings(app)
  const lastAnchor = keepAnchoring(app, db, anchors)
  app.addHook('onClose', async () => {
    await lastAnchor()
    await db.close()
  })
  const address = await app.listen({ host: config.host, port: config.port })
  return { address, close: () => app.close() }
}

/** Node writes its warnings as text, which no reader of a log of JSON lines expects. */
function logWarnings(app: FastifyInstance): void {
  process.removeAllListeners('warning')
  process.on('warning', (warning) => app.log.warn({ err: warning }, 'a warning of the runtime'))
}

const ANCHOR_EVERY_MS = 300_000

/** Anchors the audit trail now and every five minutes; what it answers does so a last time. */
function keepAnchoring(app: FastifyInstance, db: Database, book: AnchorBook): () => Promise<void> {
  const anchor = async () => {
    try {
      await writeAnchors(db, book, new Date())
    } catch (error) {
      app.log.error({ err: error }, 'the audit trail could not be anchored')
    }
  }
  const timer = setInterval(anchor, ANCHOR_EVERY_MS)
  timer.unref()
  void anchor()
  return async () => {
    clearInterval(timer)
    await anchor()
  }
}

function addressOf({ host, port }: Config): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function mailerOf({ mailFrom, smtpUrl }: Config): Mailer | null {
  return smtpUrl === null || mailFrom === null ? null : openMailer(smtpUrl, mailFrom)
}
