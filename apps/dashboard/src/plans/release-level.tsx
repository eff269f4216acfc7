import type { Plan, PlanProgress } from '@restride/contracts/plans'
import {
  daysAtLevel,
  LEAST_DAYS_AT_LEVEL,
  USUAL_DAYS_AT_LEVEL,
} from '@restride/rules/plans/level-days'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { StatusChip, type Status } from '../ui/status-chip.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useText } from '../use-text.ts'
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

const CHIPS = {
  eligible: 'met',
  repeat: 'watch',
  step_back: 'watch',
  hold: 'not-met',
  reassess: 'not-met',
} as const satisfies Record<PlanProgress['status'], Status>

/** Shows her the next level's sessions; early or against her logs only with a note, never too early or while held. */
export function ReleaseLevel(props: ReleaseLevelProps) {
  const { plan, etag, level, permission, today, hasEdits } = props
  const { t } = useTranslation('plans')
  const queryClient = useQueryClient()
  const [note, setNote] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const text = useText()
  const { progress } = plan
  const days = progress === null ? null : daysAtLevel(progress.since, today)
  const isTooEarly = days !== null && days < LEAST_DAYS_AT_LEVEL
  const isEarly = days !== null && days < USUAL_DAYS_AT_LEVEL
  const needsNote = isEarly || (progress !== null && progress.status !== 'eligible')
  const release = useMutation({
    mutationFn: () => releaseLevel(plan.id, etag, { level, note: needsNote ? note.trim() : null }),
    onSuccess: (saved) => {
      queryClient.setQueryData(planById(plan.id).queryKey, saved)
      announce(t('levels.done', { level }))
      void queryClient.invalidateQueries()
    },
    onError: () => queryClient.invalidateQueries({ queryKey: ['plans', plan.id] }),
  })
  const tooEarly = t('levels.tooEarly', {
    count: Math.max(0, days ?? 0),
    days: LEAST_DAYS_AT_LEVEL,
  })
  const reason = () => {
    if (hasEdits) return t('levels.unsaved')
    if (permission?.state === 'paused') return t('paused')
    if (permission?.state === 'none') return t('noClearance')
    if (permission && isAbove(level, permission.stage))
      return t('levels.above', { level: permission.stage })
    if (isTooEarly) return tooEarly
    if (progress?.status === 'hold' || progress?.status === 'reassess') return t('levels.held')
    return undefined
  }
  const why = reason()
  // The button below says itself when only the days are missing.
  const saysMore = progress !== null && !(progress.status === 'repeat' && why === tooEarly)
  const asksNote = needsNote && why === undefined
  return (
    <div className={styles.release}>
      {saysMore && (
        <p>
          <StatusChip status={CHIPS[progress.status]}>
            {t(`levels.progress.${progress.status}`)}
          </StatusChip>{' '}
          {text(progress.reason)}
        </p>
      )}
      {asksNote && (
        <TextField
          id="releaseNote"
          label={
            isEarly ? t('levels.note', { days: USUAL_DAYS_AT_LEVEL }) : t('levels.noteAgainst')
          }
          hint={
            isEarly
              ? t('levels.noteHint', { count: days, days: USUAL_DAYS_AT_LEVEL })
              : t('levels.noteAgainstHint')
          }
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
