import { describe, expect, it } from 'vitest'
import { blocksOf, doneAt, positionAt } from './blocks.ts'

const session = { repeats: 2, runSeconds: 60, walkSeconds: 90 }
const blocks = blocksOf(session)

describe('blocks of a session', () => {
  it('alternates runs and walks', () => {
    expect(blocks.map(({ kind }) => kind)).toEqual(['run', 'walk', 'run', 'walk'])
  })

  it('leaves out what the session does not have', () => {
    expect(blocksOf({ repeats: 1, runSeconds: 0, walkSeconds: 1200 })).toEqual([
      { kind: 'walk', seconds: 1200 },
    ])
  })

  it.each([
    { name: 'at the start', ms: 0, index: 0, blockLeftMs: 60_000, totalLeftMs: 300_000 },
    { name: 'just before the walk', ms: 59_999, index: 0, blockLeftMs: 1, totalLeftMs: 240_001 },
    { name: 'as the walk begins', ms: 60_000, index: 1, blockLeftMs: 90_000, totalLeftMs: 240_000 },
    {
      name: 'a minute after a locked screen',
      ms: 151_000,
      index: 2,
      blockLeftMs: 59_000,
      totalLeftMs: 149_000,
    },
  ])('$name', ({ ms, index, blockLeftMs, totalLeftMs }) => {
    expect(positionAt(blocks, ms)).toMatchObject({ isOver: false, index, blockLeftMs, totalLeftMs })
  })

  it('is over at the last second', () => {
    expect(positionAt(blocks, 300_000)).toEqual({ isOver: true })
  })

  it('gives credit for what was done before a stop', () => {
    expect(doneAt(blocks, 90_000)).toEqual({ runMinutes: 1, walkMinutes: 0.5 })
    expect(doneAt(blocks, 999_000)).toEqual({ runMinutes: 2, walkMinutes: 3 })
  })
})
