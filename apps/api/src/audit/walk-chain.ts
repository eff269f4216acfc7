import type { Database } from '../database.ts'
import { Prisma } from '../generated/prisma/client.ts'

/** Where a walk along a chain has got to. */
export type Walked = {
  events: number
  seq: number
  /** Hex. */
  hash: string
  /** What was wrong there; the walk ends at it. */
  found: { kind: 'edited' | 'missing'; seq: number } | null
}

type Stretch = {
  events: bigint
  seq: bigint | null
  hash: string | null
  missing: bigint | null
  edited: bigint | null
  unlinked: bigint | null
}

const ENTRIES_AT_ONCE = 20_000
export const NO_HASH = '0'.repeat(64)

/** Walks a clinic's chain from its first entry to entry `end`, in stretches that each end well within a time limit. */
export async function walkChain(db: Database, clinicId: string, end: number): Promise<Walked> {
  let walked: Walked = { events: 0, seq: 0, hash: NO_HASH, found: null }
  for (let from = 0; from < end && walked.found === null; from += ENTRIES_AT_ONCE) {
    const to = Math.min(from + ENTRIES_AT_ONCE, end)
    walked = next(
      walked,
      await db.transaction({ clinicId }, (tx) =>
        tx.$queryRaw<Stretch[]>(stretch(clinicId, walked, from, to)),
      ),
    )
  }
  return walked
}

function next(walked: Walked, [row]: readonly Stretch[]): Walked {
  if (row === undefined || row.seq === null || row.hash === null) return walked
  const events = walked.events + Number(row.events)
  return { events, seq: Number(row.seq), hash: row.hash, found: firstBreak(row) }
}

/** An entry that fits its own hash but not the next one's link was changed together with its hash. */
function firstBreak({ edited, missing, unlinked }: Stretch): Walked['found'] {
  const breaks = [
    ...(missing === null ? [] : [{ kind: 'missing' as const, seq: Number(missing) }]),
    ...(edited === null ? [] : [{ kind: 'edited' as const, seq: Number(edited) }]),
    ...(unlinked === null
      ? []
      : [{ kind: 'edited' as const, seq: Math.max(Number(unlinked) - 1, 1) }]),
  ]
  // Missing comes first among equals: an entry cannot fit the one before it when that one is gone.
  return breaks.toSorted((one, other) => one.seq - other.seq)[0] ?? null
}

// Built-in functions only, and not audit_canonical: who can rewrite a table could rewrite a function as well.
function stretch(clinicId: string, { hash, seq }: Walked, from: number, to: number): Prisma.Sql {
  return Prisma.sql`
    with entry as (
      select seq, prev_hash, hash,
        lag(seq, 1, ${seq}::bigint) over by_seq as seq_before,
        lag(hash, 1, decode(${hash}, 'hex')) over by_seq as hash_before,
        pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.concat_ws(',', 'restride-audit-1', clinic_id, seq, id,
          (extract(epoch from at) * 1000)::bigint, quote_nullable((extract(epoch from recorded_at) * 1000)::bigint),
          quote_nullable(actor_id), quote_nullable(actor_name), quote_nullable(actor_role), quote_nullable(application),
          quote_nullable(action), quote_nullable(resource), quote_nullable(resource_id), quote_nullable(patient_id),
          quote_nullable(outcome), quote_nullable(request_id), quote_nullable(route), quote_nullable(client_address),
          quote_nullable(user_agent), quote_nullable(grant_id), quote_nullable(reason), encode(prev_hash, 'hex')
        ), 'UTF8')) as computed
      from audit_events
      where clinic_id = ${clinicId}::uuid and seq > ${from}::bigint and seq <= ${to}::bigint
      window by_seq as (order by seq)
    )
    select count(*) as events, max(seq) as seq,
      (select encode(hash, 'hex') from entry order by seq desc limit 1) as hash,
      min(seq_before + 1) filter (where seq <> seq_before + 1) as missing,
      min(seq) filter (where computed <> hash) as edited,
      min(seq) filter (where prev_hash <> hash_before) as unlinked
    from entry`
}
