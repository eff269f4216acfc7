import { loadDemo } from '../prisma/demo/load-demo.ts'
import type { Config } from '../apps/api/src/config.ts'
import type { ServerConfig } from '../apps/api/src/server.ts'
import { ensureAppRole } from './app-role.ts'
import { ensureBackupRole } from './backup-role.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { ensureFactorKey, factorKeyIn } from './factor-key.ts'
import { migrate } from './migrate.ts'
import { sealOldSecrets } from './seal-old-secrets.ts'
import type { Shutdown } from './shutdown.ts'
import { auditFiles } from './audit-files.ts'
import { ensureSigningKey } from './signing-key.ts'

/** Brings everything the server needs to exist; answers its settings with nothing left open. */
export async function prepare(
  config: Config,
  shutdown: Shutdown,
  log: (line: string) => void,
): Promise<ServerConfig> {
  const { ownerUrl, dataDir } = await openDatabase(config, shutdown, log)
  const applied = await migrate(ownerUrl, { log })
  if (applied.length > 0) await prepareBackups(ownerUrl, log)
  const appDatabaseUrl = config.appDatabaseUrl ?? (await ensureAppRole(ownerUrl))
  const factorKeyFile = ensureFactorKey(config.factorKeyFile, dataDir)
  const factorKey = factorKeyIn(factorKeyFile)
  await sealOldSecrets(ownerUrl, factorKey)
  if (config.demo) {
    await loadDemo(ownerUrl, { password: config.demoPassword, factorKey, today: new Date(), log })
  }
  const signingKeyFile = config.signingKeyFile ?? ensureSigningKey(dataDir, log)
  return {
    ...config,
    ...auditFiles(config, dataDir, log),
    ownerDatabaseUrl: ownerUrl,
    appDatabaseUrl,
    signingKeyFile,
    factorKeyFile,
    dataDir,
  }
}

/** Without it the product runs all the same; whoever backs up has to know. */
async function prepareBackups(ownerUrl: string, log: (line: string) => void): Promise<void> {
  const role = await ensureBackupRole(ownerUrl)
  if ('missing' in role) log(role.missing)
}

async function openDatabase(config: Config, shutdown: Shutdown, log: (line: string) => void) {
  const { dataDir, ownerDatabaseUrl } = config
  if (ownerDatabaseUrl !== null) return { ownerUrl: ownerDatabaseUrl, dataDir }
  const database = await startEmbeddedPostgres({ dataDir, log, address: addressOf(config) })
  shutdown.add(() => database.stop())
  void database.crashed.then(() => {
    log(`The database ended unexpectedly, see postgres.log in ${database.folder}`)
    return shutdown.run(1)
  })
  return { ownerUrl: database.url, dataDir: database.folder }
}

function addressOf({ host, port }: Config): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
