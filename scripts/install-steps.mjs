// What must be there before a script can run. Each step knows whether it is needed, so a second start does nothing.
import { spawnSync } from 'node:child_process'
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
import { dirname, join } from 'node:path'
import { host, node, nodePackage, pnpmPackage, root, toolEnv, toolchain } from './toolchain.mjs'

export const installSteps = [bringToolchain(), installPackages(), generateClient()]

function bringToolchain() {
  const wanted = [nodePackage, pnpmPackage].filter((name) => name !== null)
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
    hint: 'The npm registry must be reachable the first time: check network and proxy.',
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
    hint: 'The npm registry must be reachable the first time: check network and proxy.',
  }
}

function generateClient() {
  const stamp = join(root, 'apps/api/src/generated/prisma', '.restride-client')
  const wanted = () => fingerprint(['prisma/schema.prisma', 'node_modules/prisma/package.json'])
  return {
    title: 'Generating the database client',
    isNeeded: () => !isStamped(stamp, wanted()),
    run: () =>
      call(node, ['node_modules/prisma/build/index.js', 'generate']) && writeStamp(stamp, wanted()),
    hint: 'See the message of prisma generate above.',
  }
}

// Standard output belongs to the script asked for, so tools talk on standard error.
function call(command, parameters) {
  const env = {
    ...toolEnv,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    // Prisma wants a schema engine to exist even where it is not used; any executable will do.
    PRISMA_SCHEMA_ENGINE_BINARY: toolEnv.PRISMA_SCHEMA_ENGINE_BINARY ?? node,
  }
  return spawnSync(command, parameters, { cwd: root, env, stdio: ['ignore', 2, 2] }).status === 0
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
