import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import {
  determineHitLimitReached,
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { expect } from './expect.ts'
import { bundled, type TableFile } from './table-file.ts'

type Table = { id: string; run: () => unknown }
type World = { __stryker__?: object; tables?: object; table?: () => unknown }

const TESTS = 'packages/rules/src/**/*.test.ts'
const PROPERTIES = /(?:\.properties|every-response)\.test\.ts$/u
/** Slow tables, each with the files it is there for: whole plans. */
const SLOW = [{ tables: /plans[\\/]template\.test\.ts$/u, for: /[\\/]plans[\\/]/u }]
/** They hold whole results with every text, so they notice most. */
const WHOLE_RESULTS = /(?:replay|results|examples|ruleset)\.test\.ts$/u

/** Many times what the slowest table needs: a change that lets the rules run on for ever is stopped here. */
const MOST_MS = 6000
const RUN_TABLE = new Script('globalThis.table()')

/**
 * Runs the tables of the rules in one process. Each file of tables is bundled once and loaded anew for every mutant,
 * because most mutants change what is worked out at load; vitest needs a second or two for what takes some hundredths.
 */
class TableRunner implements TestRunner {
  #files: readonly TableFile[] = []

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init(): Promise<void> {
    const names = globSync(TESTS).filter((name) => !PROPERTIES.test(name))
    this.#files = await Promise.all(names.map((name) => bundled(join(process.cwd(), name))))
  }

  async dryRun(): Promise<DryRunResult> {
    world().__stryker__ = {}
    const tests: TestResult[] = []
    for (const file of this.#files) tests.push(...resultsOf(file, false))
    return { status: DryRunStatus.Complete, tests }
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, disableBail, hitLimit, sandboxFileName } = options
    const state = { activeMutant: activeMutant.id, hitCount: 0, hitLimit }
    world().__stryker__ = state
    const tests: TestResult[] = []
    try {
      for (const file of this.#mayNotice(sandboxFileName)) {
        tests.push(...resultsOf(file, !disableBail))
        if (!disableBail && tests.some(({ status }) => status === TestStatus.Failed)) break
      }
    } catch (error) {
      if (isTooLong(error)) return { status: MutantRunStatus.Timeout }
      throw error
    }
    const reached = determineHitLimitReached(state.hitCount, hitLimit)
    return toMutantRunResult(reached ?? { status: DryRunStatus.Complete, tests })
  }

  /** The tables beside the changed file first, then those of its folder: they should be the ones that notice. */
  #mayNotice(changedFile: string): TableFile[] {
    const beside = basename(changedFile).replace('.ts', '.test.ts')
    const place = (name: string) => {
      if (basename(name) === beside) return 0
      if (SLOW.some(({ tables }) => tables.test(name))) return 4
      if (WHOLE_RESULTS.test(name)) return 2
      return dirname(name) === dirname(changedFile) ? 1 : 3
    }
    return this.#files
      .filter(({ reach }) => reach.has(changedFile))
      .filter(({ name }) =>
        SLOW.every((slow) => !slow.tables.test(name) || slow.for.test(changedFile)),
      )
      .toSorted((a, b) => place(a.name) - place(b.name))
  }
}

function world(): World {
  return globalThis as World
}

/** A file that no longer loads has failed. */
function resultsOf(file: TableFile, stopsAtFailure: boolean): TestResult[] {
  const results: TestResult[] = []
  const tables: Table[] = []
  const isLoaded = resultOf({ id: `${file.name} loads`, run: () => load(file, tables) })
  if (isLoaded.status === TestStatus.Failed) return [isLoaded]
  for (const table of tables) {
    const result = resultOf(table)
    results.push(result)
    if (stopsAtFailure && result.status === TestStatus.Failed) break
  }
  return results
}

function resultOf({ id, run }: Table): TestResult {
  const startedAt = performance.now()
  const took = () => ({ id, name: id, timeSpentMs: performance.now() - startedAt })
  try {
    world().table = run
    RUN_TABLE.runInThisContext({ timeout: MOST_MS })
    return { ...took(), status: TestStatus.Success }
  } catch (error) {
    if (isTooLong(error)) throw error
    return { ...took(), status: TestStatus.Failed, failureMessage: String(error) }
  }
}

/** Stopping a table costs its seconds; Stryker's own limit would end the process and bundle every table anew. */
function isTooLong(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}

/** What takes vitest's place for the tables: they only describe, list cases and expect. */
function load({ name, script }: TableFile, tables: Table[]): void {
  const suites: string[] = [name]
  const describe = (suite: string, define: () => void) => {
    suites.push(suite)
    define()
    suites.pop()
  }
  const it = (title: string, run: () => unknown) => {
    tables.push({ id: `${[...suites, title].join(' › ')} #${tables.length}`, run })
  }
  // As vitest does: rows are spread only where every one of them is a list.
  const each =
    (cases: readonly unknown[]) => (title: string, run: (...row: unknown[]) => unknown) => {
      const areRows = cases.every((row) => Array.isArray(row))
      for (const row of cases) it(title, () => (areRows ? run(...(row as unknown[])) : run(row)))
    }
  world().tables = { describe, it: Object.assign(it, { each }), expect }
  const define: unknown = script.runInThisContext()
  if (typeof define === 'function') define(createRequire(name), {}, {})
}

function createTableRunner(): TestRunner {
  return new TableRunner()
}
createTableRunner.inject = tokens(commonTokens.options)

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'tables', createTableRunner),
]
