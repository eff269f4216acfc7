import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { draftAssessmentId, episodeById } from './queries.ts'

/** Goes on with the draft assessment, or starts one. Twice pressed is once started. */
export function useAssess() {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: draftAssessmentId,
    onSuccess: async (assessmentId, episodeId) => {
      await queryClient.invalidateQueries({ queryKey: ['episodes', episodeId] })
      await navigate({ to: paths.assessment, params: { assessmentId } })
    },
  })
  return { isPending, error, assess: (episodeId: string) => isPending || mutate(episodeId) }
}

/** To her plan, or to where one is made. */
export function useGoToPlan() {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  return async (episodeId: string) => {
    const { planId } = await queryClient.fetchQuery(episodeById(episodeId))
    if (planId === null) await navigate({ to: paths.newPlan, params: { episodeId } })
    else await navigate({ to: paths.plan, params: { planId } })
  }
}
