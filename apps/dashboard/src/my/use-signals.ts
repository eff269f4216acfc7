import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../ui/live-region.tsx'
import type { Block } from './blocks.ts'
import { signal } from './signal.ts'

/** A beep, a buzz and a spoken word at each change, not at each second. */
export function useSignals(blocks: readonly Block[], index: number, hasSound: boolean): void {
  const { t } = useTranslation('my')
  const last = useRef<number | null>(null)
  const kind = blocks[index]?.kind ?? 'end'
  useEffect(() => {
    if (last.current === index) return
    last.current = index
    signal(kind, hasSound)
    announce(t(`timer.say.${kind}`))
  }, [index, kind, hasSound, t])
}
