import { generateKeyPairSync } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../apps/api/src/config.ts'
import { readSigningKey } from '../apps/api/src/secret-file.ts'
import { withSecretFiles } from '../scripts/settings.ts'

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

const folder = mkdtempSync(join(tmpdir(), 'restride-settings-'))
let files = 0
function fileOf(text: string, mode = 0o600): string {
  files += 1
  const file = join(folder, String(files))
  writeFileSync(file, text)
  chmodSync(file, mode)
  return file
}
const pemOf = (key: { export: (how: { type: 'pkcs8'; format: 'pem' }) => string | Buffer }) =>
  key.export({ type: 'pkcs8', format: 'pem' }).toString()

describe('secrets', () => {
  const url = 'postgres://owner:9f1c2b7e5d3a48c6b0a4@db.clinic/restride'

  it('come from files of their own', () => {
    const read = withSecretFiles({ DATABASE_URL_FILE: fileOf(`${url}\n`) })

    expect(readConfig(read).ownerDatabaseUrl).toBe(url)
  })

  it.each([0o640, 0o604, 0o644, 0o660])('are refused when their file has mode %o', (mode) => {
    const file = fileOf(url, mode)

    expect(() => withSecretFiles({ DATABASE_URL_FILE: file })).toThrow(`chmod 600 ${file}`)
  })

  it('are refused when they are given twice, or their file is not there', () => {
    const file = fileOf(url)

    expect(() => withSecretFiles({ DATABASE_URL: url, DATABASE_URL_FILE: file })).toThrow('twice')
    expect(() => withSecretFiles({ DATABASE_URL_FILE: `${file}x` })).toThrow('cannot be read')
  })

  it.each([
    'postgres',
    'short-one-9f1c',
    'changeme-changeme-changeme',
    'aaaaaaaaaaaaaaaaaaaaaaaa',
    '%3Clong-random-text-here%3E',
  ])('are refused in production when the password is %s', (password) => {
    const weak = `postgres://owner:${password}@db.clinic/restride`

    expect(problemsOf({ NODE_ENV: 'production', DATABASE_URL: weak })).toContain('DATABASE_URL:')
    expect(
      problemsOf({ NODE_ENV: 'production', DATABASE_URL: url, DATABASE_APP_URL: weak }),
    ).toContain('DATABASE_APP_URL:')
    expect(problemsOf({ NODE_ENV: 'production', DATABASE_URL: url })).toBe('')
  })

  it('sign only with an Ed25519 key that nobody else can read', () => {
    const good = pemOf(generateKeyPairSync('ed25519').privateKey)
    const rsa = pemOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)
    const garbled = good.replace('MC4', 'xxx')

    expect(readSigningKey(fileOf(good))).toBe(good.trimEnd())
    expect(() => readSigningKey(fileOf(good, 0o644))).toThrow('chmod 600')
    for (const bad of [rsa, garbled, '', 'secret'])
      expect(() => readSigningKey(fileOf(bad))).toThrow('no Ed25519 private key')
  })
})
