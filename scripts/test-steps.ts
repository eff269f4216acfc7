import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { buildDashboard } from './dashboard-build.ts'
import { type ToolResult, runTool } from './run-tool.ts'

export type Count = { passed: number; failed: number }
export type Step = { title: string; run: (env: NodeJS.ProcessEnv) => Promise<Count> }

const ROOT = join(import.meta.dirname, '..')
const REPORTS = join(ROOT, 'test-results')

/** A package's command as a file that Node can run. */
function bin(packageName: string, path: string): string {
  return join(ROOT, 'node_modules', packageName, path)
}

const show = (text: string) => process.stderr.write(text)

/** A check that says yes or no counts as one test. */
function check(title: string, run: (env: NodeJS.ProcessEnv) => Promise<ToolResult>): Step {
  return {
    title,
    run: async (env) => {
      const { exitCode, output } = await run(env)
      if (exitCode !== 0) show(`${output}\n`)
      return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
    },
  }
}

/** A tool's own verdict, by its exit code. */
function tool(title: string, ...args: string[]): Step {
  return check(title, (env) => runTool(args, { cwd: ROOT, env }))
}

const vitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int() })
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
})

/** Runs a test runner and counts from its report; one that ran nothing, or left no report, has failed. */
function runner(
  title: string,
  file: string,
  args: readonly string[],
  count: (report: unknown) => Count,
): Step {
  return {
    title,
    run: async (env) => {
      const report = join(REPORTS, file)
      rmSync(report, { force: true })
      const { exitCode } = await runTool(args, {
        cwd: ROOT,
        // With all journeys run, `logs.spec.ts` also asks that no field stayed empty.
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, ALL_JOURNEYS: 'yes' },
        onOutput: show,
      })
      const { failed, passed } = read(report, count)
      const fellOver = exitCode !== 0 && failed === 0
      return { passed, failed: fellOver || passed + failed === 0 ? failed + 1 : failed }
    },
  }
}

function read(report: string, count: (report: unknown) => Count): Count {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    return { passed: 0, failed: 0 }
  }
}

const vitest = runner(
  'Rules, API and unit tests',
  'vitest.json',
  [
    bin('vitest', 'vitest.mjs'),
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${join(REPORTS, 'vitest.json')}`,
  ],
  (report) => {
    const { numFailedTests, numPassedTests } = vitestReport.parse(report)
    return { passed: numPassedTests, failed: numFailedTests }
  },
)

function playwright(title: string, file: string, ...args: string[]): Step {
  const command = [bin('@playwright/test', 'cli.js'), 'test', '--reporter=list,json', ...args]
  return runner(title, file, command, (report) => {
    const { expected, flaky, skipped, unexpected } = playwrightReport.parse(report).stats
    // Nothing is skipped on purpose, so what was skipped did not pass.
    return { passed: expected, failed: unexpected + flaky + skipped }
  })
}

const journeys = playwright('Browser journeys', 'playwright.json')
const pictures = playwright(
  'Every screen in every state',
  'pictures.json',
  '-c',
  join(ROOT, 'tests/pictures/playwright.config.ts'),
)

const tsc = bin('typescript', 'bin/tsc')

export const STEPS: readonly Step[] = [
  tool('Format', bin('oxfmt', 'bin/oxfmt'), '--check', '.'),
  tool('Lint', bin('oxlint', 'bin/oxlint'), '--type-aware'),
  tool('Types', tsc, '-p', '.'),
  tool('Types of the dashboard', tsc, '-p', 'apps/dashboard'),
  tool('Nothing unused', bin('knip', 'bin/knip.js')),
  vitest,
  check('Build of the dashboard', buildDashboard),
  journeys,
  pictures,
]
