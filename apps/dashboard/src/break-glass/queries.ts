import {
  breakGlassGrantSchema,
  type OpenWithReason,
  recordAccessSchema,
} from '@restride/contracts/break-glass'
import { queryOptions } from '@tanstack/react-query'
import { http, post } from '../http.ts'

/** Whether this physio may open the record, and until when. */
export const recordAccess = (patientId: string) =>
  queryOptions({
    queryKey: ['record-access', patientId],
    queryFn: () => http(recordAccessSchema, `/patients/${patientId}/break-glass`),
  })

export function openRecord(patientId: string, input: OpenWithReason) {
  return http(breakGlassGrantSchema, `/patients/${patientId}/break-glass`, post(input))
}
