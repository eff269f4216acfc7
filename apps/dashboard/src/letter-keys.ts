import { useEffect, useRef, useSyncExternalStore } from 'react'
import { keep, readKept } from './kept-on-device.ts'

/** What a key does; `null` lets the browser have it. Names are those of `KeyboardEvent.key`, lower case. */
export type KeyActions = { readonly [key: string]: ((event: KeyboardEvent) => void) | undefined }

const KEPT = 'preference:letter-keys'
const EVERYWHERE = new Set(['escape', 'enter', 'arrowdown', 'arrowup'])

let areOn = true
const listeners = new Set<() => void>()

void readKept(KEPT)
  .then((kept) => {
    if (kept === 'off') set(false)
  })
  .catch(() => {})

/** Speech input types letters it was not asked for: whoever uses it can turn single letters off. */
export function setLetterKeys(on: boolean): void {
  set(on)
  void keep(KEPT, on ? 'on' : 'off').catch(() => {})
}

export function useLetterKeysOn(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => areOn,
  )
}

/** Keys of a page, silent while someone types, holds a modifier or has a dialog open. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return
      const key = event.key.toLowerCase()
      if (!areOn && !EVERYWHERE.has(key)) return
      const action = latest.current[key]
      if (!action) return
      action(event)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

const GO_MS = 1500

/** G, then a letter: to a page. While the letter is awaited, no key of the page hears it. */
export function useGoKeys(pages: KeyActions): void {
  const latest = useRef(pages)
  useEffect(() => {
    latest.current = pages
  })
  useEffect(() => {
    let pressedAt = -GO_MS
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !areOn) return
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return
      const key = event.key.toLowerCase()
      if (event.timeStamp - pressedAt > GO_MS) {
        if (key === 'g') pressedAt = event.timeStamp
        return
      }
      pressedAt = -GO_MS
      event.preventDefault()
      latest.current[key]?.(event)
    }
    // Before the page's own: they leave alone what was answered.
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
}

/** Ctrl-Enter sends a form from any of its fields. */
export function useCtrlEnter(send: () => void): void {
  const latest = useRef(send)
  useEffect(() => {
    latest.current = send
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return target.type !== 'radio' && target.type !== 'checkbox'
  return target.isContentEditable || target.matches('textarea, select')
}

function set(on: boolean): void {
  areOn = on
  for (const listener of listeners) listener()
}
