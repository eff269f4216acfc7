import { dirname } from 'node:path'
import { readConfig } from '../../apps/api/src/config.ts'
import { startServer } from '../../apps/api/src/server.ts'
import { auditFiles } from '../../scripts/audit-files.ts'
import { ensureFactorKey } from '../../scripts/factor-key.ts'

/** The real server in a process of its own, so that a test can kill it. Answers with its address on one line. */
const [appDatabaseUrl = '', signingKeyFile = ''] = process.argv.slice(2)
const { LOG_LEVEL = 'silent', DASHBOARD_DIR = 'none', PUBLIC_URL } = process.env
const config = readConfig({
  PORT: '0',
  DATABASE_URL: appDatabaseUrl,
  LOG_LEVEL,
  DASHBOARD_DIR,
  PUBLIC_URL,
})
const files = auditFiles(config, dirname(signingKeyFile), () => undefined)
const factorKeyFile = ensureFactorKey(null, dirname(signingKeyFile))
const server = await startServer({
  ...config,
  ...files,
  appDatabaseUrl,
  signingKeyFile,
  factorKeyFile,
})
console.log(server.address)
