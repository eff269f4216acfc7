/// <reference lib="dom" />

type Paints = { times: number[]; stop: () => void }
declare global {
  interface Window {
    restridePaints?: Paints
  }
}

/**
 * Run in a page: from now on, how long each key takes until what the selector names has changed (another element, or
 * another value) and the picture that shows it was handed over.
 */
export function collectPaints(selector: string): void {
  window.restridePaints?.stop()
  const times: number[] = []
  const state = () => {
    const element = document.querySelector(selector)
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
    return isField ? element.value : element
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const before = state()
    const look = () =>
      requestAnimationFrame(() => {
        if (state() === before) {
          if (performance.now() - event.timeStamp < 2000) look()
          return
        }
        // A message is delivered after the frame of this callback was drawn.
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => times.push(performance.now() - event.timeStamp))
        port1.start()
        port2.postMessage(null)
      })
    look()
  }
  document.addEventListener('keydown', onKeyDown, { capture: true })
  window.restridePaints = {
    times,
    stop: () => document.removeEventListener('keydown', onKeyDown, { capture: true }),
  }
}

/** Run in the same page: milliseconds of every key that changed something. */
export function takePaints(): number[] {
  return window.restridePaints?.times ?? []
}
