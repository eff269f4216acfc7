import { readFileSync } from 'node:fs'
import { type AnchorBook, anchorBook } from '../apps/api/src/audit/anchor-file.ts'
import { type Database, openDatabase } from '../apps/api/src/database.ts'
import { auditFiles } from './audit-files.ts'
import { withOwnerDatabase } from './owner-database.ts'
import { existingFolder } from './postgres-home.ts'
import { readSettings } from './settings.ts'

/** Works on the audit trail of the configured database as its owner, with its anchors. */
export async function withAuditTrail<Result>(
  work: (db: Database, book: AnchorBook) => Promise<Result>,
): Promise<Result> {
  const config = readSettings()
  return withOwnerDatabase(config, async (ownerUrl) => {
    const folder = existingFolder(config.dataDir) ?? config.dataDir
    const { auditAnchorFile, auditKeyFile } = auditFiles(config, folder, console.error)
    const db = openDatabase(ownerUrl, 2)
    try {
      return await work(db, anchorBook(auditAnchorFile, readFileSync(auditKeyFile, 'utf8')))
    } finally {
      await db.close()
    }
  })
}
