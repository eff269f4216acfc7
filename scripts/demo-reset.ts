import { existsSync, renameSync } from 'node:fs'
import pg from 'pg'
import { loadDemo } from '../prisma/demo/load-demo.ts'
import type { Config } from '../apps/api/src/config.ts'
import { auditFiles } from './audit-files.ts'
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
    setAsideAnchors(config)
    const folder = existingFolder(config.dataDir) ?? config.dataDir
    const factorKey = factorKeyIn(ensureFactorKey(config.factorKeyFile, folder))
    await loadDemo(url, { password: config.demoPassword, factorKey, today: new Date(), log })
  })
  log('the demo clinics are fresh')
})

/** Anchors of trails that were thrown away with their clinics would be found broken for ever. */
function setAsideAnchors(config: Config): void {
  const folder = existingFolder(config.dataDir) ?? config.dataDir
  const { auditAnchorFile } = auditFiles(config, folder, log)
  if (!existsSync(auditAnchorFile)) return
  renameSync(
    auditAnchorFile,
    `${auditAnchorFile}.before-${new Date().toISOString().replaceAll(':', '')}`,
  )
}
