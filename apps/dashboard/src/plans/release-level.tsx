import type { Plan } from '@restride/contracts/plans'
import { daysBetween } from '@restride/rules/plain-date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plainDateAt } from '../format.ts'
import { useUser } from '../session.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { isAbove, type Permission } from './clearance-now.ts'
import styles from './levels.module.css'
import { planById, releaseLevel } from './queries.ts'

type ReleaseLevelProps = {
  plan: Plan
  etag: string
  level: string
  permission: Permission | undefined
  today: string
  hasEdits: boolean
}

// The server's own figures (clinical-rules.md 9.1, "levels"); it refuses on them whatever is shown here.
const USUAL_DAYS = 21
const LEAST_DAYS = 14

/** Shows her the next level's sessions; early only with a note, never too early. */
export function ReleaseLevel(props: ReleaseLevelProps) {
  const { plan, etag, level, permission, today, hasEdits } = props
  const { t } = useTranslation('plans')
  const { timeZone } = useUser().clinic
  const queryClient = useQueryClient()
  const [note, setNote] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const days = daysAtLevel(plan, today, timeZone)
  const isEarly = days !== null && days < USUAL_DAYS
  const release = useMutation({
    mutationFn: () => releaseLevel(plan.id, etag, { level, note: isEarly ? note.trim() : null }),
    onSuccess: (saved) => {
      queryClient.setQueryData(planById(plan.id).queryKey, saved)
      announce(t('levels.done', { level }))
      void queryClient.invalidateQueries()
    },
    onError: () => queryClient.invalidateQueries({ queryKey: ['plans', plan.id] }),
  })
  const reason = () => {
    if (hasEdits) return t('levels.unsaved')
    if (permission?.state === 'paused') return t('paused')
    if (permission?.state === 'none') return t('noClearance')
    if (permission && isAbove(level, permission.stage))
      return t('levels.above', { level: permission.stage })
    if (days !== null && days < LEAST_DAYS)
      return t('levels.tooEarly', { count: Math.max(0, days), days: LEAST_DAYS })
    return undefined
  }
  const why = reason()
  const asksNote = isEarly && why === undefined
  return (
    <div className={styles.release}>
      {asksNote && (
        <TextField
          id="releaseNote"
          label={t('levels.note', { days: USUAL_DAYS })}
          hint={t('levels.noteHint', { count: days, days: USUAL_DAYS })}
          error={isMissing && note.trim() === '' ? t('levels.needsNote') : undefined}
          maxLength={1000}
          value={note}
          onChange={setNote}
        />
      )}
      {release.error && <Notice tone="not-met" title={t('levels.failed')} live />}
      <div>
        <Button
          loading={release.isPending}
          disabledReason={why}
          onClick={() => {
            if (asksNote && note.trim() === '') setIsMissing(true)
            else release.mutate()
          }}
        >
          {t('levels.release', { level })}
        </Button>
      </div>
    </div>
  )
}

/** Since the newest release, or the first week of its level when that came later. */
function daysAtLevel({ releases, weeks }: Plan, today: string, timeZone: string): number | null {
  const last = releases.at(-1)
  if (!last) return null
  const releasedOn = plainDateAt(new Date(last.releasedAt), timeZone)
  const firstWeek = weeks.find(({ level }) => level === last.level)?.startsOn ?? releasedOn
  return daysBetween(firstWeek > releasedOn ? firstWeek : releasedOn, today)
}
