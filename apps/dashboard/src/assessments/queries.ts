import { amendAssessmentSchema, type Assessment, assessmentSchema } from '@restride/contracts/assessments'
import { episodeSchema } from '@restride/contracts/episodes'
import { patientSchema } from '@restride/contracts/people'
import { episodeReadinessSchema } from '@restride/contracts/readiness'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { http, httpWithEtag, ifMatch, post } from '../http.ts'

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

export const episodeById = (episodeId: string) =>
  queryOptions({
    queryKey: ['episodes', episodeId],
    queryFn: () => http(episodeSchema, `/episodes/${episodeId}`),
  })

export const episodeReadiness = (episodeId: string) =>
  queryOptions({
    queryKey: ['episodes', episodeId, 'readiness'],
    queryFn: () => http(episodeReadinessSchema, `/episodes/${episodeId}/readiness`),
  })

export const patientById = (patientId: string) =>
  queryOptions({
    queryKey: ['patients', patientId],
    queryFn: () => http(patientSchema, `/patients/${patientId}`),
  })

/** Makes the version last stored final. */
export function useSignAssessment(assessmentId: string) {
  const queryClient = useQueryClient()
  const { queryKey } = assessmentById(assessmentId)
  return useMutation({
    mutationFn: () => {
      const etag = queryClient.getQueryData(queryKey)?.etag ?? ''
      const request = post()
      return httpWithEtag(assessmentSchema, `/assessments/${assessmentId}/sign`, {
        ...request,
        headers: { ...request.headers, ...ifMatch(etag) },
      })
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
