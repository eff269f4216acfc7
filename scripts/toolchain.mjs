// Which Node and which pnpm the product runs on, and where they are.
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NODE_VERSION = '24.21.0'
const PNPM_VERSION = '12.21.0'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const host = `${process.platform}-${process.arch}`

/** Null where the running Node will do. */
export const nodePackage = runsTypeScript(process.versions.node)
  ? null
  : `node-${host}@${NODE_VERSION}`
export const pnpmPackage = `pnpm@${PNPM_VERSION}`

// The folder names what is in it: a copy for another machine or version is another folder.
export const toolchain = join(
  root,
  '.toolchain',
  `${nodePackage === null ? '' : `node-${NODE_VERSION}-`}pnpm-${PNPM_VERSION}-${host}`,
)

export const node =
  nodePackage === null ? process.execPath : join(toolchain, `node_modules/node-${host}/bin/node`)

/** The environment of everything that runs here: the right Node and the project's tools come first. */
export const toolEnv = {
  ...process.env,
  PATH: [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
}

// Type stripping is stable since 24.12; before, Node warns on every run.
function runsTypeScript(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 24 || (major === 24 && minor >= 12)
}
