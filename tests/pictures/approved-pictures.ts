import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Fingerprint, fromLine, toLine } from './fingerprint.ts'
import { decodePng, encodePng } from './png.ts'
import { WHOLE } from './views.ts'

const FOLDER = join(import.meta.dirname, 'approved')
const WHOLE_FOLDER = join(FOLDER, 'whole')
const BROWSER = join(FOLDER, 'chromium-version.txt')

/** What somebody has looked at and found right, by the picture's name. */
export function approvedPictures(screen: string): ReadonlyMap<string, Fingerprint> {
  const file = fileOf(screen)
  if (!existsSync(file)) return new Map()
  return new Map(readFileSync(file, 'utf8').split('\n').filter(Boolean).map(fromLine))
}

/** Writes down how they look, and keeps a few whole. `version` is the browser's: another one may draw a letter differently. */
export function approve(
  screen: string,
  taken: ReadonlyMap<string, { picture: Buffer; fingerprint: Fingerprint }>,
  version: string,
): void {
  mkdirSync(WHOLE_FOLDER, { recursive: true })
  const lines = [...taken].map(([name, { fingerprint }]) => `${toLine(name, fingerprint)}\n`)
  writeFileSync(fileOf(screen), lines.join(''))
  writeFileSync(BROWSER, `${version}\n`)
  for (const [name, { picture }] of taken) {
    if (!WHOLE.includes(name)) continue
    const file = join(WHOLE_FOLDER, `${screen} ${name}.png`.replaceAll(' ', '-'))
    writeFileSync(file, encodePng(decodePng(picture)))
  }
}

export function approvedBrowser(): string {
  return existsSync(BROWSER) ? readFileSync(BROWSER, 'utf8').trim() : 'none'
}

function fileOf(screen: string): string {
  return join(FOLDER, `${screen}.txt`)
}
