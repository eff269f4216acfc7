import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

/** Where a clinic's chain stood at a moment: entry `seq` had this hash. */
export type Anchor = { clinic: string; seq: number; hash: string; at: string }

/** The file of anchors, kept apart from the database, and the key only its writer holds. */
export type AnchorBook = { file: string; key: KeyObject }

export type ReadAnchors = {
  isThere: boolean
  /** Those whose signature is right, in the order of the file. */
  anchors: Anchor[]
  /** The first line, from 1, that is not as it was written; `null` when all are. */
  alteredLine: number | null
}

const lineSchema = z.strictObject({
  clinic: z.uuid(),
  seq: z.int().min(1),
  hash: z.string().regex(/^[\da-f]{64}$/u),
  at: z.iso.datetime(),
  before: z.string(),
  signature: z.string(),
})
type Line = z.infer<typeof lineSchema>

const NO_LINE = '0'.repeat(64)

/** @param key Ed25519 private key, PKCS #8 PEM. */
export function anchorBook(file: string, key: string): AnchorBook {
  return { file, key: createPrivateKey(key) }
}

/** Adds signed lines and waits until the disk has them. One writer at a time is the caller's to ensure. */
export function appendAnchors({ file, key }: AnchorBook, anchors: readonly Anchor[]): void {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  let before = hashOfLine(linesOf(text).at(-1))
  const lines = anchors.map((anchor) => {
    const signature = sign(null, signedBytes({ ...anchor, before }), key).toString('base64url')
    const line = JSON.stringify({ ...anchor, before, signature })
    before = hashOfLine(line)
    return line
  })
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const handle = openSync(file, 'a', 0o600)
  try {
    // A line that a full disk or a power cut left unfinished is ended, not mended: the file only grows.
    const start = text === '' || text.endsWith('\n') ? '' : '\n'
    writeSync(handle, `${start}${lines.join('\n')}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Reads the file and holds every line against its signature and the line before it. */
export function readAnchors({ file, key }: AnchorBook): ReadAnchors {
  if (!existsSync(file)) return { isThere: false, anchors: [], alteredLine: null }
  const lines = linesOf(readFileSync(file, 'utf8'))
  const parsed = lines.map((line) => authentic(line, createPublicKey(key)))
  const altered = lines.findIndex((_, index) => {
    const next = parsed[index + 1]
    // What its writer found unfinished stands as it is: the next line signs for it.
    if (parsed[index] === null) return next?.before !== hashOfLine(lines[index])
    return parsed[index]?.before !== hashOfLine(lines[index - 1])
  })
  return {
    isThere: true,
    anchors: parsed.filter((line) => line !== null),
    alteredLine: altered === -1 ? null : altered + 1,
  }
}

function authentic(line: string, key: KeyObject): Line | null {
  try {
    const parsed = lineSchema.parse(JSON.parse(line))
    const signature = Buffer.from(parsed.signature, 'base64url')
    return verify(null, signedBytes(parsed), key, signature) ? parsed : null
  } catch {
    // Not one of our lines, whatever it is.
    return null
  }
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

function hashOfLine(line: string | undefined): string {
  return line === undefined ? NO_LINE : createHash('sha256').update(line).digest('hex')
}

function signedBytes({ at, before, clinic, hash, seq }: Omit<Line, 'signature'>): Buffer {
  return Buffer.from(JSON.stringify(['restride-anchor-1', clinic, seq, hash, at, before]))
}
