import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { httpLines } from '../http.ts'

const NAME = 'restride-worklist'
const FIRST_PAUSE_MS = 2000
const LONGEST_PAUSE_MS = 60_000

/**
 * Reads the list again as soon as the server says that it changed. True while it would; else the list is asked for
 * every half minute. One tab listens for all of this browser, which opens six connections to a server at most.
 */
export function useLiveWorklist(): boolean {
  const queryClient = useQueryClient()
  const [isLive, setIsLive] = useState(false)

  useEffect(() => {
    const left = new AbortController()
    const { signal } = left
    const tabs = new BroadcastChannel(NAME)
    const renew = () => void queryClient.invalidateQueries({ queryKey: ['worklist'] })
    tabs.addEventListener('message', renew)

    const listen = async () => {
      let pause = FIRST_PAUSE_MS
      while (!signal.aborted) {
        try {
          await httpLines('/worklist/changes', signal, (line) => {
            // The first line says that it is heard; what happened before it was not.
            if (line.startsWith('retry:')) {
              setIsLive(true)
              pause = FIRST_PAUSE_MS
              renew()
            }
            if (line !== 'event: changed') return
            renew()
            tabs.postMessage('changed')
          })
        } catch {
          pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
        }
        if (signal.aborted) return
        setIsLive(false)
        await pauseFor(pause, signal)
      }
    }
    // Resolves only when this page is left; another tab's lock is waited for.
    void alone(signal, listen).catch(() => {})
    return () => {
      left.abort()
      tabs.close()
    }
  }, [queryClient])

  return isLive
}

/** Where the browser knows no locks, each tab listens for itself. */
async function alone(signal: AbortSignal, run: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return run()
  await navigator.locks.request(NAME, { signal }, run)
}

function pauseFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
