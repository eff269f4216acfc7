import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'

/** Whom PostgreSQL runs as; empty when that is simply us. */
export type Account = { readonly uid: number; readonly gid: number } | Record<string, never>

/**
 * PostgreSQL refuses to run as root, so root hands its processes to an ordinary user: the owner of
 * this path (a cluster that exists, or the project), else a system user.
 */
export function postgresAccount(path: string): Account {
  if (process.getuid?.() !== 0) return {}
  const { uid, gid } = statSync(path)
  const hasName = accounts().some((account) => account.uid === uid)
  return uid !== 0 && hasName ? { uid, gid } : systemAccount()
}

function systemAccount(): Account {
  const account = named('restride') ?? named('postgres') ?? createdAccount() ?? named('nobody')
  if (account !== undefined) return { uid: account.uid, gid: account.gid }
  throw new Error(
    'PostgreSQL does not run as root and this machine has no other user: create one with `useradd --system restride`, or start as an ordinary user',
  )
}

function createdAccount() {
  const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin']
  spawnSync('useradd', [...options, 'restride'], { stdio: 'ignore' })
  return named('restride')
}

function named(name: string) {
  return accounts().find((account) => account.name === name)
}

function accounts() {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  return lines.map((line) => {
    const [name, , uid, gid] = line.split(':')
    return { name, uid: Number(uid), gid: Number(gid) }
  })
}
