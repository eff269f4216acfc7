import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { command } from './command.ts'
import { type Guard, GUARDS } from './guards/guards.ts'
import { scratchCopy } from './guards/scratch-copy.ts'
import { runTool } from './run-tool.ts'
import { startTemporaryPostgres } from './temporary-postgres.ts'

const ROOT = join(import.meta.dirname, '..')
const PAGE = join(ROOT, 'docs/guards.md')

const reportSchema = z.object({
  numPassedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
})
type Noticed = { by: string } | { passed: number }

/** Takes the guards away one at a time in a copy of the tree, and shows which test notices each. */
await command(async () => {
  const say = (line: string) => console.error(`guards: ${line}`)
  const wanted = process.argv.slice(2)
  const guards = GUARDS.filter(
    ({ guard }) => wanted.length === 0 || wanted.some((word) => guard.includes(word)),
  )
  const scratch = scratchCopy(ROOT)
  const postgres = await startTemporaryPostgres(() => undefined)
  const rows: string[] = []
  const green = new Map<string, Noticed>()
  let unnoticed = 0
  try {
    for (const guard of guards) {
      const asked = JSON.stringify([guard.tests, guard.named])
      const whole = green.get(asked) ?? (await testsOf(scratch, postgres.url, guard))
      if (!('passed' in whole)) throw new Error(`With every guard in place: ${whole.by}`)
      green.set(asked, whole)
      const noticed = await without(scratch, guard, () => testsOf(scratch, postgres.url, guard))
      const isNoticed = 'by' in noticed
      if (!isNoticed) unnoticed += 1
      rows.push(`| ${guard.guard} | ${isNoticed ? noticed.by : '**nobody noticed**'} |`)
      say(rows.at(-1) ?? '')
    }
  } finally {
    await postgres.stop()
    rmSync(scratch, { recursive: true, force: true })
  }
  const page = pageOf(rows, unnoticed)
  if (wanted.length === 0) writeFileSync(PAGE, page)
  console.log(page)
  if (unnoticed > 0) process.exitCode = 1
})

async function without(
  scratch: string,
  { file, from, guard, to }: Guard,
  run: () => Promise<Noticed>,
): Promise<Noticed> {
  const path = join(scratch, file)
  const whole = readFileSync(path, 'utf8')
  const parts = from === null ? [whole, ''] : whole.split(from)
  if (parts.length !== 2) throw new Error(`${guard}: its code stands not once in ${file}`)
  writeFileSync(path, parts.join(to))
  try {
    return await run()
  } finally {
    writeFileSync(path, whole)
  }
}

/** The first test that is red, or how many were green. */
async function testsOf(scratch: string, url: string, { named, tests }: Guard): Promise<Noticed> {
  const report = join(scratch, 'guards.json')
  rmSync(report, { force: true })
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const only = named === null ? [] : ['-t', named]
  const reporting = ['--reporter=json', `--outputFile=${report}`]
  await runTool([vitest, 'run', '--project', 'api', '--bail=1', ...reporting, ...only, ...tests], {
    cwd: scratch,
    env: { ...process.env, TEST_DATABASE_URL: url },
  })
  const { numPassedTests, testResults } = reportSchema.parse(
    JSON.parse(readFileSync(report, 'utf8')),
  )
  for (const { assertionResults, name, status } of testResults) {
    const red = assertionResults.find((one) => one.status === 'failed')
    const file = name.slice(name.lastIndexOf('tests/'))
    if (red !== undefined) return { by: `${file}: ${red.fullName}` }
    if (status === 'failed') return { by: `${file}: its records could not even be made` }
  }
  if (numPassedTests === 0) return { by: 'no test ran' }
  return { passed: numPassedTests }
}

function pageOf(rows: readonly string[], unnoticed: number): string {
  return `# Which test notices a guard that is gone

Printed by \`npm run guards\`: it copies the tree, takes one guard away at a time, runs the tests that should notice, and
puts it back. Each was green with the guard in place just before.

| guard taken away | the first test that was red |
|---|---|
${rows.join('\n')}

${rows.length} guards taken away, ${unnoticed} unnoticed.
`
}
