import {
  type AuditFilters,
  auditPageSchema,
  auditVerificationSchema,
  unlinkedAccessPageSchema,
} from '@restride/contracts/audit'
import { accessLogSchema } from '@restride/contracts/people'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { http, httpFile } from '../http.ts'

const TABLE_PAGE = '50'
/** Read on a phone as well. */
const LIST_PAGE = '20'

/** Only what is given; the server takes no empty filter. */
function toQuery(filters: Record<string, string | undefined>): URLSearchParams {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined)
  return new URLSearchParams(given as [string, string][])
}

function pageOf(
  path: string,
  limit: string,
  filters: Record<string, string | undefined>,
  cursor: string | null,
) {
  return `${path}?${toQuery({ ...filters, limit, cursor: cursor ?? undefined })}`
}

const pages = {
  initialPageParam: null as string | null,
  getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor,
}

export const trail = (filters: AuditFilters) =>
  infiniteQueryOptions({
    ...pages,
    queryKey: ['audit-events', filters],
    queryFn: ({ pageParam }) =>
      http(auditPageSchema, pageOf('/audit-events', TABLE_PAGE, filters, pageParam)),
    // Each look is an entry of its own: switching windows is none.
    refetchOnWindowFocus: false,
  })

export const unlinkedAccess = (from: string | undefined) =>
  infiniteQueryOptions({
    ...pages,
    queryKey: ['unlinked-access', from],
    queryFn: ({ pageParam }) =>
      http(
        unlinkedAccessPageSchema,
        pageOf('/reports/unlinked-access', TABLE_PAGE, { from }, pageParam),
      ),
    refetchOnWindowFocus: false,
  })

/** Who opened a patient's record; `null` is the signed-in patient's own. */
export const accessLog = (patientId: string | null) =>
  infiniteQueryOptions({
    ...pages,
    queryKey: ['access-log', patientId],
    queryFn: ({ pageParam }) => {
      const path = patientId === null ? '/me/access-log' : `/patients/${patientId}/access-log`
      return http(accessLogSchema, pageOf(path, LIST_PAGE, {}, pageParam))
    },
    refetchOnWindowFocus: false,
  })

export function verifyTrail() {
  return http(auditVerificationSchema, '/audit-events/verification')
}

export function exportTrail(filters: AuditFilters) {
  return httpFile(`/audit-events/export?${toQuery(filters)}`)
}
