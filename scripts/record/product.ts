import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { buildApp } from '../../apps/api/src/app.ts'
import { DECISION_GRACE_MS } from '../../apps/api/src/clearances/grace.ts'
import { openDatabase } from '../../apps/api/src/database.ts'
import { tokenKeysFrom } from '../../apps/api/src/sign-in/token-keys.ts'
import { ACCESS_SECONDS } from '../../apps/api/src/sign-in/tokens.ts'
import { loadDemo } from '../../prisma/demo/load-demo.ts'
import { ensureAppRole } from '../app-role.ts'
import { buildDashboardIfChanged } from '../dashboard-build.ts'
import { migrate } from '../migrate.ts'
import { startTemporaryPostgres } from '../temporary-postgres.ts'
import { addClinics } from './clinics.ts'

const DASHBOARD = join(import.meta.dirname, '../../apps/dashboard/dist')
const quiet = () => undefined

export type Product = { address: string; close: () => Promise<void> }

/** The product with the demo and three more clinics on a database of its own, at a moment that stands still. */
export async function startProduct(
  now: Date,
  password: string,
  log: (line: string) => void,
): Promise<Product> {
  await buildDashboardIfChanged(log)
  const factorKey = randomBytes(32)
  const server = await startTemporaryPostgres(quiet)
  await migrate(server.url, { log: quiet })
  await loadDemo(server.url, { password, factorKey, today: now, log })
  const appUrl = await ensureAppRole(server.url)
  await addClinics(server.url, appUrl, { factorKey, now, password })
  const { privateKey } = generateKeyPairSync('ed25519')
  const signingKey = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const db = openDatabase(appUrl, 8)
  const app = await buildApp({
    db,
    now: () => now,
    tokenKeys: tokenKeysFrom([signingKey], now, ACCESS_SECONDS),
    publicUrl: null,
    mailer: null,
    dashboardUrl: 'http://127.0.0.1:3000',
    trustProxyHops: 0,
    factorKey,
    relyingParty: null,
    decisionGraceMs: DECISION_GRACE_MS,
    logLevel: 'silent',
    dashboardDir: DASHBOARD,
    anchors: null,
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    address,
    close: async () => {
      await app.close()
      await db.close()
      await server.stop()
    },
  }
}
