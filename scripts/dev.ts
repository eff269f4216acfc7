import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { command } from './command.ts'
import { viteFile } from './dashboard-build.ts'
import { installShutdown } from './shutdown.ts'

const ROOT = join(import.meta.dirname, '..')

/** The API restarts on every change of a source, the dashboard reloads at once; both stop together. */
await command(async () => {
  const shutdown = installShutdown()
  const api = run(ROOT, ['--watch', '--watch-preserve-output', 'scripts/start.ts'])
  const dashboard = run(join(ROOT, 'apps/dashboard'), [viteFile()])
  shutdown.add(() => api.stop())
  shutdown.add(() => dashboard.stop())
  await Promise.race([api.ended, dashboard.ended])
  await shutdown.run(1)
})

function run(cwd: string, args: readonly string[]) {
  const child = spawn(process.execPath, args, { cwd, stdio: 'inherit' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  return { ended, stop }
}
