import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './find-chromium.ts'
import { type Shutdown, installShutdown } from './shutdown.ts'
import { startTemporaryPostgres } from './temporary-postgres.ts'
import { type Count, type Step, STEPS } from './test-steps.ts'

const log = (line: string) => console.error(`restride: ${line}`)
const shutdown = installShutdown(130)

try {
  mkdirSync(join(import.meta.dirname, '../test-results'), { recursive: true })
  const env = { ...process.env, ...(await database(shutdown)), ...browser() }
  const total = await runAll(STEPS, env)
  for (const line of total.named) log(line)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  await shutdown.run(total.failed === 0 ? 0 : 1)
} catch (error) {
  log(error instanceof Error ? error.message : String(error))
  console.log('0 passed, 1 failed')
  await shutdown.run(1)
}

/** Every step runs, whatever the ones before it said: one run shows everything that is wrong. */
async function runAll(steps: readonly Step[], env: NodeJS.ProcessEnv): Promise<Count> {
  const total = { passed: 0, failed: 0, named: new Array<string>() }
  for (const { run, title } of steps) {
    const startedAt = performance.now()
    log(`${title} …`)
    const { failed, named, passed } = await run(env)
    total.passed += passed
    total.failed += failed
    total.named.push(...named)
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    log(`${title}: ${passed} passed, ${failed} failed, ${seconds} s`)
  }
  return total
}

/** A throw-away PostgreSQL for the run, unless one is named. */
async function database(closing: Shutdown): Promise<NodeJS.ProcessEnv> {
  const named = process.env['TEST_DATABASE_URL']
  if (named !== undefined && named !== '') return {}
  const server = await startTemporaryPostgres(log)
  closing.add(() => server.stop())
  return { TEST_DATABASE_URL: server.url }
}

/** Without a browser the journeys run all the same, and fail: what was not tested has not passed. */
function browser(): NodeJS.ProcessEnv {
  const found = findChromium(log)
  if (found !== null) return { CHROMIUM_PATH: found }
  log('no Chromium: neither here, nor from Playwright, nor from Debian. Set CHROMIUM_PATH')
  return {}
}
