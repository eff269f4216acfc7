import { tmpdir } from 'node:os'
import { join } from 'node:path'

const port = process.env['E2E_PORT'] ?? '3187'

/** Where the journeys' server and the proxy before it write. */
export const E2E_LOGS = join(tmpdir(), `restride-e2e-logs-${port}`)
export const SERVER_LOG = join(E2E_LOGS, 'server.log')
export const PROXY_LOG = join(E2E_LOGS, 'proxy.log')
