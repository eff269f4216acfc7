import type { WorklistRow } from '@restride/contracts/worklist'
import { useSyncExternalStore } from 'react'

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
export function chosenOf(chosen: ChosenRow, rows: readonly WorklistRow[]): WorklistRow | undefined {
  const episodeId = chosen.read()
  return rows.find((row) => row.episodeId === episodeId) ?? rows[0]
}

export function useChosen(
  chosen: ChosenRow,
  rows: readonly WorklistRow[],
): WorklistRow | undefined {
  useSyncExternalStore(chosen.subscribe, chosen.read)
  return chosenOf(chosen, rows)
}
