import { parseArgs } from 'node:util'

type Subject = { run: (seconds: number, requests: number) => Promise<void> }

const SUBJECTS: Record<string, () => Promise<Subject>> = {
  rules: () => import('./bench/rules.ts'),
  bundle: () => import('./bench/bundle.ts'),
  audit: () => import('./bench/audit.ts'),
  fuzz: () => import('./bench/fuzz.ts'),
  shell: () => import('./bench/first-load.ts'),
  worklist: () => import('./bench/worklist.ts'),
  plan: () => import('./bench/plan.ts'),
  enumeration: () => import('./bench/enumeration.ts'),
}

const USAGE = `Usage: npm run bench -- <subject> [--seconds N] [--requests N]

  rules   readiness, plan check and session response, beside json-rules-engine and bare ifs
  bundle  what a browser downloads of the rules for each page
  audit   appends to the audit trail at 8 clients, and the check of 200,000 entries
  fuzz    requests made from the API's description, each answer judged by it; a fault fails
  shell   what a browser downloads before it can show the worklist in the staff shell
  worklist  a worklist of 500 patients in Chromium: from a key to its picture
  plan    the editor of a plan of 36 weeks in Chromium: from a key to its picture
  enumeration  whether the time of a refused sign-in tells an account from none

--seconds is how long to measure in all, 12 by default. A missed goal is said, not failed.
--requests is how many requests to fuzz with, 100000 by default.
`

class UsageError extends Error {}

try {
  const { values, positionals } = readArguments()
  const [name = '', ...rest] = positionals
  const load = Object.hasOwn(SUBJECTS, name) ? SUBJECTS[name] : undefined
  const seconds = Number(values.seconds)
  if (!load) throw new UsageError(name === '' ? 'Which subject?' : `Unknown subject: ${name}`)
  if (rest.length > 0) throw new UsageError(`Too many arguments: ${rest.join(' ')}`)
  if (!(seconds > 0)) throw new UsageError(`--seconds is a number above 0, not ${values.seconds}`)
  const requests = Number(values.requests)
  if (!(requests > 0))
    throw new UsageError(`--requests is a number above 0, not ${values.requests}`)
  const subject = await load()
  await subject.run(seconds, requests)
} catch (error) {
  const isUsage = error instanceof UsageError
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`restride: ${message}\n${isUsage ? `\n${USAGE}` : ''}`)
  process.exitCode = isUsage ? 2 : 1
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        seconds: { type: 'string', default: '12' },
        requests: { type: 'string', default: '100000' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
