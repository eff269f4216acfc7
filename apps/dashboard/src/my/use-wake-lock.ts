import { useEffect, useState } from 'react'

/** Keeps the screen lit where the phone allows it. `false`: it may go dark. */
export function useWakeLock(isWanted: boolean): boolean {
  const [isHeld, setIsHeld] = useState(false)
  useEffect(() => {
    if (!isWanted || !('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | undefined
    let isLeft = false
    const ask = async () => {
      if (document.visibilityState !== 'visible') return
      try {
        lock = await navigator.wakeLock.request('screen')
        if (isLeft) return await lock.release()
        setIsHeld(true)
        lock.addEventListener('release', () => setIsHeld(false))
      } catch {
        // Refused, on a low battery for instance: the words on the screen say so.
        setIsHeld(false)
      }
    }
    void ask()
    // The phone takes it back whenever the page is hidden.
    document.addEventListener('visibilitychange', ask)
    return () => {
      isLeft = true
      document.removeEventListener('visibilitychange', ask)
      void lock?.release().catch(() => {})
      setIsHeld(false)
    }
  }, [isWanted])
  return isHeld
}
