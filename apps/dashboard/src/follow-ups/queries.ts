import {
  followUpPageSchema,
  followUpSchema,
  type FollowUp,
  type FollowUpRequest,
  type UpdateFollowUp,
} from '@restride/contracts/follow-ups'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { http, patch, post } from '../http.ts'

export type FollowUpList = 'due' | 'snoozed' | 'booked'

export const followUpsIn = (status: FollowUpList, locationId: string | undefined) =>
  queryOptions({
    queryKey: ['follow-ups', status, locationId ?? 'all'],
    queryFn: () => {
      const search = new URLSearchParams({ status, limit: '200' })
      if (locationId !== undefined) search.set('locationId', locationId)
      return http(followUpPageSchema, `/follow-ups?${search}`)
    },
    refetchInterval: 60_000,
  })

export function useUpdateFollowUp() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ followUp, change }: { followUp: FollowUp; change: UpdateFollowUp }) =>
      http(followUpSchema, `/follow-ups/${followUp.id}`, patch(change, `"${followUp.version}"`)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['follow-ups'] }),
  })
}

export function askForFollowUp(episodeId: string, request: FollowUpRequest): Promise<FollowUp> {
  return http(followUpSchema, `/episodes/${episodeId}/follow-ups`, post(request))
}

/** Before the desk has acted on it; it stays in the record as asked for no more. */
export function withdrawFollowUp({ id, version }: FollowUp): Promise<FollowUp> {
  const close = { reason: 'asked_by_physio', note: null } satisfies UpdateFollowUp['close']
  return http(followUpSchema, `/follow-ups/${id}`, patch({ close }, `"${version}"`))
}
