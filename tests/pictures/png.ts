import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { indexed } from './palette.ts'

/** Rows from the top; `bytesPerPixel` is 3 or 4. */
export type Bitmap = { width: number; height: number; bytesPerPixel: number; pixels: Buffer }

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
const PALETTE = 3
const CHANNELS: { readonly [colourType: number]: number } = { 2: 3, [PALETTE]: 1, 6: 4 }

/** A screenshot of Chromium, or what `encodePng` wrote. @throws for any other PNG */
export function decodePng(file: Buffer): Bitmap {
  const header = file.subarray(16, 29)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const bytesPerPixel = CHANNELS[header[9] ?? 0]
  if (header[8] !== 8 || bytesPerPixel === undefined || header[12] !== 0)
    throw new Error('Not a PNG as Chromium takes them')
  const rows = inflateSync(Buffer.concat(chunksOf(file, 'IDAT')))
  const pixels = unfiltered(rows, width * bytesPerPixel, height, bytesPerPixel)
  if (bytesPerPixel > 1) return { width, height, bytesPerPixel, pixels }
  const palette = Buffer.concat(chunksOf(file, 'PLTE'))
  const coloured = Buffer.alloc(width * height * 3)
  for (const [at, place] of pixels.entries())
    palette.copy(coloured, at * 3, place * 3, place * 3 + 3)
  return { width, height, bytesPerPixel: 3, pixels: coloured }
}

/** Small: one byte a pixel. */
export function encodePng(bitmap: Bitmap): Buffer {
  const { height, width } = bitmap
  const { indices, palette } = indexed(bitmap)
  const rows = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y += 1)
    indices.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, PALETTE, 0, 0, 0], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunksOf(file: Buffer, wanted: string): Buffer[] {
  const found: Buffer[] = []
  for (let at = SIGNATURE.length; at < file.length;) {
    const length = file.readUInt32BE(at)
    if (file.toString('latin1', at + 4, at + 8) === wanted)
      found.push(file.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return found
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** Each row says in its first byte how it was taken apart: https://www.w3.org/TR/png-3/#9Filter-types */
function unfiltered(rows: Buffer, rowBytes: number, height: number, step: number): Buffer {
  const pixels = Buffer.alloc(rowBytes * height)
  for (let y = 0; y < height; y += 1) {
    const [from, to] = [y * (rowBytes + 1) + 1, y * rowBytes]
    const filter = rows[from - 1] ?? 0
    for (let x = 0; x < rowBytes; x += 1) {
      const left = x < step ? 0 : (pixels[to + x - step] ?? 0)
      const up = y === 0 ? 0 : (pixels[to + x - rowBytes] ?? 0)
      const upLeft = x < step || y === 0 ? 0 : (pixels[to + x - rowBytes - step] ?? 0)
      pixels[to + x] = (rows[from + x] ?? 0) + predicted(filter, left, up, upLeft)
    }
  }
  return pixels
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const [byLeft, byUp, byBoth] = [
    Math.abs(up - upLeft),
    Math.abs(left - upLeft),
    Math.abs(left + up - 2 * upLeft),
  ]
  if (byLeft <= byUp && byLeft <= byBoth) return left
  return byUp <= byBoth ? up : upLeft
}
