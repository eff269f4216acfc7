import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type ToolResult, runTool } from './run-tool.ts'

const ROOT = join(import.meta.dirname, '..')
const DASHBOARD = join(ROOT, 'apps/dashboard')
const STAMP = join(DASHBOARD, 'dist/.fingerprint')
const SOURCES = ['apps/dashboard', 'packages/contracts', 'packages/rules', 'pnpm-lock.yaml']
const NOT_SOURCES = new Set(['node_modules', 'dist'])

/** Builds the dashboard when its sources changed since the last build. */
export async function buildDashboardIfChanged(log: (line: string) => void): Promise<void> {
  // An image carries the built dashboard only.
  if (!existsSync(join(DASHBOARD, 'src'))) return
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprintOf(SOURCES)) return
  log('Building the dashboard …')
  const startedAt = performance.now()
  const { exitCode, output } = await buildDashboard()
  if (exitCode !== 0) throw new Error(`The dashboard does not build:\n${output}`)
  log(`Built the dashboard in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
}

/** Builds it in any case, and remembers from what. */
export async function buildDashboard(): Promise<ToolResult> {
  const fingerprint = fingerprintOf(SOURCES)
  const built = await runTool([viteFile(), 'build', '--logLevel', 'warn'], { cwd: DASHBOARD })
  if (built.exitCode === 0) writeFileSync(STAMP, fingerprint)
  return built
}

/** Vite's command, as a file that Node can run. */
export function viteFile(): string {
  const manifest = createRequire(join(DASHBOARD, 'package.json')).resolve('vite/package.json')
  return join(dirname(manifest), 'bin/vite.js')
}

function fingerprintOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesIn))
    hash.update(file).update(readFileSync(join(ROOT, file)))
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  if (path.endsWith('.yaml')) return [path]
  const entries = readdirSync(join(ROOT, path), { withFileTypes: true })
  return entries
    .filter(({ name }) => !NOT_SOURCES.has(name))
    .flatMap((entry) => {
      const child = join(path, entry.name)
      if (entry.isDirectory()) return filesIn(child)
      return entry.isFile() ? [child] : []
    })
    .toSorted()
}
