import type { Plan, PlanFinding } from '@restride/contracts/plans'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { announce } from '../ui/live-region.tsx'
import { findingName } from './finding-name.ts'
import { planById, revisePlan } from './queries.ts'
import type { PlanEdits } from './use-plan-edits.ts'

/** Makes the edits the plan's next revision; `kept` are the findings it is saved with all the same. */
export function useSaveRevision(
  plan: Plan,
  etag: string,
  edits: PlanEdits,
  kept: readonly PlanFinding[],
) {
  const { t } = useTranslation('plans')
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () =>
      revisePlan(
        plan.id,
        etag,
        {
          weeks: [...edits.weeks],
          changeNote: edits.note.trim(),
          keep: kept.map((finding) => ({
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
}
