import pg from 'pg'
import { loadDemo } from '../prisma/demo/load-demo.ts'
import { command } from './command.ts'
import { ensureFactorKey, factorKeyIn } from './factor-key.ts'
import { migrate } from './migrate.ts'
import { withOwnerDatabase } from './owner-database.ts'
import { existingFolder } from './postgres-home.ts'
import { readSettings } from './settings.ts'

const log = (line: string) => console.error(`restride: ${line}`)

/** Empties the demo clinics and loads them anew, with today as their today. */
await command(async () => {
  const config = readSettings()
  if (!config.demo) throw new Error('Only where the demo is on: the embedded database, or DEMO=1')
  await withOwnerDatabase(config, async (url) => {
    await migrate(url, { log })
    const owner = new pg.Client({ connectionString: url })
    await owner.connect()
    await owner.query('truncate clinics cascade')
    await owner.end()
    const folder = existingFolder(config.dataDir) ?? config.dataDir
    const factorKey = factorKeyIn(ensureFactorKey(config.factorKeyFile, folder))
    await loadDemo(url, { password: config.demoPassword, factorKey, today: new Date(), log })
  })
  log('the demo clinics are fresh')
})
