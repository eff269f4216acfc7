import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutosave, type Kept, type Shelf, type Versioned } from './autosave.ts'
import { ApiError, OfflineError } from './http.ts'
import type { Json } from './three-way-merge.ts'

type Draft = { left: number | null; right: number | null; notes: string }
const START: Draft = { left: null, right: null, notes: '' }

/** A server that keeps one document and its version, as the API does. */
function aServer(value: Draft) {
  const server = { value, version: 1, patches: [] as Json[], isDown: false }
  const stored = (): Versioned<Draft> => ({ value: server.value, etag: `"${server.version}"` })
  return {
    server,
    write: (patch: Partial<Draft>) => {
      server.value = { ...server.value, ...patch }
      server.version += 1
    },
    load: () => Promise.resolve(stored()),
    save: (patch: Json, etag: string) => {
      if (server.isDown) return Promise.reject(new OfflineError())
      if (etag !== `"${server.version}"`) return Promise.reject(new ApiError({ status: 412 }))
      server.patches.push(patch)
      server.value = { ...server.value, ...(patch as Partial<Draft>) }
      server.version += 1
      return Promise.resolve(stored())
    },
  }
}

function aShelf(left: Kept[] = []): Shelf & { kept: Kept | null } {
  const shelf = {
    kept: null as Kept | null,
    adopt: () => Promise.resolve(left),
    keep: (kept: Kept) => {
      shelf.kept = kept
      return Promise.resolve()
    },
    clear: () => {
      shelf.kept = null
      return Promise.resolve()
    },
  }
  return shelf
}

