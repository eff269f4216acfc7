import type { PlannedSession } from '@restride/contracts/plans'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../ui/live-region.tsx'
import { pasted, type Place, sessionAt } from './plan-weeks.ts'
import type { PlanEdits } from './use-plan-edits.ts'
import { useSessionWords } from './use-session-words.ts'

/** Copies the chosen cell and puts it into another; what was copied stays until the next copy. */
export function useCellClipboard(edits: PlanEdits, active: Place | null, isReadOnly: boolean) {
  const { t } = useTranslation('plans')
  const words = useSessionWords()
  const [copied, setCopied] = useState<PlannedSession | null>(null)
  return {
    onCopy: () => {
      const session = active && sessionAt(edits.weeks, active)
      if (!session) return
      setCopied(session)
      announce(t('grid.copied', { words: words(session).words }))
    },
    onPaste: () => {
      if (!active || copied === null || isReadOnly) return
      edits.change(pasted(edits.weeks, active, copied))
      const { week, index } = active
      announce(t('grid.cell', { week, session: index + 1, words: words(copied).words }))
    },
  }
}
