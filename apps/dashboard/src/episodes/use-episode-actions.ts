import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { paths } from '../paths.ts'

// What an assessment looks like is known when one is begun: a list that only offers it is there sooner.
const queries = () => import('./queries.ts')

/** Goes on with the draft assessment, or starts one. Twice pressed is once started. */
export function useAssess() {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (episodeId: string) => (await queries()).draftAssessmentId(episodeId),
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
    const { episodeById } = await queries()
    const { planId } = await queryClient.fetchQuery(episodeById(episodeId))
    if (planId === null) await navigate({ to: paths.newPlan, params: { episodeId } })
    else await navigate({ to: paths.plan, params: { planId } })
  }
}
