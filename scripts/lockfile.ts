import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type LockedPackage = {
  name: string
  version: string
  /** Subresource integrity, `sha512-…` in base64; `null` when the lockfile has none. */
  integrity: string | null
  /** What the lockfile says of where it comes from; anything but the hash is out of the ordinary. */
  resolution: string
}

const LOCKFILE = join(import.meta.dirname, '../pnpm-lock.yaml')

/** Every package the lockfile names. It is read line by line: pnpm writes it, nobody else does. */
export function lockedPackages(): LockedPackage[] {
  const text = readFileSync(LOCKFILE, 'utf8')
  const section = text.split(/^packages:\n/mu)[1]?.split(/^snapshots:\n/mu)[0] ?? ''
  return section
    .split(/\n\n/u)
    .filter((entry) => entry.trim() !== '')
    .map((entry) => {
      const key = /^ {2}'?([^'\n]+?)'?:$/mu.exec(entry)?.[1] ?? ''
      const resolution = /^ {4}resolution: \{(.*)\}$/mu.exec(entry)?.[1] ?? ''
      const at = key.lastIndexOf('@')
      return {
        name: key.slice(0, at),
        version: key.slice(at + 1),
        integrity: /\bintegrity: (sha512-[\w+/=]+)/u.exec(resolution)?.[1] ?? null,
        resolution,
      }
    })
}
