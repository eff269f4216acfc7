import { addDays, addMonths } from '@restride/rules/plain-date'
import { dayIn } from '../calendar.ts'
import type { Work } from '../work.ts'

const KEPT_MONTHS = 10 * 12
const OF_AGE_MONTHS = 18 * 12

export type CandidateRow = {
  id: string
  givenName: string
  familyName: string
  preferredName: string | null
  lastServiceOn: string
  wasMinor: boolean
  keptUntil: string
}

type ServedRow = Pick<CandidateRow, 'id' | 'givenName' | 'familyName' | 'preferredName'> & {
  bornOn: string
  lastAt: Date
  lastWrittenOn: string | null
}

/**
 * Records whose keeping time is over, the longest over first: ten years after the last service; of who was a minor then,
 * ten years after her 18th birthday (College of Physiotherapists of Alberta). The last day itself still counts.
 */
export async function findCandidates(work: Work): Promise<CandidateRow[]> {
  const rows = await servedLongAgo(work)
  return rows
    .map((row) => toCandidate(row, work.actor.timeZone))
    .filter(({ keptUntil }) => keptUntil < work.today)
    .toSorted((a, b) => a.keptUntil.localeCompare(b.keptUntil) || a.id.localeCompare(b.id))
}

function toCandidate(
  { bornOn, lastAt, lastWrittenOn, ...names }: ServedRow,
  timeZone: string,
): CandidateRow {
  const lastDay = dayIn(timeZone, lastAt)
  const lastServiceOn = lastWrittenOn !== null && lastWrittenOn > lastDay ? lastWrittenOn : lastDay
  const wasMinor = lastServiceOn < addMonths(bornOn, OF_AGE_MONTHS)
  const keptUntil = wasMinor
    ? addMonths(bornOn, OF_AGE_MONTHS + KEPT_MONTHS)
    : addMonths(lastServiceOn, KEPT_MONTHS)
  return { ...names, lastServiceOn, wasMinor, keptUntil }
}

/**
 * Instants, not days: which day of the clinic one falls on is asked of one calendar only, ours; PostgreSQL may know
 * older time zones. By its days in UTC a few too many are found, and nobody is missed.
 */
function servedLongAgo({ today, tx }: Work): Promise<ServedRow[]> {
  const latest = addMonths(addDays(today, 2), -KEPT_MONTHS)
  return tx.$queryRaw<ServedRow[]>`
    with served as (
      select p.*,
        greatest(
          p.created_at,
          (select max(c.decided_at) from clearances c where c.patient_id = p.id),
          (select max(v.starts_at) from appointments v
            where v.patient_id = p.id and v.status not in ('cancelled', 'no_show'))
        ) as last_at,
        greatest(
          (select max(a.assessed_on) from assessments a where a.patient_id = p.id),
          (select max(s.done_on) from session_logs s where s.patient_id = p.id),
          (select max(k.on_day) from check_ins k where k.patient_id = p.id)
        ) as last_written_on
      from patients p
    )
    select id, given_name as "givenName", family_name as "familyName", preferred_name as "preferredName",
      born_on::text as "bornOn", last_at as "lastAt", last_written_on::text as "lastWrittenOn"
    from served
    where last_at < ${latest}::date + 1 and (last_written_on is null or last_written_on <= ${latest}::date)`
}
