import type { AuditBreak, AuditVerification } from '@restride/contracts/audit'
import type { Database } from '../database.ts'
import type { Anchor, ReadAnchors } from './anchor-file.ts'
import { NO_HASH, type Walked, walkChain } from './walk-chain.ts'

type Head = { seq: number; hash: string; anchoredSeq: number | null; newest: number }

/**
 * Says whether a clinic's trail is as it was written: each entry against its hash and its link, the end against the
 * noted head, and both against the signed anchors. `kept` is `null` where no anchors are written.
 */
export async function verifyChain(
  db: Database,
  clinicId: string,
  kept: ReadAnchors | null,
  now: Date,
): Promise<AuditVerification> {
  const anchors = kept?.anchors.filter(({ clinic }) => clinic === clinicId) ?? []
  const head = await readHead(db, clinicId)
  const walked = await walkChain(db, clinicId, Math.min(head.newest, head.seq))
  const breaks = [
    ...(walked.found === null ? endBreaks(walked, head) : [walked.found]),
    ...(head.newest > head.seq ? [{ kind: 'rewritten' as const, seq: head.seq + 1 }] : []),
    ...(await anchorBreaks(db, clinicId, anchors, head.newest)),
  ].toSorted((one, other) => one.seq - other.seq)
  const last = anchors.at(-1)
  const all = [
    ...breaks.slice(0, 1).map(({ kind, seq }) => ({ kind, seq, line: null })),
    ...fileBreaks(kept, last, head),
  ]
  return {
    checkedAt: now.toISOString(),
    events: walked.events,
    lastSeq: walked.seq,
    lastHash: walked.seq === 0 ? null : walked.hash,
    anchors: kept === null ? null : anchors.length,
    anchoredSeq: last?.seq ?? null,
    anchoredAt: last?.at ?? null,
    intact: all.length === 0,
    breaks: all,
  }
}

type ChainBreak = { kind: AuditBreak['kind']; seq: number }

/** Head and newest entry in one look, so that what is appended meanwhile is in neither. */
async function readHead(db: Database, clinicId: string): Promise<Head> {
  const [row] = await db.transaction(
    { clinicId },
    (tx) => tx.$queryRaw<
      { seq: bigint | null; hash: string | null; anchored: bigint | null; newest: bigint | null }[]
    >`
      select h.seq, encode(h.hash, 'hex') as hash, h.anchored_seq as anchored,
        (select max(e.seq) from audit_events e where e.clinic_id = ${clinicId}::uuid) as newest
      from (select) one left join audit_heads h on h.clinic_id = ${clinicId}::uuid`,
  )
  return {
    seq: Number(row?.seq ?? 0),
    hash: row?.hash ?? NO_HASH,
    anchoredSeq:
      row?.anchored === null || row?.anchored === undefined ? null : Number(row.anchored),
    newest: Number(row?.newest ?? 0),
  }
}

function endBreaks(walked: Walked, head: Head): ChainBreak[] {
  if (walked.seq < head.seq) return [{ kind: 'tail_cut', seq: walked.seq + 1 }]
  return walked.hash === head.hash ? [] : [{ kind: 'edited', seq: walked.seq }]
}

/** Entries an anchor holds that are gone, or are others now: then all since the last anchor that fits are in doubt. */
async function anchorBreaks(
  db: Database,
  clinicId: string,
  anchors: readonly Anchor[],
  newest: number,
): Promise<ChainBreak[]> {
  const hashes = await hashesAt(db, clinicId, anchors)
  let fitting = 0
  for (const { hash, seq } of anchors) {
    if (seq > newest) return [{ kind: 'tail_cut', seq: newest + 1 }]
    const now = hashes.get(seq)
    // A missing entry is the walk's to tell.
    if (now !== undefined && now !== hash) return [{ kind: 'rewritten', seq: fitting + 1 }]
    fitting = seq
  }
  return []
}

const ANCHORS_AT_ONCE = 5000

async function hashesAt(
  db: Database,
  clinicId: string,
  anchors: readonly Anchor[],
): Promise<Map<number, string>> {
  const hashes = new Map<number, string>()
  for (let from = 0; from < anchors.length; from += ANCHORS_AT_ONCE) {
    const seqs = anchors.slice(from, from + ANCHORS_AT_ONCE).map(({ seq }) => seq)
    const rows = await db.transaction(
      { clinicId },
      (tx) => tx.$queryRaw<{ seq: bigint; hash: string }[]>`
        select seq, encode(hash, 'hex') as hash from audit_events
        where clinic_id = ${clinicId}::uuid and seq = any(${seqs}::bigint[])`,
    )
    for (const { hash, seq } of rows) hashes.set(Number(seq), hash)
  }
  return hashes
}

/** What is wrong with the file itself, and a file that lost its last lines: the database knows how far it went. */
function fileBreaks(kept: ReadAnchors | null, last: Anchor | undefined, head: Head): AuditBreak[] {
  if (kept === null) return []
  const isShort = head.anchoredSeq !== null && (last?.seq ?? 0) < head.anchoredSeq
  if (!kept.isThere) return isShort ? [{ kind: 'anchors_missing', seq: null, line: null }] : []
  if (kept.alteredLine !== null || isShort) {
    return [{ kind: 'anchors_altered', seq: null, line: kept.alteredLine }]
  }
  return []
}
