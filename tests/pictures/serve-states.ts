import { join } from 'node:path'
import fastify from 'fastify'
import { securityHeadersPlugin } from '../../apps/api/src/plugins/security-headers.ts'
import { staticPlugin } from '../../apps/api/src/plugins/static.ts'
import { viteFile } from '../../scripts/dashboard-build.ts'
import { runTool } from '../../scripts/run-tool.ts'

const DASHBOARD = join(import.meta.dirname, '../../apps/dashboard')
/** Where no server of the product would find it. */
const OUT = 'node_modules/states-build'

/** The dashboard with its states page, under the product's own headers. There is no API behind it. */
const { exitCode, output } = await runTool(
  [viteFile(), 'build', '--mode', 'states', '--outDir', OUT, '--emptyOutDir', '--logLevel', 'warn'],
  { cwd: DASHBOARD },
)
if (exitCode !== 0) throw new Error(`The states page does not build:\n${output}`)

const app = fastify()
await app.register(securityHeadersPlugin)
app.all('/api/*', (_, reply) => reply.code(401).send({}))
await app.register(staticPlugin, { dir: join(DASHBOARD, OUT) })
await app.listen({ host: '127.0.0.1', port: Number(process.env['E2E_PORT'] ?? 3187) })
