import { ApiError, OfflineError } from './http.ts'
import {
  isEqual,
  mergePatch,
  threeWayMerge,
  valueAt,
  withValueAt,
  type Conflict,
  type Json,
  type Path,
} from './three-way-merge.ts'

export type AutosaveStatus = 'saved' | 'saving' | 'unsaved' | 'offline' | 'conflict' | 'error'
export type Versioned<T> = { value: T; etag: string }

export type AutosaveState<T> = {
  /** False for the few milliseconds in which what this browser kept is read. Show, do not edit. */
  ready: boolean
  value: T
  status: AutosaveStatus
  savedAt: Date | null
  /** What both sides changed: mine is in `value`, the choice is open. */
  conflicts: readonly Conflict[]
  /** Why the server refused, with status `error`. */
  error: unknown
}

export type AutosaveOptions<T> = Versioned<T> & {
  load: () => Promise<Versioned<T>>
  /** Sends a merge patch with If-Match. `keepalive` when the page is being left. */
  save: (patch: Json, etag: string, keepalive: boolean) => Promise<Versioned<T>>
  shelf: Shelf
  /** What would be refused: it stays on this device, and the rest is sent without it. */
  heldBack?: ((value: T) => readonly Path[]) | undefined
  /** Tells other tabs that the stored version changed. */
  onSaved?: () => void
  delayMs?: number
  now?: () => Date
}

/** Where unsent edits wait. The browser's is IndexedDB; see `draft-shelf.ts`. */
export type Shelf = {
  /** Takes over what closed tabs left behind. */
  adopt: () => Promise<Kept[]>
  keep: (kept: Kept) => Promise<void>
  clear: () => Promise<void>
}
export type Kept = { base: Json; mine: Json; conflicts: Conflict[] }

const RETRY_MS = [2_000, 5_000, 15_000, 60_000]

