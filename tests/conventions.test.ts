import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { PROBLEM_CODES } from '@restride/contracts/problems'
import { RULESET_V1 } from '@restride/rules/ruleset'
import { describe, expect, it } from 'vitest'

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(file))
const sources = files.filter((file) => ['.ts', '.tsx', '.mjs', '.mts'].includes(extname(file)))
const text = (file: string) => readFileSync(file, 'utf8')
const holding = (pattern: RegExp, among = sources) =>
  among.filter((file) => pattern.test(text(file)))
const self = 'tests/conventions.test.ts'
const isOther = (file: string) => file !== self

describe('the house', () => {
  it('has files to look at', () => {
    expect(sources.length).toBeGreaterThan(100)
  })

  it('reads the environment in scripts, configurations and test support only', () => {
    const readers = holding(/process\.env/u).filter(
      (file) => !/^(scripts|tests)\/|^(vitest|playwright)\.config\.ts$/u.test(file),
    )

    expect(readers).toEqual([])
  })

  it('has no barrels and no drawers for odds and ends', () => {
    expect(sources.filter((file) => basename(file, extname(file)) === 'index')).toEqual([])
    expect(sources.filter((file) => /\/(utils|helpers|common|lib)\//u.test(`/${file}`))).toEqual([])
  })

  it('names its files in kebab-case', () => {
    const odd = sources.filter((file) => !/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/u.test(basename(file)))

    expect(odd).toEqual([])
  })

  it('commits no generated client, no built page, no secret and no path of a machine', () => {
    expect(files.filter((file) => /\/(generated|dist|node_modules)\//u.test(file))).toEqual([])
    expect(files.filter((file) => /(^|\/)\.env$|\.pem$|\.key$/u.test(file))).toEqual([])
    const readable = files.filter((file) => !/\.(png|woff2|svg)$/u.test(file) && file !== self)
    expect(holding(/BEGIN (?:\w+ )?PRIVATE KEY/u, readable)).toEqual([])
    expect(holding(/(?:^|[\s"'`=(])\/(?:work|root|farm)\/\w|registry\.npmjs/mu, readable)).toEqual(
      [],
    )
  })

  it('throws no test away and leaves none for later', () => {
    const tests = sources.filter((file) => /\.(test|spec)\.tsx?$/u.test(file) && file !== self)

    expect(holding(/\b(?:it|test|describe)\.(?:only|skip|todo|fixme)\b/u, tests)).toEqual([])
  })

  it('talks to the network from one place in the dashboard', () => {
    const callers = holding(/\bfetch\(/u).filter((file) => file.startsWith('apps/dashboard/src/'))

    expect(callers).toEqual(['apps/dashboard/src/http.ts'])
  })

  it('explains every problem it can answer with', () => {
    const explained = [...text('docs/problems.md').matchAll(/^## (\w+)$/gmu)].map(
      ([, code]) => code,
    )

    expect(explained).toEqual([...PROBLEM_CODES])
  })

  it('names no class that its stylesheet has not', () => {
    const missing = sources.flatMap((file) => {
      const code = text(file).replaceAll(/^import .*$/gmu, '')
      return [...text(file).matchAll(/^import (\w+) from '([^']+\.module\.css)'$/gmu)].flatMap(
        ([, name, from]) => {
          const css = readFileSync(join(dirname(file), from ?? ''), 'utf8')
          return [...code.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'gu'))]
            .map(([, used]) => used ?? '')
            .filter((used) => !new RegExp(`\\.${used}\\b`, 'u').test(css))
            .map((used) => `${file}: ${used}`)
        },
      )
    })
    expect(missing).toEqual([])
  })

  it('shows no markup a user wrote', () => {
    expect(holding(/dangerouslySetInnerHTML/u).filter((file) => file !== self)).toEqual([])
  })

  it('writes no sentence to the log that the list of sentences drops', () => {
    const api = sources.filter((file) => file.startsWith('apps/api/src/'))
    const said = api.flatMap((file) =>
      [...text(file).matchAll(/\blog\s*\.(?:fatal|error|warn|info)\([^;]*?'([^']+)'\s*\)/gu)].map(
        ([, sentence]) => sentence ?? '',
      ),
    )

    expect(said.length).toBeGreaterThan(4)
    expect(said.filter((one) => !text('apps/api/src/logging.ts').includes(`  '${one}',`))).toEqual(
      [],
    )
  })

  it('asks one calendar which day an instant falls on: PostgreSQL may know older time zones than Node', () => {
    const api = sources.filter((file) => file.startsWith('apps/api/src/'))

    expect(holding(/\bat time zone \$|\bcurrent_date\b/iu, api)).toEqual([])
  })

  it('builds no SQL from text, and no setting outlives its transaction', () => {
    const server = sources.filter((file) => file.startsWith('apps/api/src/'))

    expect(holding(/\$(?:query|execute)RawUnsafe|Prisma\.raw\b/u).filter(isOther)).toEqual([])
    expect(holding(/set_config\([^)]*,\s*false\s*\)|\bset\s+session\b/iu, server)).toEqual([])
    expect(holding(/set_config\(/u, server)).toEqual([
      'apps/api/src/database.ts',
      'apps/api/src/sign-in/throttle.ts',
    ])
  })
})

describe('the rules', () => {
  const rules = sources.filter((file) => file.startsWith('packages/rules/src/'))
  const code = rules.filter((file) => !file.endsWith('.test.ts'))
  const criteria = code.filter((file) => dirname(file).endsWith('/criteria'))

  it('read no clock, no chance and nothing outside their package', () => {
    const clockless = code.filter((file) => !file.endsWith('/plain-date.ts'))

    expect(holding(/Date\.now|new Date\(|Math\.random|performance\./u, clockless)).toEqual([])
    expect(holding(/from '(?!\.)/u, code)).toEqual([])
  })

  it('are one criterion a file, each in the ruleset and each with its table of cases', () => {
    const ids = criteria.map((file) =>
      /\bid: '([A-Z0-9-]+)'|'((?:ST|LI|SX|RF|RK|PM|T|A|H)-[A-Z0-9]+)'/u.exec(text(file)),
    )

    expect(criteria).toHaveLength(RULESET_V1.criteria.length)
    expect(ids.filter((id) => id === null)).toEqual([])
    expect(criteria.filter((file) => !existsSync(file.replace('.ts', '.test.ts')))).toEqual([])
  })

  it('show what is marked K as clinic protocol, never as evidence', () => {
    const sourcesOfRules = RULESET_V1.criteria.flatMap(({ sources: cited }) => cited)

    expect(sourcesOfRules.length).toBeGreaterThan(28)
    for (const { evidence, label, tag } of sourcesOfRules) {
      expect(tag === 'K').toBe(label === 'clinic')
      expect(tag === 'K').toBe(evidence === 'clinic_protocol')
    }
  })
})
