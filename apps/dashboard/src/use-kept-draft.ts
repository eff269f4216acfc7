import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { forget, keep, readKept } from './kept-on-device.ts'
import { useUser } from './session.ts'

type KeptDraft<T> = {
  value: T
  change: (part: Partial<T>) => void
  /** After it was sent: the form begins anew. */
  discard: () => Promise<void>
}

/**
 * A form that is sent once and has no place on the server before that. Kept on this device at every change;
 * `null` while what was kept is being read. `parse` gives `null` for what is not one, such as an older shape.
 */
export function useKeptDraft<T extends object>(
  name: string,
  blank: T,
  parse: (kept: unknown) => T | null,
): KeptDraft<T> | null {
  const key = `form:${useUser().id}:${name}`
  const queryClient = useQueryClient()
  const queryKey = ['kept', key]
  const kept = useQuery({
    queryKey,
    queryFn: async () => parse(await readKept(key).catch(() => null)) ?? blank,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const [change, setChange] = useState<{ key: string; value: T } | null>(null)
  if (!kept.data) return null
  const value = change?.key === key ? change.value : kept.data

  return {
    value,
    change: (part) => {
      setChange((before) => {
        const next = { ...(before?.key === key ? before.value : value), ...part }
        void keep(key, next).catch(() => {})
        return { key, value: next }
      })
    },
    discard: async () => {
      setChange(null)
      queryClient.setQueryData(queryKey, blank)
      await forget(key).catch(() => {})
    },
  }
}
