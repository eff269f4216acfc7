import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../http.ts'
import type { FieldError } from '../ui/error-summary.tsx'

/** What a form was refused for: its own checks, or the server's. */
export function useRefusal() {
  const { t } = useTranslation('rights')
  const [errors, setErrors] = useState<FieldError[]>([])
  const [attempt, setAttempt] = useState(0)
  const refuse = (found: FieldError[]) => {
    setErrors(found)
    setAttempt((before) => before + 1)
  }
  return {
    errors,
    attempt,
    refuse,
    /** Runs what is sent; `false` when it was refused. */
    send: async (run: () => Promise<unknown>): Promise<boolean> => {
      setErrors([])
      try {
        await run()
        return true
      } catch (failure) {
        const isStale = failure instanceof ApiError && failure.status === 412
        refuse([{ message: t(isStale ? 'stale' : 'notSaved') }])
        return false
      }
    },
  }
}
