import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Bitmap } from './png.ts'

/** A picture of means: what stands where and in which colour, but no words. */
export type Fingerprint = { width: number; height: number; blocks: Buffer }

const BLOCK = 16
/** Of 255: a mean is kept to this step. */
const STEP = 4
/** How many steps a mean may be off: a letter's edge is drawn a little differently by another processor. */
const TOLERATED_STEPS = 1
const MIDDLE = 128

/** The mean lightness of every block, then how blue, then how red it is. */
export function fingerprintOf(bitmap: Bitmap): Fingerprint {
  const { height, width } = bitmap
  const [columns, rows] = [Math.ceil(width / BLOCK), Math.ceil(height / BLOCK)]
  const count = columns * rows
  const blocks = Buffer.alloc(count * 3)
  for (let at = 0; at < count; at += 1) {
    const [red, green, blue] = meanOf(
      bitmap,
      (at % columns) * BLOCK,
      Math.floor(at / columns) * BLOCK,
    )
    const light = 0.299 * red + 0.587 * green + 0.114 * blue
    blocks[at] = Math.round(light / STEP)
    blocks[count + at] = Math.round((blue - light) / STEP) + MIDDLE
    blocks[count * 2 + at] = Math.round((red - light) / STEP) + MIDDLE
  }
  return { width, height, blocks }
}

/** `null` when they are the same, but for what is tolerated. */
export function differenceOf(approved: Fingerprint, taken: Fingerprint): string | null {
  const [before, now] = [sizeOf(approved), sizeOf(taken)]
  if (before !== now) return `it is ${now} and was ${before}`
  const count = approved.blocks.length / 3
  const columns = Math.ceil(approved.width / BLOCK)
  const changed = new Set<number>()
  for (const [at, value] of approved.blocks.entries())
    if (Math.abs(value - (taken.blocks[at] ?? 0)) > TOLERATED_STEPS) changed.add(at % count)
  const [first] = changed
  if (first === undefined) return null
  const [x, y] = [(first % columns) * BLOCK, Math.floor(first / columns) * BLOCK]
  return `${changed.size} of ${count} blocks differ, the first ${x} px from the left and ${y} px from the top`
}

/** What was approved, as far as it is known: each block as one pixel. */
export function drawn({ blocks, height, width }: Fingerprint): Bitmap {
  const count = blocks.length / 3
  const pixels = Buffer.alloc(count * 3)
  for (let at = 0; at < count; at += 1) {
    const light = (blocks[at] ?? 0) * STEP
    const blue = light + ((blocks[count + at] ?? 0) - MIDDLE) * STEP
    const red = light + ((blocks[count * 2 + at] ?? 0) - MIDDLE) * STEP
    const green = (light - 0.299 * red - 0.114 * blue) / 0.587
    for (const [channel, value] of [red, green, blue].entries())
      pixels[at * 3 + channel] = Math.min(255, Math.max(0, Math.round(value)))
  }
  return {
    width: Math.ceil(width / BLOCK),
    height: Math.ceil(height / BLOCK),
    bytesPerPixel: 3,
    pixels,
  }
}

/** One line of a file: `many 1366 light en|1366x768|…`. */
export function toLine(name: string, fingerprint: Fingerprint): string {
  const packed = deflateRawSync(fingerprint.blocks, { level: 9 }).toString('base64')
  return `${name}|${sizeOf(fingerprint)}|${packed}`
}

export function fromLine(line: string): [name: string, fingerprint: Fingerprint] {
  const [name = '', size = '', packed = ''] = line.split('|')
  const [width = 0, height = 0] = size.split('x').map(Number)
  return [name, { width, height, blocks: inflateRawSync(Buffer.from(packed, 'base64')) }]
}

function sizeOf({ height, width }: { width: number; height: number }): string {
  return `${width}x${height}`
}

function meanOf(
  { bytesPerPixel, height, pixels, width }: Bitmap,
  left: number,
  top: number,
): [number, number, number] {
  const [right, bottom] = [Math.min(width, left + BLOCK), Math.min(height, top + BLOCK)]
  let [red, green, blue] = [0, 0, 0]
  for (let y = top; y < bottom; y += 1) {
    for (
      let at = (y * width + left) * bytesPerPixel;
      at < (y * width + right) * bytesPerPixel;
      at += bytesPerPixel
    ) {
      red += pixels[at] ?? 0
      green += pixels[at + 1] ?? 0
      blue += pixels[at + 2] ?? 0
    }
  }
  const count = (right - left) * (bottom - top)
  return [red / count, green / count, blue / count]
}
