import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { differenceOf, fingerprintOf, fromLine, toLine } from './pictures/fingerprint.ts'
import { type Bitmap, decodePng, encodePng } from './pictures/png.ts'

const FILE = join(import.meta.dirname, 'pictures/approved/whole/worklist-many-1366-light-en.png')
const worklist = decodePng(readFileSync(FILE))
const approved = fingerprintOf(worklist)

type Area = { left: number; top: number; width: number; height: number }
const HEADING = { left: 20, top: 70, width: 210, height: 28 }
const ROWS = { left: 0, top: 230, width: 880, height: 300 }

/** The same picture with every pixel of an area made anew from where it was. */
function changed(
  { height, left, top, width }: Area,
  colourAt: (at: (x: number, y: number) => number[], x: number, y: number) => number[],
): Bitmap {
  const { bytesPerPixel } = worklist
  const pixels = Buffer.from(worklist.pixels)
  const offset = (x: number, y: number) => (y * worklist.width + x) * bytesPerPixel
  const before = (x: number, y: number) => [
    ...worklist.pixels.subarray(offset(x, y), offset(x, y) + 3),
  ]
  for (let y = top; y < top + height; y += 1)
    for (let x = left; x < left + width; x += 1) pixels.set(colourAt(before, x, y), offset(x, y))
  return { ...worklist, pixels }
}

const differs = (bitmap: Bitmap) => differenceOf(approved, fingerprintOf(bitmap))

describe('a fingerprint of a picture', () => {
  it('is the same for the same picture, written down and read again, or packed as a PNG', () => {
    const [name, read] = fromLine(toLine('many 1366 light en', approved))

    expect(name).toBe('many 1366 light en')
    expect(differenceOf(read, approved)).toBeNull()
    expect(differs(decodePng(encodePng(worklist)))).toBeNull()
  })

  it('tolerates letters drawn a shade lighter or darker', () => {
    const shaded = changed(
      { left: 0, top: 0, width: worklist.width, height: worklist.height },
      (at, x, y) =>
        at(x, y).map((value) => Math.min(255, Math.max(0, value + ((x + y) % 2 === 0 ? 3 : -3)))),
    )

    expect(differs(shaded)).toBeNull()
  })

  it('notices a heading without its last word', () => {
    const shorter = changed({ ...HEADING, left: 180, width: 50 }, (at) => at(5, 60))

    expect(differs(shorter)).toMatch(/blocks differ/u)
  })

  it('notices rows that moved down by a quarter of a line', () => {
    expect(differs(changed(ROWS, (at, x, y) => at(x, y - 5)))).toMatch(/blocks differ/u)
  })

  it('notices a chip in another colour', () => {
    const red = changed({ left: 254, top: 300, width: 100, height: 20 }, () => [253, 234, 200])

    expect(differs(red)).toMatch(/blocks differ/u)
  })

  it('notices a page that became longer', () => {
    const { bytesPerPixel, height, pixels, width } = worklist
    const row = pixels.subarray(0, width * bytesPerPixel)

    expect(
      differs({ ...worklist, height: height + 1, pixels: Buffer.concat([pixels, row]) }),
    ).toMatch(/^it is 1366x\d+ and was 1366x\d+$/u)
  })
})
