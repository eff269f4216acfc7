import { ensureBackupRole } from './backup-role.ts'
import { command } from './command.ts'
import { migrate } from './migrate.ts'
import { withOwnerDatabase } from './owner-database.ts'
import { readSettings } from './settings.ts'

await command(async () => {
  const applied = await withOwnerDatabase(readSettings(), async (url) => {
    const names = await migrate(url, { log: console.log })
    const backups = await ensureBackupRole(url)
    if ('missing' in backups) console.log(backups.missing)
    return names
  })
  if (applied.length === 0) console.log('Nothing to apply')
})
