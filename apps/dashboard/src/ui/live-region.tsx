import { useSyncExternalStore } from 'react'
import { VisuallyHidden } from './visually-hidden.tsx'

let message = ''
const listeners = new Set<() => void>()

/** Says a short sentence to screen readers: what just happened and was only seen. */
export function announce(sentence: string): void {
  // The same sentence twice would not be read again; a trailing space makes it new.
  message = sentence === message ? `${sentence} ` : sentence
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Once per document, in the root of the app. */
export function LiveRegion() {
  const current = useSyncExternalStore(subscribe, () => message)
  return (
    <output aria-live="polite">
      <VisuallyHidden>{current}</VisuallyHidden>
    </output>
  )
}
