import type { MySession } from '@restride/contracts/my'
import { useSyncExternalStore } from 'react'
import { forget, keep, readKept } from '../kept-on-device.ts'
import { copyKey } from './kept-copies.ts'

/** A session under way. Only moments are kept, so a locked or reloaded phone never loses count. */
export type Timer = {
  session: MySession
  startedAt: number
  /** Since when it stands still; `null` while it runs. */
  pausedAt: number | null
  /** Earlier pauses together. */
  pausedMs: number
}

// One from this morning was left behind, not run.
const FORGOTTEN_MS = 6 * 3_600_000

let timer: Timer | null = null
const listeners = new Set<() => void>()

export function elapsedMs({ startedAt, pausedAt, pausedMs }: Timer, now: number): number {
  return (pausedAt ?? now) - startedAt - pausedMs
}

export async function startTimer(userId: string, session: MySession): Promise<void> {
  await set(userId, { session, startedAt: Date.now(), pausedAt: null, pausedMs: 0 })
}

/** Brings back what a reload interrupted. */
export async function restoreTimer(userId: string): Promise<Timer | null> {
  if (timer) return timer
  const kept = await readKept(nameOf(userId)).catch(() => null)
  // Only this file writes under this key.
  const found = (kept as Timer | null | undefined) ?? null
  timer = found && Date.now() - found.startedAt < FORGOTTEN_MS ? found : null
  tell()
  return timer
}

export async function pauseTimer(userId: string): Promise<void> {
  if (timer && timer.pausedAt === null) await set(userId, { ...timer, pausedAt: Date.now() })
}

export async function resumeTimer(userId: string): Promise<void> {
  if (!timer || timer.pausedAt === null) return
  const pausedMs = timer.pausedMs + Date.now() - timer.pausedAt
  await set(userId, { ...timer, pausedAt: null, pausedMs })
}

export async function endTimer(userId: string): Promise<void> {
  timer = null
  await forget(nameOf(userId)).catch(() => {})
  tell()
}

export function useTimer(): Timer | null {
  return useSyncExternalStore(subscribe, () => timer)
}

async function set(userId: string, next: Timer): Promise<void> {
  timer = next
  tell()
  await keep(nameOf(userId), next).catch(() => {})
}

function nameOf(userId: string): string {
  return copyKey(userId, 'timer')
}

function tell(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
