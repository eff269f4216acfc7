import { useEffect, useRef } from 'react'

/** An act the shown page offers, as a line of the palette. */
export type PageCommand = { key: string; label: string; run: () => void }

let offered: () => readonly PageCommand[] = () => []

/** What this page can do, asked for when the palette opens. */
export function usePageCommands(commands: () => readonly PageCommand[]): void {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  useEffect(() => {
    const mine = () => latest.current()
    offered = mine
    return () => {
      if (offered === mine) offered = () => []
    }
  }, [])
}

export function pageCommands(): readonly PageCommand[] {
  return offered()
}
