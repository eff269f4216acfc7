import { command } from './command.ts'
import { migrate } from './migrate.ts'
import { withOwnerDatabase } from './owner-database.ts'
import { readSettings } from './settings.ts'

await command(async () => {
  const applied = await withOwnerDatabase(readSettings(), (url) =>
    migrate(url, { log: console.log }),
  )
  if (applied.length === 0) console.log('Nothing to apply')
})
