import { type AuditFilters, auditActionSchema } from '@restride/contracts/audit'
import { dayAfter, startOfDay } from './clinic-day.ts'

/** The filters as the address keeps them; days are the clinic's. */
export type TrailSearch = {
  person?: string | undefined
  patient?: string | undefined
  action?: string | undefined
  outcome?: 'success' | 'failure' | undefined
  from?: string | undefined
  to?: string | undefined
  grant?: 'yes' | 'no' | undefined
}

export const ACTIONS = auditActionSchema.options

/** What the server is asked: both days are in. */
export function toFilters(search: TrailSearch, timeZone: string): AuditFilters {
  const { from, grant, outcome, patient, person, to } = search
  const action = ACTIONS.find((known) => known === search.action)
  return {
    ...(person !== undefined && { actorId: person }),
    ...(patient !== undefined && { patientId: patient }),
    ...(action !== undefined && { action }),
    ...(outcome !== undefined && { outcome }),
    ...(grant !== undefined && { breakGlass: grant }),
    ...(from !== undefined && { from: startOfDay(from, timeZone) }),
    ...(to !== undefined && { to: startOfDay(dayAfter(to), timeZone) }),
  }
}
