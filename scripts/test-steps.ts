import { readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { buildDashboard } from './dashboard-build.ts'
import { type ToolResult, runTool } from './run-tool.ts'

/** `named` says which did not simply pass, in words for the end of the run. */
export type Count = { passed: number; failed: number; named: readonly string[] }
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
      if (exitCode === 0) return { passed: 1, failed: 0, named: [] }
      return { passed: 0, failed: 1, named: [`failed: ${title}`] }
    },
  }
}

/** A tool's own verdict, by its exit code. */
function tool(title: string, ...args: string[]): Step {
  return check(title, (env) => runTool(args, { cwd: ROOT, env }))
}

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})
type PlaywrightSuite = {
  specs: { title: string; file: string; tests: { status: string }[] }[]
  suites?: PlaywrightSuite[] | undefined
}
const playwrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  specs: z.array(
    z.object({
      title: z.string(),
      file: z.string(),
      tests: z.array(z.object({ status: z.string() })),
    }),
  ),
  get suites() {
    return z.array(playwrightSuite).optional()
  },
})
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  suites: z.array(playwrightSuite),
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
      const { failed, named, passed } = read(report, count)
      const fellOver = (exitCode !== 0 && failed === 0) || passed + failed === 0
      if (!fellOver) return { passed, failed, named }
      return { passed, failed: failed + 1, named: [...named, `failed: ${title}`] }
    },
  }
}

function read(report: string, count: (report: unknown) => Count): Count {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    return { passed: 0, failed: 0, named: [] }
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
    const { numFailedTests, numPassedTests, testResults } = vitestReport.parse(report)
    const named = testResults.flatMap(({ assertionResults, name, status }) => {
      const failed = assertionResults.filter((test) => test.status === 'failed')
      const file = relative(ROOT, name)
      // A file that cannot be loaded has failed without a test.
      if (failed.length === 0) return status === 'failed' ? [`failed: ${file}`] : []
      return failed.map(({ fullName }) => `failed: ${file} › ${fullName}`)
    })
    return { passed: numPassedTests, failed: numFailedTests, named }
  },
)

function playwright(title: string, file: string, ...args: string[]): Step {
  const command = [bin('@playwright/test', 'cli.js'), 'test', '--reporter=list,json', ...args]
  return runner(title, file, command, (report) => {
    const { stats, suites } = playwrightReport.parse(report)
    const { expected, flaky, skipped, unexpected } = stats
    // Nothing is skipped on purpose, so what was skipped did not pass.
    return {
      passed: expected + flaky,
      failed: unexpected + skipped,
      named: suites.flatMap(notSimplyPassed),
    }
  })
}

const VERDICTS: Readonly<Record<string, string>> = {
  unexpected: 'failed',
  skipped: 'did not run',
  flaky: 'passed only the second time',
}

function notSimplyPassed({ specs, suites = [] }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ file, tests, title }) =>
    tests.flatMap(({ status }) => {
      const verdict = VERDICTS[status]
      return verdict === undefined ? [] : [`${verdict}: ${file} › ${title}`]
    }),
  )
  return [...own, ...suites.flatMap(notSimplyPassed)]
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
