import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawn, type Fingerprint } from './fingerprint.ts'
import { encodePng } from './png.ts'

const FOLDER = join(import.meta.dirname, '../../test-results/pictures')

/** For somebody to look at: the picture, and beside it what was approved, as far as that is known. */
export function leave(
  screen: string,
  name: string,
  picture: Buffer | undefined,
  approved: Fingerprint | undefined,
): void {
  const folder = join(FOLDER, screen)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, name.replaceAll(' ', '-'))
  if (picture) writeFileSync(`${file}.png`, picture)
  if (approved) writeFileSync(`${file}.approved.png`, encodePng(drawn(approved)))
}
