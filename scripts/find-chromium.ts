import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A Chromium to test with: the system's, else Playwright's own, else Debian's where we may install it, else null. */
export function findChromium(log: (line: string) => void): string | null {
  return onSystem() ?? playwrights(log) ?? debians(log)
}

function onSystem(): string | null {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && existsSync(named)) return named
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return candidates.find((file) => existsSync(file)) ?? null
}

function playwrights(log: (line: string) => void): string | null {
  const path = chromium.executablePath()
  if (existsSync(path)) return path
  log('no Chromium on the system: trying Playwright’s own …')
  const cli = join(import.meta.dirname, '../node_modules/@playwright/test/cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 180_000 })
  return existsSync(path) ? path : null
}

function debians(log: (line: string) => void): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  log('… not to be had: installing Debian’s Chromium …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { env, stdio: 'ignore', timeout: 600_000 } as const
  spawnSync('apt-get', ['update'], options)
  spawnSync(
    'apt-get',
    ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    options,
  )
  return onSystem()
}
