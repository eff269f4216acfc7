import type { Bitmap } from './png.ts'

const MOST_COLOURS = 256
/** Shades closer than this are one colour. */
const SHADE = 4

export type Indexed = { palette: Buffer; indices: Buffer }

/** A screen has few colours: the most frequent ones, and for every other the nearest of them. */
export function indexed({ bytesPerPixel, height, pixels, width }: Bitmap): Indexed {
  const colours = new Uint32Array(width * height)
  const counts = new Map<number, number>()
  for (let at = 0; at < colours.length; at += 1) {
    const from = at * bytesPerPixel
    const colour =
      (shade(pixels[from]) << 16) | (shade(pixels[from + 1]) << 8) | shade(pixels[from + 2])
    colours[at] = colour
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const byCount = [...counts].toSorted(([, one], [, other]) => other - one)
  const chosen = byCount.slice(0, MOST_COLOURS).map(([colour]) => colour)
  const places = new Map(chosen.map((colour, place) => [colour, place]))
  for (const [colour] of byCount.slice(MOST_COLOURS)) places.set(colour, nearest(chosen, colour))
  return {
    palette: Buffer.from(chosen.flatMap(channels)),
    indices: Buffer.from(Array.from(colours, (colour) => places.get(colour) ?? 0)),
  }
}

function shade(value = 0): number {
  return Math.min(255, Math.round(value / SHADE) * SHADE)
}

function channels(colour: number): [red: number, green: number, blue: number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255]
}

function nearest(chosen: readonly number[], colour: number): number {
  const [red, green, blue] = channels(colour)
  let [found, least] = [0, Number.POSITIVE_INFINITY]
  for (const [place, one] of chosen.entries()) {
    const [r, g, b] = channels(one)
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2
    if (distance < least) [found, least] = [place, distance]
  }
  return found
}
