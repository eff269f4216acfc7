import type { AuditBreak, AuditVerification } from '@restride/contracts/audit'
import { readAnchors } from '../apps/api/src/audit/anchor-file.ts'
import { verifyChain } from '../apps/api/src/audit/verify-chain.ts'
import { withAuditTrail } from './audit-trail.ts'
import { command } from './command.ts'

const WORDS: Record<AuditBreak['kind'], string> = {
  edited: 'was edited',
  missing: 'is missing, later ones are there',
  tail_cut: 'and all after it were cut off',
  rewritten: 'or a later one was rewritten with everything after it',
  anchors_missing: 'The file of anchors is missing',
  anchors_altered: 'The file of anchors is not as it was written',
}

/** Says of every clinic whether its audit trail is as it was written; exits with 1 when one is not. */
await command(async () => {
  await withAuditTrail(async (db, book) => {
    const kept = readAnchors(book)
    const known = await db.transaction({}, (tx) => tx.clinic.findMany({ select: { id: true } }))
    // A clinic whose every row is gone is still in the anchors.
    const ids = new Set(
      [...known, ...kept.anchors.map(({ clinic }) => ({ id: clinic }))].map(({ id }) => id),
    )
    for (const id of ids) {
      const result = await verifyChain(db, id, kept, new Date())
      console.log(`${id}  ${toLine(result)}`)
      if (!result.intact) process.exitCode = 1
    }
    if (ids.size === 0) console.log('There is no clinic yet')
  })
})

function toLine({ anchoredSeq, breaks, events, intact }: AuditVerification): string {
  const anchored = anchoredSeq === null ? 'not anchored yet' : `anchored up to ${anchoredSeq}`
  if (intact) return `intact: ${events} entries, ${anchored}`
  return `BROKEN: ${breaks.map(toWords).join('; ')} (${events} entries read, ${anchored})`
}

function toWords({ kind, line, seq }: AuditBreak): string {
  if (seq !== null) return `entry ${seq} ${WORDS[kind]}`
  return line === null ? WORDS[kind] : `${WORDS[kind]} (line ${line})`
}
