import { profileSchema } from '@restride/contracts/episodes'
import { factsSchema } from '@restride/contracts/readiness'
import type { ShadowInput } from '@restride/rules/shadow'
import type { Work } from '../work.ts'

/** A shadow answers within one request; a clinic of more patients asks the command line. */
const MOST = 500

type Row = { episodeId: string; facts: unknown; profile: string }

/** The newest stored input of each open episode, of one physiotherapist's care teams or, for `null`, of the clinic. */
export async function newestInputs(
  { tx }: Work,
  userId: string | null,
): Promise<{ inputs: ShadowInput[]; isComplete: boolean }> {
  const rows = await tx.$queryRaw<Row[]>`
    select "episodeId", facts, profile from (
      select distinct on (r.episode_id) r.episode_id as "episodeId", r.facts, r.profile::text as profile, r.computed_at
      from readiness_results r
      join episodes e on e.clinic_id = r.clinic_id and e.id = r.episode_id
      where e.status not in ('graduated', 'discharged') and (${userId}::uuid is null or exists (
        select from care_team_members m
        where m.clinic_id = r.clinic_id and m.patient_id = r.patient_id and m.user_id = ${userId}::uuid
      ))
      order by r.episode_id, r.computed_at desc, r.id desc
    ) newest
    order by computed_at desc, "episodeId"
    limit ${MOST + 1}`
  const inputs = rows.slice(0, MOST).map(({ episodeId, facts, profile }) => ({
    key: episodeId,
    profile: profileSchema.parse(profile),
    facts: factsSchema.parse(facts),
  }))
  return { inputs, isComplete: rows.length <= MOST }
}
