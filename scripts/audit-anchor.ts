import { writeAnchors } from '../apps/api/src/audit/write-anchors.ts'
import { withAuditTrail } from './audit-trail.ts'
import { command } from './command.ts'

/** Signs where each clinic's audit trail stands now, without waiting for the server's next time. */
await command(async () => {
  const written = await withAuditTrail((db, book) => writeAnchors(db, book, new Date()))
  console.log(written === 0 ? 'Nothing new to anchor' : `Anchored ${written} clinic(s)`)
})
