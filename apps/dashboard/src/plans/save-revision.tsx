import type { Plan, PlanFinding } from '@restride/contracts/plans'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { isBroken } from '@restride/rules/plans/finding'
import { useTranslation } from 'react-i18next'
import { ApiError, OfflineError } from '../http.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { planById, revisePlan } from './queries.ts'
import { findingName } from './finding-name.ts'
import type { PlanEdits } from './use-plan-edits.ts'
import { needsReason } from './use-findings.ts'

type SaveRevisionProps = {
  plan: Plan
  etag: string
  edits: PlanEdits
  findings: readonly PlanFinding[]
}

/** The change note and the one button; it says what it still waits for. */
export function SaveRevision({ plan, etag, edits, findings }: SaveRevisionProps) {
  const { t } = useTranslation('plans')
  const queryClient = useQueryClient()
  const number = plan.revision + 1
  const hard = findings.filter(needsReason)
  const save = useMutation({
    mutationFn: () =>
      revisePlan(
        plan.id,
        etag,
        {
          weeks: [...edits.weeks],
          changeNote: edits.note.trim(),
          keep: hard.map((finding) => ({
            rule: finding.rule,
            part: finding.part,
            week: finding.week,
            text: edits.reasonFor(findingName(finding)).trim(),
          })),
        },
        edits.attemptKey,
      ),
    onSuccess: (saved) => {
      edits.discard()
      queryClient.setQueryData(planById(plan.id).queryKey, saved)
      announce(t('save.saved', { number: saved.data.revision }))
      void queryClient.invalidateQueries()
    },
    // Someone was quicker, or her log has grown: look at what is there now.
    onError: () => queryClient.invalidateQueries({ queryKey: ['plans', plan.id] }),
  })
  const unreasoned = hard.filter((finding) => edits.reasonFor(findingName(finding)).trim() === '')
  const missing = () => {
    if (edits.isStale) return t('save.newerFirst')
    if (!edits.isChanged) return t('save.unchanged')
    if (findings.some((finding) => isBroken(finding) && finding.rule === 'PL-6'))
      return t('save.needsRelease')
    if (unreasoned.length > 0) return t('save.needsReasons', { count: unreasoned.length })
    return edits.note.trim() === '' ? t('save.needsNote') : undefined
  }
  const isStaleAnswer = save.error instanceof ApiError && save.error.status === 412
  return (
    <>
      {save.error && !isStaleAnswer && (
        <Notice tone="not-met" title={t(`save.${troubleOf(save.error)}`)} live />
      )}
      {edits.isChanged && (
        <TextField
          id="changeNote"
          label={t('save.note')}
          hint={t('save.noteHint')}
          maxLength={1000}
          value={edits.note}
          onChange={edits.setNote}
        />
      )}
      <Button
        variant="filled"
        size="large"
        fill
        loading={save.isPending}
        disabledReason={missing()}
        onClick={() => save.mutate()}
      >
        {t('save.button', { number })}
      </Button>
    </>
  )
}

function troubleOf(error: Error) {
  if (error instanceof OfflineError) return 'offline'
  if (!(error instanceof ApiError)) return 'failed'
  if (error.code === 'no_valid_clearance' || error.code === 'episode_closed') return 'noClearance'
  if (error.code === 'plan_breaks_limits') return 'limits'
  return error.code === 'validation_failed' ? 'invalid' : 'failed'
}
