import type { Work } from '../work.ts'

export type CandidateRow = {
  id: string
  givenName: string
  familyName: string
  preferredName: string | null
  lastServiceOn: string
  wasMinor: boolean
  keptUntil: string
}

/**
 * Records whose keeping time is over, the longest over first: ten years after the last service; of who was a minor then,
 * ten years after her 18th birthday (College of Physiotherapists of Alberta). The last day itself still counts.
 */
export function findCandidates(
  { actor, today, tx }: Work,
  after: { keptUntil: string; id: string } | null,
  most: number | null,
): Promise<CandidateRow[]> {
  return tx.$queryRaw<CandidateRow[]>`
    with service as (
      select p.id, p.given_name, p.family_name, p.preferred_name, p.born_on, greatest(
        (p.created_at at time zone ${actor.timeZone})::date,
        (select max(a.assessed_on) from assessments a where a.patient_id = p.id),
        (select max((c.decided_at at time zone ${actor.timeZone})::date) from clearances c where c.patient_id = p.id),
        (select max(s.done_on) from session_logs s where s.patient_id = p.id),
        (select max(k.on_day) from check_ins k where k.patient_id = p.id),
        (select max((v.starts_at at time zone ${actor.timeZone})::date) from appointments v
          where v.patient_id = p.id and v.status not in ('cancelled', 'no_show'))
      ) as last_service
      from patients p
    ), keeping as (
      select *, last_service < (born_on + interval '18 years')::date as was_minor,
        greatest(
          (last_service + interval '10 years')::date,
          case when last_service < (born_on + interval '18 years')::date then (born_on + interval '28 years')::date end
        ) as kept_until
      from service
    )
    select id, given_name as "givenName", family_name as "familyName", preferred_name as "preferredName",
      last_service::text as "lastServiceOn", was_minor as "wasMinor", kept_until::text as "keptUntil"
    from keeping
    where kept_until < ${today}::date
      and (${after?.keptUntil ?? null}::date is null
        or (kept_until, id) > (${after?.keptUntil ?? null}::date, ${after?.id ?? null}::uuid))
    order by kept_until, id
    limit ${most}`
}
