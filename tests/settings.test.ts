import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../apps/api/src/config.ts'

const problemsOf = (environment: Record<string, string>): string => {
  try {
    readConfig(environment)
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe('settings', () => {
  it('need nothing for a first start on this machine alone', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      demo: true,
      ownerDatabaseUrl: null,
    })
  })

  it('are refused all at once, each by its name', () => {
    const problems = problemsOf({
      PORT: 'abc',
      HOST: 'a b',
      DEMO: '5',
      DATABASE_URL: 'mysql://x',
      LOG_LEVEL: 'loud',
    })

    for (const name of ['PORT', 'HOST', 'DEMO', 'DATABASE_URL', 'LOG_LEVEL'])
      expect(problems).toContain(`${name}:`)
  })

  it.each([
    [
      'production',
      { DEMO: '1', NODE_ENV: 'production', DATABASE_URL: 'postgres://o:p@h/d' },
      'DEMO:',
    ],
    [
      'a host that others reach',
      { DEMO: '1', HOST: '0.0.0.0', DATABASE_URL: 'postgres://o:p@h/d' },
      'DEMO:',
    ],
  ])('refuse demo logins in %s', (_where, environment, problem) => {
    expect(problemsOf(environment)).toContain(problem)
  })

  it('never open demo logins to others by default', () => {
    expect(readConfig({ HOST: '0.0.0.0' }).demo).toBe(false)
    expect(readConfig({ DATABASE_URL: 'postgres://o:p@h/d' }).demo).toBe(false)
  })

  it('need a database of one’s own in production, and the owner’s beside the serving role’s', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toContain('DATABASE_URL:')
    expect(problemsOf({ DATABASE_APP_URL: 'postgres://a:p@h/d' })).toContain('DATABASE_URL:')
  })

  it('take an empty variable for an unset one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({
      port: 3000,
      ownerDatabaseUrl: null,
    })
  })

  it('are all listed in .env.example, with values that are valid', () => {
    const text = (file: string) => readFileSync(file, 'utf8')
    const listed = [...text('.env.example').matchAll(/^([A-Z_]+)=(.*)$/gmu)]
    const known = [...text('apps/api/src/config.ts').matchAll(/^ {2}([A-Z_]+): setting/gmu)]

    expect(listed.map(([, name]) => name).join()).toBe(known.map(([, name]) => name).join())
    expect(
      problemsOf(Object.fromEntries(listed.map(([, name, value]) => [name, value ?? '']))),
    ).toBe('')
  })
})
