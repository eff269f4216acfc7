import type { Database } from '../database.ts'
import { type AnchorBook, appendAnchors } from './anchor-file.ts'

type Head = { clinic: string; seq: bigint; hash: string }

/**
 * Signs where each clinic's chain stands that has grown since its last anchor; answers how many were written. The file
 * comes first: a crash in between leaves an anchor too many, never one that is noted and missing.
 */
export function writeAnchors(db: Database, book: AnchorBook, now: Date): Promise<number> {
  return db.transaction({}, async (tx) => {
    const heads = await tx.$queryRaw<Head[]>`
      select clinic, head_seq as seq, encode(head_hash, 'hex') as hash from audit_heads_to_anchor()`
    if (heads.length === 0) return 0
    const at = now.toISOString()
    appendAnchors(
      book,
      heads.map(({ clinic, hash, seq }) => ({ clinic, seq: Number(seq), hash, at })),
    )
    for (const { clinic, seq } of heads) {
      await tx.$executeRaw`select audit_anchored(${clinic}::uuid, ${seq}::bigint)`
    }
    return heads.length
  })
}
