import { useSyncExternalStore } from 'react'
import { readPreference, writePreference } from './preferences.ts'

/** `device` follows the operating system. `public/before-first-paint.js` applies the same on load. */
export type ColorScheme = 'light' | 'dark' | 'device'

const listeners = new Set<() => void>()

export function setColorScheme(scheme: ColorScheme): void {
  writePreference('scheme', scheme)
  if (scheme === 'device') delete document.documentElement.dataset['scheme']
  else document.documentElement.dataset['scheme'] = scheme
  for (const listener of listeners) listener()
}

export function colorScheme(): ColorScheme {
  const forced = document.documentElement.dataset['scheme']
  return forced === 'light' || forced === 'dark' ? forced : (readPreference('scheme') ?? 'device')
}

export function subscribeToColorScheme(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useColorScheme(): ColorScheme {
  return useSyncExternalStore(subscribeToColorScheme, colorScheme)
}
