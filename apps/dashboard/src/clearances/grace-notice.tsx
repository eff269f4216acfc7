import type { ClearanceSummary } from '@restride/contracts/clearances'
import { letsRun } from '@restride/rules/decision'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../http.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { useNow } from '../use-now.ts'
import { clearancesOf, takeBackDecision } from './queries.ts'

type GraceNoticeProps = {
  episodeId: string
  /** How she is called. */
  name: string
  /** Opened with a reason: nothing here acts. */
  isReadOnly: boolean
}

/** While the newest decision can be taken back: what she is told when, and Undo. */
export function GraceNotice({ episodeId, isReadOnly, name }: GraceNoticeProps) {
  const { data } = useQuery(clearancesOf(episodeId))
  const newest = data?.items.find(
    ({ supersededById, voided }) => supersededById === null && voided === null,
  )
  if (newest === undefined || isReadOnly) return null
  return <Grace key={newest.id} decision={newest} episodeId={episodeId} name={name} />
}

function Grace(props: { decision: ClearanceSummary; episodeId: string; name: string }) {
  const { decision, episodeId, name } = props
  const { t } = useTranslation('clearances')
  const toldAt = Date.parse(decision.toldAt)
  const [isRunning] = useState(() => Date.now() < toldAt)
  const now = useNow(isRunning)
  const { error, isPending, mutate } = useTakeBack(episodeId)
  const left = Math.ceil((toldAt - now) / 1000)
  const wasWaiting = useRef(false)
  useEffect(() => {
    if (left > 0) wasWaiting.current = true
    else if (wasWaiting.current) {
      wasWaiting.current = false
      announce(t('grace.told', { name }))
    }
  }, [left, name, t])
  if (left <= 0) return null
  const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
  const isOver = error instanceof ApiError && error.code === 'grace_over'
  return (
    <Notice
      title={`${t(`list.done.${decision.decision}`)}.`}
      action={
        <Button size="small" loading={isPending} onClick={() => mutate(decision.id)}>
          {t('grace.undo')}
        </Button>
      }
    >
      {!letsRun(decision.decision) && <span>{t('grace.stopped')} </span>}
      <span role="timer">{t('grace.left', { name, time })}</span>
      {error && <b role="alert"> {t(isOver ? 'grace.over' : 'grace.failed')}</b>}
    </Notice>
  )
}

function useTakeBack(episodeId: string) {
  const { t } = useTranslation('clearances')
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: takeBackDecision,
    onSuccess: () => announce(t('grace.undone')),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['episodes', episodeId] }),
        queryClient.invalidateQueries({ queryKey: ['patients'] }),
        queryClient.invalidateQueries({ queryKey: ['worklist'] }),
      ]),
  })
}
