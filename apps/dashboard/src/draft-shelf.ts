import type { Kept, Shelf } from './autosave.ts'
import { newIdempotencyKey } from './http.ts'
import { forget, keep, keptKeys, readKept } from './kept-on-device.ts'

/**
 * Unsent edits of one draft in IndexedDB. Each open tab writes its own entry and holds a lock of the
 * same name; an entry whose lock is free belongs to a tab that is gone, and the next one takes it over.
 */
export function openShelf(draft: string): Shelf & { release: () => void } {
  const prefix = `draft:${draft}:`
  const own = prefix + newIdempotencyKey()
  let orphans: string[] = []
  const release = hold(own)

  const forgetOrphans = async () => {
    const gone = orphans
    orphans = []
    await Promise.all(gone.map(forget))
  }

  return {
    release,
    async adopt() {
      for (const key of await keptKeys(prefix)) {
        if (key !== own && (await isFree(key))) orphans.push(key)
      }
      const entries = await Promise.all(orphans.map(readKept))
      return entries.filter(isKept)
    },
    async keep(kept) {
      await keep(own, kept)
      // Only now: what they held is in our own entry.
      await forgetOrphans()
    },
    async clear() {
      await forget(own)
      await forgetOrphans()
    },
  }
}

function hold(name: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>()
  if ('locks' in navigator) void navigator.locks.request(name, () => promise)
  return resolve
}

async function isFree(name: string): Promise<boolean> {
  if (!('locks' in navigator)) return true
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => lock !== null)
}

function isKept(entry: unknown): entry is Kept {
  return typeof entry === 'object' && entry !== null && 'mine' in entry && 'base' in entry
}
