import type { WorklistRow } from '@restride/contracts/worklist'
import { startTransition, useEffect, useState, useSyncExternalStore } from 'react'

/** Within the tenth of a second in which a change still seems to be at once. */
const REST_MS = 80

/** Who in the list is chosen. Kept beside the page, so that a step draws two rows and the preview and nothing else. */
export type ChosenRow = {
  /** An episode, or `undefined` until somebody is chosen: then it is the first one. */
  read: () => string | undefined
  choose: (episodeId: string | undefined) => void
  subscribe: (listener: () => void) => () => void
}

export function makeChosenRow(first: string | undefined): ChosenRow {
  let chosen = first
  const listeners = new Set<() => void>()
  return {
    read: () => chosen,
    choose: (episodeId) => {
      if (episodeId === chosen) return
      chosen = episodeId
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Whoever is not in the list any more leaves her place to the first. */
export function rowOf(
  episodeId: string | undefined,
  rows: readonly WorklistRow[],
): WorklistRow | undefined {
  return rows.find((row) => row.episodeId === episodeId) ?? rows[0]
}

export function useChosen(
  chosen: ChosenRow,
  rows: readonly WorklistRow[],
): WorklistRow | undefined {
  return rowOf(useSyncExternalStore(chosen.subscribe, chosen.read), rows)
}

/** The same for what is slow to draw: at once after a single step, else when the hand on the keys has come to rest. */
export function useFollowed(
  chosen: ChosenRow,
  rows: readonly WorklistRow[],
): WorklistRow | undefined {
  const [episodeId, follow] = useState(chosen.read)
  useEffect(() => {
    let movedAt = -REST_MS
    let timer: ReturnType<typeof setTimeout> | undefined
    const catchUp = () => startTransition(() => follow(chosen.read()))
    const stop = chosen.subscribe(() => {
      clearTimeout(timer)
      const isFirst = performance.now() - movedAt > REST_MS
      movedAt = performance.now()
      if (isFirst) catchUp()
      else timer = setTimeout(catchUp, REST_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [chosen])
  return rowOf(episodeId, rows)
}
