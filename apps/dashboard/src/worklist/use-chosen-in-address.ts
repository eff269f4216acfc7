import { useEffect, useRef, useState } from 'react'
import { type ChosenRow, makeChosenRow } from './chosen-row.ts'

/** A hand on the J key passes ten rows a second: the address waits for where it stops. */
const REST_MS = 300

/**
 * Who is chosen, kept in the address: a reload, or the way back, finds her again. `settle` writes it now.
 */
export function useChosenInAddress(
  inAddress: string | undefined,
  write: (episodeId: string | undefined) => Promise<void>,
): { chosen: ChosenRow; settle: () => Promise<void> } {
  const [chosen] = useState(() => makeChosenRow(inAddress))
  const written = useRef(inAddress)
  const latest = useRef(write)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    latest.current = write
  })

  const settle = async () => {
    clearTimeout(timer.current)
    if (written.current === chosen.read()) return
    written.current = chosen.read()
    await latest.current(written.current)
  }
  const settled = useRef(settle)
  useEffect(() => {
    const stop = chosen.subscribe(() => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void settled.current(), REST_MS)
    })
    return () => {
      stop()
      clearTimeout(timer.current)
    }
  }, [chosen])

  // By a link, or by the way back.
  useEffect(() => {
    if (inAddress === written.current) return
    written.current = inAddress
    chosen.choose(inAddress)
  }, [chosen, inAddress])

  return { chosen, settle }
}
