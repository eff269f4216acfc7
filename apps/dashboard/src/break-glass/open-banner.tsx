import type { BreakGlassGrant } from '@restride/contracts/break-glass'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../ui/notice.tsx'
import styles from './break-glass.module.css'
import { recordAccess } from './queries.ts'

const MINUTE_MS = 60_000
const TICK_MS = 10_000

/** That the record is open to read only, and for how long. At the end the page closes by itself. */
export function OpenBanner({ grant }: { grant: BreakGlassGrant }) {
  const { t } = useTranslation('rights')
  const left = useMinutesLeft(grant)
  return (
    <div className={styles.banner}>
      <Notice tone="watch" title={t('open.banner')}>
        {t('open.left', { count: left })}
      </Notice>
    </div>
  )
}

/** Whole minutes, the begun one included. */
function useMinutesLeft({ expiresAt, patientId }: BreakGlassGrant): number {
  const queryClient = useQueryClient()
  const [now, setNow] = useState(() => Date.now())
  const left = Math.max(0, Math.ceil((Date.parse(expiresAt) - now) / MINUTE_MS))
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (left > 0) return
    // What was read must not stay on the screen.
    void queryClient.resetQueries({ queryKey: ['patients', patientId] })
    void queryClient.invalidateQueries({ queryKey: recordAccess(patientId).queryKey })
  }, [left, patientId, queryClient])
  return left
}
