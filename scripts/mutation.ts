import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const STRYKER = join(ROOT, 'node_modules/@stryker-mutator/core/bin/stryker.js')

/** Takes Stryker's own arguments, such as `--mutate packages/rules/src/text.ts` for one file alone. */
const { status } = spawnSync(process.execPath, [STRYKER, 'run', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
})
process.exitCode = status ?? 1