/** Edits one stored document in place: every change is kept here at once and sent a moment later. */
export function createAutosave<T>(options: AutosaveOptions<T>) {
  const { load, save, shelf, heldBack, delayMs = 800, now = () => new Date() } = options
  let base = options.value
  let etag = options.etag
  let state: AutosaveState<T> = {
    ready: false,
    value: options.value,
    status: 'saved',
    savedAt: null,
    conflicts: [],
    error: null,
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> | undefined
  let failures = 0
  const listeners = new Set<() => void>()

  const restoring = restore()

  function set(change: Partial<AutosaveState<T>>) {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  async function restore() {
    const left = await shelf.adopt().catch(() => [])
    for (const kept of left) {
      // Written by this code for this document, so it is a T of an earlier moment.
      const { merged, conflicts } = threeWayMerge(kept.base as T, kept.mine as T, state.value)
      const open = kept.conflicts.map((conflict) => ({
        ...conflict,
        theirs: valueAt(base, conflict.path),
      }))
      set({ value: merged })
      addConflicts([...open, ...conflicts])
    }
    set({ ready: true })
    if (left.length > 0) changed()
  }

  const held = () => heldBack?.(state.value) ?? []

  /** What may be sent: all of mine but the open conflicts and what would be refused. */
  function sendable(): T {
    const kept = [...state.conflicts.map(({ path }) => path), ...held()]
    return kept.reduce<T>(
      (value, path) => withValueAt(value, path, valueAt(base, path)),
      state.value,
    )
  }

  function keepHere() {
    const isClean = isEqual(base as Json, state.value as Json)
    const kept: Kept = {
      base: base as Json,
      mine: state.value as Json,
      conflicts: [...state.conflicts],
    }
    void (isClean ? shelf.clear() : shelf.keep(kept)).catch(() => {})
  }

  function changed() {
    keepHere()
    const isSent = mergePatch(base, sendable()) === undefined
    if (isSent && held().length === 0) return settle()
    set({ status: state.conflicts.length > 0 ? 'conflict' : 'unsaved' })
    later(delayMs)
  }

  function settle() {
    clearTimeout(timer)
    const rest = held().length > 0 ? 'error' : 'saved'
    set({ status: state.conflicts.length > 0 ? 'conflict' : rest, error: null })
  }

  function later(ms: number) {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }

  /** Sends now. Resolves when nothing is left to send, or it failed and waits for the next try. */
  async function flush(keepalive = false): Promise<void> {
    await restoring
    clearTimeout(timer)
    if (sending) {
      await sending
      if (failures > 0) return
    }
    const sent = sendable()
    const patch = mergePatch(base, sent)
    if (patch === undefined) return settle()
    sending = send(sent, patch, keepalive).finally(() => {
      sending = undefined
    })
    await sending
    if (failures === 0) await flush(keepalive)
  }

  async function send(sent: T, patch: Json, keepalive: boolean): Promise<void> {
    if (state.conflicts.length === 0) set({ status: 'saving' })
    try {
      const stored = await save(patch, etag, keepalive)
      failures = 0
      accept(sent, stored)
      set({ savedAt: now(), error: null })
      options.onSaved?.()
    } catch (error) {
      if (error instanceof ApiError && error.status === 412) await mergeTheirs(error)
      else fail(error)
    }
    keepHere()
    if (failures === 0 && mergePatch(base, sendable()) === undefined) settle()
  }

  /** The stored version is the new base; what was typed since `sent` goes on top of it. */
  function accept(sent: T, stored: Versioned<T>) {
    const { merged } = threeWayMerge(sent, state.value, stored.value)
    base = stored.value
    etag = stored.etag
    set({ value: merged })
  }

  function fail(error: unknown) {
    failures += 1
    const isOffline = error instanceof OfflineError
    set({ status: isOffline ? 'offline' : 'error', error })
    // A refused body stays refused until it is edited; anything else may pass.
    const isFinal = error instanceof ApiError && error.status < 500 && error.status !== 429
    if (!isFinal) later(RETRY_MS[Math.min(failures, RETRY_MS.length) - 1] ?? delayMs)
  }

  async function mergeTheirs(refused: unknown): Promise<void> {
    try {
      const theirs = await load()
      // Refused as stale although nothing newer is there: do not ask again at once.
      if (theirs.etag === etag) return fail(refused)
      receive(theirs)
      failures = 0
    } catch (error) {
      fail(error)
    }
  }

  /** A newer stored version, from whoever wrote it. */
  function receive(theirs: Versioned<T>) {
    if (theirs.etag === etag) return
    const { merged, conflicts } = threeWayMerge(base, state.value, theirs.value)
    const open = state.conflicts.map(({ path }) => ({
      path,
      base: valueAt(base, path),
      mine: valueAt(merged, path),
      theirs: valueAt(theirs.value, path),
    }))
    base = theirs.value
    etag = theirs.etag
    set({ value: merged, conflicts: [] })
    addConflicts([...open, ...conflicts])
    if (state.conflicts.length > 0) set({ status: 'conflict' })
  }

  function addConflicts(found: readonly Conflict[]) {
    const byPath = new Map(state.conflicts.map((conflict) => [nameOf(conflict), conflict]))
    for (const conflict of found) byPath.set(nameOf(conflict), conflict)
    const conflicts = [...byPath.values()].filter(({ mine, theirs }) => !isEqual(mine, theirs))
    set({ conflicts })
  }

  /** Edits: a new document, or a function of the present one. */
  function change(next: T | ((value: T) => T)) {
    const value = isUpdate(next) ? next(state.value) : next
    failures = 0
    set({
      value,
      conflicts: state.conflicts.map((conflict) => ({
        ...conflict,
        mine: valueAt(value, conflict.path),
      })),
    })
    changed()
  }

  /** Ends one conflict with the value the person chose. */
  function resolve(path: Path, choice: 'mine' | 'theirs') {
    const conflict = state.conflicts.find((open) => nameOf(open) === path.join('\0'))
    if (!conflict) return
    failures = 0
    set({
      conflicts: state.conflicts.filter((open) => open !== conflict),
      value: choice === 'mine' ? state.value : withValueAt(state.value, path, conflict.theirs),
    })
    changed()
  }

  /** A newer version was seen, by a refetch or through another tab. Failing to read it is no harm. */
  async function refresh(theirs?: Versioned<T>) {
    await restoring
    await sending
    const newer = theirs ?? (await load().catch(() => null))
    if (!newer || newer.etag === etag) return
    receive(newer)
    changed()
  }

  /** Throws away what was not sent. Only when the person said so. */
  async function discard() {
    await restoring
    await sending
    clearTimeout(timer)
    set({ value: base, conflicts: [], status: 'saved', error: null })
    await shelf.clear()
  }

  function subscribe(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }

  const isClean = () => sending === undefined && isEqual(base as Json, state.value as Json)

  return { state: () => state, subscribe, change, resolve, flush, refresh, discard, isClean }
}

export type Autosave<T> = ReturnType<typeof createAutosave<T>>

function nameOf({ path }: Conflict): string {
  return path.join('\0')
}

// Documents are data, so a function can only be an update of one.
function isUpdate<T>(next: T | ((value: T) => T)): next is (value: T) => T {
  return typeof next === 'function'
}
