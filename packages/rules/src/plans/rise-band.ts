/** Per cent by which the article raises running every three weeks. Below `from` is no fault: only `to` is a limit. */
export const RISE_BAND = { from: 10, to: 30 } as const

/** PL-1: of its base, the most minutes a week may have. */
export const MOST_TIMES = 1.3

/** Running minutes a week that lie in the band above its base. */
export function bandAbove(base: number): { from: number; to: number } {
  return { from: (base * (100 + RISE_BAND.from)) / 100, to: base * MOST_TIMES }
}
