import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { createAutosave, type Autosave, type Versioned } from './autosave.ts'
import { openShelf } from './draft-shelf.ts'
import { onBeforeSignOut, useUser } from './session.ts'
import type { Json, Path } from './three-way-merge.ts'

type UseAutosaveOptions<T> = {
  /** Names the draft, `assessment:<id>`. `load` and `save` must depend on nothing else. */
  key: string
  base: T
  baseEtag: string
  load: () => Promise<Versioned<T>>
  save: (patch: Json, etag: string, keepalive: boolean) => Promise<Versioned<T>>
  heldBack?: ((value: T) => readonly Path[]) | undefined
}

type OpenDraft = {
  // The map holds drafts of every type; each key is only ever asked for with its own.
  autosave: Autosave<unknown>
  release: () => void
  screens: number
}

// A draft outlives its screen until everything is sent: leaving never loses and never asks.
const drafts = new Map<string, OpenDraft>()
const channel = new BroadcastChannel('restride-drafts')

/** Edits of one stored document, kept on this device at once and sent 800 ms after a pause. */
export function useAutosave<T>(options: UseAutosaveOptions<T>) {
  const { base, baseEtag } = options
  const key = `${useUser().id}:${options.key}`
  const autosave = draftFor(key, options)

  useEffect(() => {
    const draft = drafts.get(key)
    if (draft) draft.screens += 1
    return () => {
      if (draft) draft.screens -= 1
      void autosave.flush().then(() => letGo(key))
    }
  }, [key, autosave])

  // A refetch may bring a version newer than the one the draft began with.
  useEffect(() => {
    void autosave.refresh({ value: base, etag: baseEtag })
    // oxlint-disable-next-line react/exhaustive-deps -- a version is named by its etag alone
  }, [autosave, baseEtag])

  const state = useSyncExternalStore(
    useCallback((listener: () => void) => autosave.subscribe(listener), [autosave]),
    autosave.state,
  )
  const { change, resolve, discard, flush } = autosave
  return { ...state, change, resolve, discard, flush }
}

function draftFor<T>(key: string, options: UseAutosaveOptions<T>): Autosave<T> {
  const known = drafts.get(key)
  // The key is the document's name, so what is stored under it has its type.
  if (known) return known.autosave as unknown as Autosave<T>
  const shelf = openShelf(key)
  const autosave = createAutosave<T>({
    value: options.base,
    etag: options.baseEtag,
    load: options.load,
    save: options.save,
    heldBack: options.heldBack,
    shelf,
    onSaved: () => channel.postMessage(key),
  })
  const draft = autosave as unknown as Autosave<unknown>
  drafts.set(key, { autosave: draft, release: shelf.release, screens: 0 })
  autosave.subscribe(() => letGo(key))
  return autosave
}

function letGo(key: string): void {
  const draft = drafts.get(key)
  if (!draft || draft.screens > 0 || !draft.autosave.state().ready) return
  if (!draft.autosave.isClean()) return
  draft.release()
  drafts.delete(key)
}

async function flushAll(keepalive: boolean): Promise<void> {
  await Promise.allSettled([...drafts.values()].map(({ autosave }) => autosave.flush(keepalive)))
}

channel.addEventListener('message', ({ data }: MessageEvent<string>) => {
  void drafts.get(data)?.autosave.refresh()
})
addEventListener('online', () => void flushAll(false))
addEventListener('pagehide', () => void flushAll(true))
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void flushAll(true)
})
onBeforeSignOut(() => flushAll(false))
