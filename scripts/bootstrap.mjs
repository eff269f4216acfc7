// Brings what the product needs (Node 24, pnpm, packages, Prisma client), then runs the script asked for.
// Plain JavaScript without dependencies: it must run on whatever Node >= 20 the machine has.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { takeLock } from './process-lock.mjs'

const NODE_VERSION = '24.21.0'
const PNPM_VERSION = '12.21.0'
const SCRIPTS = {
  start: 'start.ts',
  test: 'test.ts',
  dev: 'dev.ts',
  build: 'build.ts',
  rules: 'rules-cli.ts',
  doctor: 'doctor.ts',
  'db:migrate': 'db-migrate.ts',
  'demo:reset': 'demo-reset.ts',
}

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const host = `${process.platform}-${process.arch}`
const bringsNode = !runsTypeScript(process.versions.node)
const toolchain = join(
  root,
  '.toolchain',
  `${bringsNode ? `node-${NODE_VERSION}-` : ''}pnpm-${PNPM_VERSION}-${host}`,
)
const node = bringsNode ? join(toolchain, `node_modules/node-${host}/bin/node`) : process.execPath
const env = {
  ...process.env,
  PATH: searchPath(),
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
}

const [name = '', ...args] = process.argv.slice(2)
const script = SCRIPTS[name]
if (script === undefined)
  fail(`Usage: node scripts/bootstrap.mjs <${Object.keys(SCRIPTS).join('|')}> [arguments]`)

const steps = [bringToolchain(), installPackages(), generateClient()]
if (steps.some((step) => step.isNeeded()))
  onlyOneAtATime(() => steps.filter((step) => step.isNeeded()).forEach(take))
runScript()

// Type stripping is stable since 24.12; before, Node warns on every run.
function runsTypeScript(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 24 || (major === 24 && minor >= 12)
}

function bringToolchain() {
  const wanted = [...(bringsNode ? [`node-${host}@${NODE_VERSION}`] : []), `pnpm@${PNPM_VERSION}`]
  return {
    title: `Bringing ${wanted.join(' and ')}`,
    isNeeded: () => !existsSync(toolchain),
    run() {
      // Installed aside and renamed, so a toolchain that exists is complete.
      const draft = `${toolchain}.draft-${process.pid}`
      removeDrafts()
      mkdirSync(draft, { recursive: true })
      const quick = [
        '--no-audit',
        '--no-fund',
        '--no-save',
        '--ignore-scripts',
        '--loglevel=error',
        '--fetch-retry-mintimeout=1000',
        '--fetch-retry-maxtimeout=5000',
      ]
      const done = call('npm', ['install', '--prefix', draft, ...quick, ...wanted])
      if (done) renameSync(draft, toolchain)
      return done
    },
    hint: `The first start needs the npm registry (or Node >= 24 and a filled cache): check network and proxy.`,
  }
}

// What a killed start left; its npm may still be writing, then the next start removes it.
function removeDrafts() {
  const folder = dirname(toolchain)
  for (const entry of readdirSync(folder).filter((name) => name.includes('.draft-'))) {
    try {
      rmSync(join(folder, entry), { recursive: true, force: true })
    } catch {}
  }
}

function installPackages() {
  const stamp = join(root, 'node_modules', '.restride-packages')
  const wanted = () => fingerprint(['pnpm-lock.yaml', 'pnpm-workspace.yaml'], host)
  return {
    title: 'Installing packages',
    isNeeded: () => !isStamped(stamp, wanted()),
    run() {
      const pnpm = join(toolchain, 'node_modules/pnpm/bin/pnpm.mjs')
      const options = ['--frozen-lockfile', '--config.confirm-modules-purge=false']
      return call(node, [pnpm, 'install', ...options]) && writeStamp(stamp, wanted())
    },
    hint: 'The npm registry must be reachable the first time: check network and proxy, then start again.',
  }
}

function generateClient() {
  const stamp = join(root, 'apps/api/src/generated/prisma', '.restride-client')
  const wanted = () => fingerprint(['prisma/schema.prisma', 'node_modules/prisma/package.json'])
  return {
    title: 'Generating the database client',
    isNeeded: () => existsSync(join(root, 'prisma/schema.prisma')) && !isStamped(stamp, wanted()),
    run: () =>
      call(node, ['node_modules/prisma/build/index.js', 'generate']) && writeStamp(stamp, wanted()),
    hint: 'See the message of prisma generate above.',
  }
}

function take({ title, run, hint }) {
  const startedAt = Date.now()
  process.stderr.write(`restride: ${title} …\n`)
  if (!run()) fail(`${title} failed. ${hint}`)
  process.stderr.write(`restride: ${title}: ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`)
}

function onlyOneAtATime(work) {
  let lock = takeLock(join(root, '.toolchain', 'install.lock'))
  if (!lock.taken)
    process.stderr.write(`restride: waiting for the installation by process ${lock.holder.pid} …\n`)
  while (!lock.taken) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    lock = takeLock(join(root, '.toolchain', 'install.lock'))
  }
  process.once('exit', () => lock.release())
  work()
  lock.release()
}

// Standard output belongs to the script asked for, so tools talk on standard error.
function call(command, parameters) {
  // Prisma wants a schema engine to exist even where it is not used; any executable will do.
  const toolEnv = { ...env, PRISMA_SCHEMA_ENGINE_BINARY: env.PRISMA_SCHEMA_ENGINE_BINARY ?? node }
  return (
    spawnSync(command, parameters, { cwd: root, env: toolEnv, stdio: ['ignore', 2, 2] }).status ===
    0
  )
}

function runScript() {
  const file = join(root, 'scripts', script)
  if (!existsSync(file)) fail(`${name} is not available in this version`)
  // Prisma's adapter overlaps queries inside a transaction, which pg announces as deprecated at every start.
  const quiet = '--disable-warning=DeprecationWarning'
  const child = spawn(node, [quiet, file, ...args], { cwd: root, stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => fail(error.message))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

function searchPath() {
  return [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
}

function fingerprint(files, salt = '') {
  const hash = createHash('sha256').update(salt)
  for (const file of files)
    if (existsSync(join(root, file))) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function isStamped(stamp, wanted) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
}

function writeStamp(stamp, wanted) {
  writeFileSync(stamp, wanted)
  return true
}

function fail(message) {
  process.stderr.write(`restride: ${message}\n`)
  process.exit(1)
}
