import type { CheckIn, LogSession, SessionAdvice } from '@restride/contracts/session-logs'
import type { ProblemCode } from '@restride/contracts/problems'
import { useCallback, useSyncExternalStore } from 'react'
import { ApiError, http, newIdempotencyKey, OfflineError, post } from '../http.ts'
import { forget, keep, keptKeys, readKept } from '../kept-on-device.ts'
import { queryClient } from '../query-client.ts'
import { currentSession, onBeforeSignOut, subscribeToSession } from '../session.ts'
import { forgetCopiesAfterSignOut } from './kept-copies.ts'
import { toldSchema } from './schemas.ts'

/** What she wrote, and what this phone told her about it at once. */
export type Draft = { atOnce: SessionAdvice | null } & (
  | { kind: 'session-log'; body: LogSession }
  | { kind: 'check-in'; body: CheckIn }
)
/** Kept on the phone until the server has it. */
export type Letter = Draft & {
  userId: string
  key: string
  savedAt: number
  refusal: Refusal | null
}
type Refusal = { code: ProblemCode; requestId: string | null }

export type Outbox = {
  /** Kept here and not yet at the clinic. */
  waiting: readonly Letter[]
  /** Refused by the server: shown with the reason until she decides. */
  refused: readonly Letter[]
}

const PATHS = { 'session-log': '/me/session-logs', 'check-in': '/me/check-ins' } as const
const EMPTY: Outbox = { waiting: [], refused: [] }

let outbox: Outbox = EMPTY
let isOpen = false
/** Still being filled in, or within its ten seconds of Undo. Gone with the page, so nothing stays behind. */
const held = new Set<string>()
const told = new Map<string, SessionAdvice>()
const listeners = new Set<() => void>()
const channel = new BroadcastChannel('restride-outbox')

/** Begins to send what an earlier visit left, and goes on whenever there may be a connection. */
export function openOutbox(): void {
  if (isOpen) return
  isOpen = true
  forgetCopiesAfterSignOut()
  addEventListener('online', () => void flush())
  document.addEventListener('visibilitychange', () => void flush())
  channel.addEventListener('message', () => void reload())
  subscribeToSession(() => void reload().then(flush))
  onBeforeSignOut(async () => {
    held.clear()
    await flush()
  })
  void reload().then(flush)
}

/** On the phone first; the server hears of it after. `hold` waits for `release`. */
export async function put(draft: Draft, hold = false): Promise<void> {
  const user = userId()
  if (user === null) throw new Error('Nobody is signed in')
  if (hold) held.add(draft.body.id)
  const letter = {
    ...draft,
    userId: user,
    key: newIdempotencyKey(),
    savedAt: Date.now(),
    refusal: null,
  }
  await write(letter)
  if (!hold) void flush()
}

/** Changes what is still held: the idempotency key stays, because nothing was sent with it. */
export async function amend(draft: Draft): Promise<void> {
  const letter = outbox.waiting.find(({ body }) => body.id === draft.body.id)
  if (letter && held.has(draft.body.id)) await write({ ...letter, ...draft })
}

export async function release(id: string): Promise<void> {
  held.delete(id)
  notify()
  await flush()
}

/** Takes back what is held or refused, by her own choice. */
export async function takeBack(id: string): Promise<void> {
  held.delete(id)
  const letter = [...outbox.waiting, ...outbox.refused].find(({ body }) => body.id === id)
  if (letter) await forget(nameOf(letter))
  await reload()
}

/** Sends a refused one again, as a new attempt. */
export async function tryAgain(letter: Letter): Promise<void> {
  await write({ ...letter, key: newIdempotencyKey(), refusal: null })
  await flush()
}

/** What the server said about one letter; `undefined` until it did. */
export function useAdvice(id: string | null): SessionAdvice | undefined {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => (id === null ? undefined : told.get(id)), [id]),
  )
}

export function useOutbox(): Outbox {
  return useSyncExternalStore(subscribe, () => outbox)
}

/** Not said as waiting: she is still at it. */
export function isHeld(letter: Letter): boolean {
  return held.has(letter.body.id)
}

async function flush(): Promise<void> {
  // Two tabs must not send the same letter at the same time.
  if (!('locks' in navigator)) return sendAll()
  await navigator.locks.request('restride-outbox', sendAll)
}

async function sendAll(): Promise<void> {
  await reload()
  const letters = outbox.waiting.filter((letter) => !isHeld(letter))
  for (const letter of letters) {
    if (letter.userId !== userId()) return
    if (!(await sent(letter))) return
  }
}

/** `false`: no connection or a server in trouble, so the others wait too. */
async function sent(letter: Letter): Promise<boolean> {
  try {
    const { advice } = await http(toldSchema, PATHS[letter.kind], post(letter.body, letter.key))
    told.set(letter.body.id, advice)
    await forget(nameOf(letter))
    await reload()
    channel.postMessage('changed')
    void queryClient.invalidateQueries({ queryKey: ['me'] })
    return true
  } catch (error) {
    if (error instanceof OfflineError) return false
    if (!(error instanceof ApiError)) throw error
    if (willPass(error)) return false
    await write({ ...letter, refusal: { code: error.code, requestId: error.requestId ?? null } })
    return true
  }
}

function willPass({ code, status }: ApiError): boolean {
  return status >= 500 || [401, 408, 425, 429].includes(status) || code === 'request_in_flight'
}

async function write(letter: Letter): Promise<void> {
  await keep(nameOf(letter), letter)
  await reload()
  channel.postMessage('changed')
}

async function reload(): Promise<void> {
  const user = userId()
  const keys = user === null ? [] : await keptKeys(`outbox:${user}:`)
  const found = (await Promise.all(keys.map(readKept))).filter(isLetter)
  const letters = found.filter((letter) => letter.userId === user)
  letters.sort((a, b) => a.savedAt - b.savedAt)
  outbox = {
    waiting: letters.filter(({ refusal }) => refusal === null),
    refused: letters.filter(({ refusal }) => refusal !== null),
  }
  notify()
}

function nameOf({ userId: user, body }: Pick<Letter, 'userId' | 'body'>): string {
  return `outbox:${user}:${body.id}`
}

// Only this file writes under these keys.
function isLetter(value: unknown): value is Letter {
  return typeof value === 'object' && value !== null && 'body' in value && 'key' in value
}

function userId(): string | null {
  const session = currentSession()
  return session.status === 'signed-in' ? session.user.id : null
}

function notify(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
