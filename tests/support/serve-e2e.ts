import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { readConfig } from '../../apps/api/src/config.ts'
import { startServer } from '../../apps/api/src/server.ts'
import { loadDemo } from '../../prisma/demo/load-demo.ts'
import { ensureAppRole } from '../../scripts/app-role.ts'
import { auditFiles } from '../../scripts/audit-files.ts'
import { ensureFactorKey, factorKeyIn } from '../../scripts/factor-key.ts'
import { migrate } from '../../scripts/migrate.ts'
import { E2E_DATABASE, onDatabase } from './database-names.ts'
import { PROXY_LOG } from './e2e-logs.ts'
import { JOURNEY_ZONE } from './journey-zone.ts'
import { startLoggingProxy } from './logging-proxy.ts'
import { testServer } from './test-server.ts'

const quiet = () => undefined
const BEHIND = '127.0.0.2'
/** Elsewhere there is but one loopback address. */
const isBehindProxy = process.platform === 'linux'

/** The product with the demo clinics on a database of its own, for the browser journeys. */
const server = await testServer()
const admin = new pg.Client(server.url)
await admin.connect()
await admin.query(`drop database if exists ${E2E_DATABASE} with (force)`)
await admin.query(`create database ${E2E_DATABASE}`)
await admin.end()

const ownerUrl = onDatabase(server.url, E2E_DATABASE)
await migrate(ownerUrl, { log: quiet })
const appDatabaseUrl = await ensureAppRole(ownerUrl)
const config = readConfig({
  ...process.env,
  PORT: process.env['E2E_PORT'],
  DATABASE_URL: ownerUrl,
  DEMO: '1',
})
const folder = mkdtempSync(join(tmpdir(), 'restride-e2e-'))
const factorKeyFile = ensureFactorKey(null, folder)
await loadDemo(ownerUrl, {
  password: config.demoPassword,
  factorKey: factorKeyIn(factorKeyFile),
  today: new Date(),
  timeZone: JOURNEY_ZONE,
  log: quiet,
})

const signingKeyFile = join(folder, 'signing-key')
const { privateKey } = generateKeyPairSync('ed25519')
writeFileSync(signingKeyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })

const running = await startServer({
  ...config,
  // The same port behind another loopback address, so that the proxy's origin is the product's own.
  host: isBehindProxy ? BEHIND : config.host,
  ...auditFiles(config, folder, quiet),
  appDatabaseUrl,
  signingKeyFile,
  factorKeyFile,
})
if (isBehindProxy) {
  const { host, port } = config
  await startLoggingProxy(
    { listenOn: { host, port }, forwardTo: { host: BEHIND, port } },
    PROXY_LOG,
  )
}
const stop = async () => {
  await running.close()
  await server.stop()
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
