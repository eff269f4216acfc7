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
  type TestResult,
  TestStatus,
  type TestRunner,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { build, type Plugin, type Rolldown } from 'vite'
import { expect } from './expect.ts'

type Table = { id: string; file: string; run: () => unknown }
type World = { __stryker__?: object; tables?: object }

const TESTS = 'packages/rules/src/**/*.test.ts'
const SLOW = /\.properties\.test\.ts$/u

/**
 * Runs the tables of the rules in one process: bundled once, loaded anew for every mutant, because most of them change
 * what is worked out at load. Vitest needs a second or two for what takes some hundredths here.
 */
class TableRunner implements TestRunner {
  #script: Script | undefined
  /** What each file of tables imports, directly or not. */
  readonly #reach = new Map<string, Set<string>>()

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init(): Promise<void> {
    this.#script = new Script(`(require, module, exports) => {${await bundled(this.#reach)}\n}`)
  }

  async dryRun(): Promise<DryRunResult> {
    const mutantCoverage = { static: {}, perTest: {} }
    world().__stryker__ = { mutantCoverage }
    const tests = await this.#run('', false)
    return { status: DryRunStatus.Complete, tests, mutantCoverage }
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, disableBail, hitLimit, sandboxFileName } = options
    const state = { activeMutant: activeMutant.id, hitCount: 0, hitLimit }
    world().__stryker__ = state
    const tests = await this.#run(sandboxFileName, !disableBail)
    const reached = determineHitLimitReached(state.hitCount, hitLimit)
    return toMutantRunResult(reached ?? { status: DryRunStatus.Complete, tests })
  }

  /** The tables beside the changed file come first: they should be the ones that notice. */
  async #run(changedFile: string, stopsAtFailure: boolean): Promise<TestResult[]> {
    const results: TestResult[] = []
    const beside = basename(changedFile).replace('.ts', '.test.ts')
    const near = ({ file }: Table) => (basename(file) === beside ? 0 : 1)
    const mayNotice = ({ file }: Table) =>
      changedFile === '' || this.#reach.get(file)?.has(changedFile)
    const found = this.#load(results).filter(mayNotice)
    for (const table of found.toSorted((a, b) => near(a) - near(b))) {
      if (stopsAtFailure && results.some(({ status }) => status === TestStatus.Failed)) break
      results.push(await resultOf(table))
    }
    return results
  }

  /** Rules that no longer load fail every table. */
  #load(results: TestResult[]): Table[] {
    const found: Table[] = []
    world().tables = collector(found)
    try {
      const load: unknown = this.#script?.runInThisContext()
      if (typeof load === 'function')
        load(createRequire(join(process.cwd(), 'package.json')), {}, {})
    } catch (error) {
      const id = 'the rules load'
      const failureMessage = String(error)
      results.push({ id, name: id, timeSpentMs: 0, status: TestStatus.Failed, failureMessage })
    }
    return found
  }
}

function world(): World {
  return globalThis as World
}

async function resultOf({ id, file, run }: Table): Promise<TestResult> {
  const startedAt = performance.now()
  const test = { id, name: id, fileName: file }
  try {
    await run()
    return { ...test, timeSpentMs: performance.now() - startedAt, status: TestStatus.Success }
  } catch (error) {
    const timeSpentMs = performance.now() - startedAt
    return { ...test, timeSpentMs, status: TestStatus.Failed, failureMessage: String(error) }
  }
}

/** What takes vitest's place for the tables: they only describe, list cases and expect. */
function collector(found: Table[]) {
  let file = ''
  const suites: string[] = []
  const describe = (name: string, define: () => void) => {
    suites.push(name)
    define()
    suites.pop()
  }
  const it = (name: string, run: () => unknown) => {
    const id = `${[file, ...suites, name].join(' › ')} #${found.length}`
    found.push({ id, file, run })
  }
  const each = (cases: readonly unknown[]) => (name: string, run: (...row: unknown[]) => unknown) =>
    cases.forEach((row) => it(name, () => (Array.isArray(row) ? run(...row) : run(row))))
  const begin = (name: string) => {
    file = name
  }
  return { begin, describe, it: Object.assign(it, { each }), expect }
}

async function bundled(reach: Map<string, Set<string>>): Promise<string> {
  const files = globSync(TESTS).filter((name) => !SLOW.test(name))
  const entry = files
    .map((name) => `import ${JSON.stringify(join(process.cwd(), name))}`)
    .join('\n')
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [inPlaceOfVitest(entry, reach)],
    build: {
      ssr: true,
      write: false,
      minify: false,
      rolldownOptions: {
        input: 'virtual:tables',
        treeshake: false,
        output: { format: 'cjs', codeSplitting: false },
      },
    },
  })
  const [chunk] = (built as Rolldown.RolldownOutput).output
  return chunk.code
}

function inPlaceOfVitest(entry: string, reach: Map<string, Set<string>>): Plugin {
  return {
    name: 'restride:tables',
    enforce: 'pre',
    resolveId: (id) => (id === 'virtual:tables' || id === 'vitest' ? `\0${id}` : null),
    load: (id) => {
      if (id === '\0virtual:tables') return entry
      return id === '\0vitest' ? 'export const { describe, it, expect } = globalThis.tables' : null
    },
    transform: (code, id) => {
      if (!id.endsWith('.test.ts')) return null
      const here = code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
      return { code: `globalThis.tables.begin(${JSON.stringify(id)});${here}`, map: null }
    },
    buildEnd() {
      const add = (id: string, seen: Set<string>) => {
        if (seen.has(id)) return seen
        seen.add(id)
        this.getModuleInfo(id)?.importedIds.forEach((imported) => add(imported, seen))
        return seen
      }
      for (const id of this.getModuleIds()) {
        if (id.endsWith('.test.ts')) reach.set(id, add(id, new Set()))
      }
    },
  }
}

function createTableRunner(): TestRunner {
  return new TableRunner()
}
createTableRunner.inject = tokens(commonTokens.options)

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'tables', createTableRunner),
]
