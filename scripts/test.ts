import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { findChromium } from './find-chromium.ts'
import { SETTINGS_FOR_TESTS } from './postgres-settings.ts'
import { installShutdown, type Shutdown } from './shutdown.ts'
import { type Count, type Step, STEPS } from './test-steps.ts'

const log = (line: string) => console.error(`restride: ${line}`)
const shutdown = installShutdown()

try {
  const env = { ...process.env, ...(await database(shutdown)), CHROMIUM_PATH: findChromium(log) }
  const total = await runAll(STEPS, env)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  await shutdown.run(total.failed === 0 ? 0 : 1)
} catch (error) {
  log(error instanceof Error ? error.message : String(error))
  console.log('0 passed, 1 failed')
  await shutdown.run(1)
}

/** Every step runs, whatever the ones before it said: one run shows everything that is wrong. */
async function runAll(steps: readonly Step[], env: NodeJS.ProcessEnv): Promise<Count> {
  const total = { passed: 0, failed: 0 }
  for (const { run, title } of steps) {
    const startedAt = performance.now()
    log(`${title} …`)
    const { failed, passed } = await run(env)
    total.passed += passed
    total.failed += failed
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    log(`${title}: ${passed} passed, ${failed} failed, ${seconds} s`)
  }
  return total
}

/** A throw-away PostgreSQL for the run, unless one is named. */
async function database(closing: Shutdown): Promise<NodeJS.ProcessEnv> {
  mkdirSync(join(import.meta.dirname, '../test-results'), { recursive: true })
  const named = process.env['TEST_DATABASE_URL']
  if (named !== undefined && named !== '') return {}
  const dataDir = mkdtempSync(join(tmpdir(), 'restride-test-'))
  const server = await startEmbeddedPostgres({ dataDir, log, settings: SETTINGS_FOR_TESTS })
  closing.add(async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
    rmSync(server.folder, { recursive: true, force: true })
  })
  return { TEST_DATABASE_URL: server.url }
}