async function begin(left: Kept[] = [], stored = START) {
  const { server, write, load, save } = aServer(stored)
  const shelf = aShelf(left)
  const autosave = createAutosave<Draft>({ ...(await load()), load, save, shelf })
  await vi.advanceTimersByTimeAsync(0)
  const edit = (change: Partial<Draft>) => autosave.change((value) => ({ ...value, ...change }))
  return { server, write, shelf, autosave, edit }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('autosave', () => {
  it('sends one patch with only what changed, 800 ms after the last edit', async () => {
    const { server, shelf, autosave, edit } = await begin()

    edit({ left: 1 })
    await vi.advanceTimersByTimeAsync(700)
    edit({ left: 10 })
    await vi.advanceTimersByTimeAsync(799)
    expect(server.patches).toEqual([])
    expect(shelf.kept?.mine).toEqual({ ...START, left: 10 })
    await vi.advanceTimersByTimeAsync(1)

    expect(server.patches).toEqual([{ left: 10 }])
    expect(autosave.state()).toMatchObject({ status: 'saved', value: { left: 10 } })
    expect(shelf.kept).toBeNull()
  })

  it('keeps what is typed while a save is under way, and sends it next', async () => {
    const { server, autosave, edit } = await begin()

    edit({ left: 10 })
    const flushed = autosave.flush()
    edit({ notes: 'calf' })
    await flushed
    await vi.advanceTimersByTimeAsync(800)

    expect(server.value).toEqual({ left: 10, right: null, notes: 'calf' })
    expect(autosave.state().status).toBe('saved')
  })

  it('merges a change of someone else in silence when it touched other fields', async () => {
    const { server, write, autosave, edit } = await begin()

    edit({ left: 10 })
    write({ right: 7 })
    await vi.advanceTimersByTimeAsync(800)

    expect(server.value).toEqual({ left: 10, right: 7, notes: '' })
    expect(autosave.state()).toMatchObject({ status: 'saved', conflicts: [], value: { right: 7 } })
  })

  it('shows both values when both changed a field, sends the rest, and waits for the choice', async () => {
    const { server, write, shelf, autosave, edit } = await begin()

    edit({ left: 10, notes: 'mine' })
    write({ notes: 'theirs' })
    await vi.advanceTimersByTimeAsync(800)

    expect(server.value).toEqual({ left: 10, right: null, notes: 'theirs' })
    expect(autosave.state()).toMatchObject({
      status: 'conflict',
      conflicts: [{ path: ['notes'], mine: 'mine', theirs: 'theirs' }],
    })
    expect(shelf.kept?.mine).toMatchObject({ notes: 'mine' })

    autosave.resolve(['notes'], 'mine')
    await vi.advanceTimersByTimeAsync(800)
    expect(server.value.notes).toBe('mine')
    expect(autosave.state()).toMatchObject({ status: 'saved', conflicts: [] })
  })

  it('takes theirs when the person says so', async () => {
    const { server, write, shelf, autosave, edit } = await begin()
    edit({ notes: 'mine' })
    write({ notes: 'theirs' })
    await vi.advanceTimersByTimeAsync(800)

    autosave.resolve(['notes'], 'theirs')

    expect(autosave.state()).toMatchObject({ status: 'saved', value: { notes: 'theirs' } })
    expect(server.patches).toEqual([])
    expect(shelf.kept).toBeNull()
  })

  it('keeps everything here without a connection and sends it when there is one', async () => {
    const { server, shelf, autosave, edit } = await begin()
    server.isDown = true
    edit({ left: 10 })
    await vi.advanceTimersByTimeAsync(800)
    expect(autosave.state().status).toBe('offline')
    expect(shelf.kept?.mine).toMatchObject({ left: 10 })

    server.isDown = false
    await autosave.flush()

    expect(server.value.left).toBe(10)
    expect(autosave.state().status).toBe('saved')
  })

  it('tries again by itself', async () => {
    const { server, autosave, edit } = await begin()
    server.isDown = true
    edit({ left: 10 })
    await vi.advanceTimersByTimeAsync(800)
    server.isDown = false
    await vi.advanceTimersByTimeAsync(2_000)

    expect(autosave.state().status).toBe('saved')
  })

  it('picks up what a closed tab left, on top of what others did meanwhile', async () => {
    const left = { base: START, mine: { ...START, left: 10, notes: 'mine' }, conflicts: [] }

    const { server, autosave } = await begin([left], { left: null, right: 7, notes: 'theirs' })
    await vi.advanceTimersByTimeAsync(800)

    expect(server.value).toEqual({ left: 10, right: 7, notes: 'theirs' })
    expect(autosave.state()).toMatchObject({
      status: 'conflict',
      value: { left: 10, notes: 'mine' },
    })
  })

  it('does not hammer a server that refuses a version nobody has changed', async () => {
    const refuse = vi.fn(() => Promise.reject(new ApiError({ status: 412 })))
    const autosave = createAutosave<Draft>({
      value: START,
      etag: '"1"',
      load: () => Promise.resolve({ value: START, etag: '"1"' }),
      save: refuse,
      shelf: aShelf(),
    })
    autosave.change({ ...START, left: 1 })
    await vi.advanceTimersByTimeAsync(10_000)

    expect(refuse).toHaveBeenCalledTimes(1)
    expect(autosave.state().status).toBe('error')
  })

  it('sends the rest around what would be refused, and keeps that here until it is mended', async () => {
    const { server, load, save } = aServer(START)
    const shelf = aShelf()
    const heldBack = ({ left }: Draft) => (left !== null && left > 100 ? [['left']] : [])
    const autosave = createAutosave<Draft>({ ...(await load()), load, save, shelf, heldBack })
    autosave.change({ left: 700, right: 7, notes: '' })
    await vi.advanceTimersByTimeAsync(800)

    expect(server.value).toEqual({ left: null, right: 7, notes: '' })
    expect(autosave.state()).toMatchObject({ status: 'error', value: { left: 700, right: 7 } })
    expect(shelf.kept?.mine).toMatchObject({ left: 700 })

    autosave.change((value) => ({ ...value, left: 70 }))
    await vi.advanceTimersByTimeAsync(800)

    expect(server.value.left).toBe(70)
    expect(autosave.state().status).toBe('saved')
    expect(shelf.kept).toBeNull()
  })

  it('discards only when told to', async () => {
    const { server, shelf, autosave, edit } = await begin()
    edit({ left: 10 })

    await autosave.discard()
    await vi.advanceTimersByTimeAsync(5_000)

    expect(autosave.state()).toMatchObject({ value: START, status: 'saved' })
    expect(shelf.kept).toBeNull()
    expect(server.patches).toEqual([])
  })
})
