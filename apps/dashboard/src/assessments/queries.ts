import {
  amendAssessmentSchema,
  type Assessment,
  assessmentPageSchema,
  assessmentSchema,
} from '@restride/contracts/assessments'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { everyPage } from '../every-page.ts'
import { http, httpWithEtag, post } from '../http.ts'
import { postIfMatch } from '../post-if-match.ts'

type Stored = { data: Assessment; etag: string }

export const assessmentById = (assessmentId: string) =>
  queryOptions({
    queryKey: ['assessments', assessmentId],
    queryFn: async ({ client, queryKey }) => {
      const read = await httpWithEtag(assessmentSchema, `/assessments/${assessmentId}`)
      // A save may have been answered while this read was on its way.
      const known = client.getQueryData<Stored>(queryKey)
      return known && known.data.version > read.data.version ? known : read
    },
  })

export const assessmentsOf = (episodeId: string) =>
  queryOptions({
    queryKey: ['episodes', episodeId, 'assessments'],
    queryFn: () => everyPage(assessmentPageSchema, `/episodes/${episodeId}/assessments`),
  })

/** Makes the version last stored final. */
export function useSignAssessment(assessmentId: string) {
  const queryClient = useQueryClient()
  const { queryKey } = assessmentById(assessmentId)
  return useMutation({
    mutationFn: () => {
      const etag = queryClient.getQueryData(queryKey)?.etag ?? ''
      return httpWithEtag(assessmentSchema, `/assessments/${assessmentId}/sign`, postIfMatch(etag))
    },
    onSuccess: (signed) => {
      queryClient.setQueryData(queryKey, signed)
      void queryClient.invalidateQueries()
    },
  })
}

export function useAmendAssessment(assessmentId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) =>
      http(
        assessmentSchema,
        `/assessments/${assessmentId}/amend`,
        post(amendAssessmentSchema.parse({ reason })),
      ),
    onSuccess: () => queryClient.invalidateQueries(),
  })
}
