import { listDemoLogins } from '../prisma/demo/load-demo.ts'
import type { Config } from '../apps/api/src/config.ts'
import { startServer } from '../apps/api/src/server.ts'
import { command } from './command.ts'
import { buildDashboardIfChanged } from './dashboard-build.ts'
import { refuseSecondStart } from './embedded-postgres.ts'
import { isPortFree } from './free-port.ts'
import { prepare } from './prepare.ts'
import { readSettings } from './settings.ts'
import { type Shutdown, installShutdown } from './shutdown.ts'

const log = (line: string) => console.error(`restride: ${line}`)

await command(async () => {
  const config = readSettings()
  await refuseTakenPort(config)
  const shutdown = installShutdown()
  try {
    await start(config, shutdown)
  } catch (error) {
    log(error instanceof Error ? error.message : String(error))
    await shutdown.run(1)
  }
})

async function start(config: Config, shutdown: Shutdown): Promise<void> {
  const [prepared] = await Promise.all([
    prepare(config, shutdown, log),
    buildDashboardIfChanged(log),
  ])
  const server = await startServer(prepared)
  shutdown.add(() => server.close())
  console.log(`\n  Restride is ready: ${server.address}   (Ctrl-C stops it)\n`)
  if (config.demo) console.log(demoTable(config.demoPassword))
}

async function refuseTakenPort({ ownerDatabaseUrl, dataDir, port, host }: Config): Promise<void> {
  if (ownerDatabaseUrl === null) refuseSecondStart(dataDir)
  if (port === 0 || (await isPortFree(port, host))) return
  throw new Error(`Port ${port} on ${host} is taken by another program: set PORT to a free one`)
}

function demoTable(password: string): string {
  const logins = listDemoLogins(password)
  const width = (key: 'email' | 'role') => Math.max(...logins.map((login) => login[key].length))
  const [emails, roles] = [width('email'), width('role')]
  const rows = logins.map(
    ({ email, role, note }) => `  ${email.padEnd(emails)}   ${role.padEnd(roles)}   ${note}`,
  )
  return [`  Demo logins, password ${password}`, ...rows, ''].join('\n')
}
