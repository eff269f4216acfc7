const HERE_MS = 60_000
const ASK_EVERY_MS = 60_000

let lastActedAt = Date.now()

/** Somebody touched a key or the screen within the last minute: what is asked now, a person has caused. */
export function isSomebodyHere(): boolean {
  return Date.now() - lastActedAt < HERE_MS
}

/**
 * Notices whether somebody is at the screen. While nobody is, `onAlone` runs once a minute, so that a page which asks for
 * nothing by itself learns that its session is over too.
 */
export function watchPresence(onAlone: () => void): void {
  for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
    addEventListener(sign, () => (lastActedAt = Date.now()), { capture: true, passive: true })
  }
  setInterval(() => {
    if (!isSomebodyHere()) onAlone()
  }, ASK_EVERY_MS)
}
