import type { MySession } from '@restride/contracts/my'

export type Block = { kind: 'run' | 'walk'; seconds: number }
type Shape = Pick<MySession, 'repeats' | 'runSeconds' | 'walkSeconds'>

/** The session as a row of runs and walks. */
export function blocksOf({ repeats, runSeconds, walkSeconds }: Shape): Block[] {
  const once: Block[] = [
    { kind: 'run', seconds: runSeconds },
    { kind: 'walk', seconds: walkSeconds },
  ]
  return Array.from({ length: repeats }, () => once)
    .flat()
    .filter(({ seconds }) => seconds > 0)
}

export type Position =
  | { isOver: false; index: number; block: Block; blockLeftMs: number; totalLeftMs: number }
  | { isOver: true }

/** Where the session stands `elapsedMs` after its start. */
export function positionAt(blocks: readonly Block[], elapsedMs: number): Position {
  let endsMs = 0
  const totalMs = blocks.reduce((sum, { seconds }) => sum + seconds * 1000, 0)
  for (const [index, block] of blocks.entries()) {
    endsMs += block.seconds * 1000
    if (elapsedMs < endsMs) {
      return {
        isOver: false,
        index,
        block,
        blockLeftMs: endsMs - Math.max(elapsedMs, 0),
        totalLeftMs: totalMs - Math.max(elapsedMs, 0),
      }
    }
  }
  return { isOver: true }
}

/** Minutes run and walked so far, to a tenth: stopping gives credit for what was done. */
export function doneAt(
  blocks: readonly Block[],
  elapsedMs: number,
): { runMinutes: number; walkMinutes: number } {
  const done = { run: 0, walk: 0 }
  let leftMs = Math.max(elapsedMs, 0)
  for (const { kind, seconds } of blocks) {
    const spent = Math.min(leftMs, seconds * 1000)
    done[kind] += spent
    leftMs -= spent
  }
  return { runMinutes: tenths(done.run), walkMinutes: tenths(done.walk) }
}

function tenths(ms: number): number {
  return Math.round(ms / 6000) / 10
}
