// Brings what the product needs (Node 24, pnpm, packages, Prisma client), then runs the script asked for.
// Plain JavaScript without dependencies: it must run on whatever Node >= 20 the machine has.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { installSteps } from './install-steps.mjs'
import { takeLock } from './process-lock.mjs'
import { node, root, toolEnv } from './toolchain.mjs'

const SCRIPTS = {
  start: 'start.ts',
  test: 'test.ts',
  dev: 'dev.ts',
  build: 'build.ts',
  rules: 'rules-cli.ts',
  doctor: 'doctor.ts',
  bench: 'bench.ts',
  mutation: 'mutation.ts',
  guards: 'guards.ts',
  sbom: 'sbom.ts',
  pictures: 'pictures.ts',
  'db:migrate': 'db-migrate.ts',
  'demo:reset': 'demo-reset.ts',
  'keys:rotate': 'keys-rotate.ts',
  'audit:verify': 'audit-verify.ts',
  'audit:anchor': 'audit-anchor.ts',
  'user:create': 'user-create.ts',
}

const [name = '', ...args] = process.argv.slice(2)
const script = SCRIPTS[name]
if (script === undefined)
  fail(`Usage: node scripts/bootstrap.mjs <${Object.keys(SCRIPTS).join('|')}> [arguments]`)
// Vite takes these for parts of an address, in what it builds and, with %, in what vitest loads.
const unusable = name === 'test' ? /[#?%]/ : /[#?]/
if (unusable.test(root)) fail(`The folder ${root} has a #, ? or % in its name: rename it`)

try {
  if (installSteps.some((step) => step.isNeeded())) install()
} catch (error) {
  fail(`Cannot install into ${root}: ${error.message}`)
}
runScript()

function install() {
  const lock = waitForLock(join(root, '.toolchain', 'install.lock'))
  process.once('exit', () => lock.release())
  // Asked one by one: installing packages may make the next step necessary.
  for (const step of installSteps) if (step.isNeeded()) take(step)
  lock.release()
}

function waitForLock(folder) {
  let lock = takeLock(folder)
  if (!lock.taken) say(`waiting for the installation by process ${lock.holder.pid} …`)
  while (!lock.taken) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    lock = takeLock(folder)
  }
  return lock
}

function take({ title, run, hint }) {
  const startedAt = Date.now()
  say(`${title} …`)
  if (!run()) fail(`${title} failed. ${hint}`)
  say(`${title}: ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
}

function runScript() {
  // Prisma's adapter overlaps queries inside a transaction, which pg announces as deprecated at every start.
  const quiet = '--disable-warning=DeprecationWarning'
  const child = spawn(node, [quiet, join(root, 'scripts', script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: toolEnv,
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  stopWithNpm(child)
  child.on('error', (error) => fail(error.message))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

// npm hands a SIGTERM to its shell, which dies of it without passing it on.
function stopWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) return
  const shell = process.ppid
  setInterval(() => process.ppid !== shell && child.kill('SIGTERM'), 300).unref()
}

function say(line) {
  process.stderr.write(`restride: ${line}\n`)
}

function fail(message) {
  say(message)
  process.exit(1)
}
