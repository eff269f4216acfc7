import {
  followUpPageSchema,
  followUpSchema,
  type FollowUp,
  type UpdateFollowUp,
} from '@restride/contracts/follow-ups'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { http, patch } from '../http.ts'

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
