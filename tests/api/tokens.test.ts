import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  sign,
} from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { buildApp } from '../../apps/api/src/app.ts'
import { openDatabase } from '../../apps/api/src/database.ts'
import { readSigningKeys } from '../../apps/api/src/signing-keys.ts'
import { tokenKeysFrom } from '../../apps/api/src/sign-in/token-keys.ts'
import { ensureSigningKey, rotateSigningKey } from '../../scripts/signing-key.ts'
import { callerWithToken, factorKey, openTestApp, signingKey } from '../support/app.ts'
import { asApp } from '../support/database-names.ts'
import { PASSWORD } from '../support/people.ts'

type Claims = Record<string, unknown>

const test = await openTestApp()
const clinic = await test.clinic()
const good = await test.as(clinic.physio.email)
const claims = decoded(good.token, 1)
const others = decoded((await test.as(clinic.desk.email)).token, 1)
const now = Math.floor(test.clock.now.getTime() / 1000)
const stranger = generateKeyPairSync('ed25519').privateKey
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
const publicKey = createPublicKey(signingKey)
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
const der = publicKey.export({ type: 'spki', format: 'der' })
const jwkOf = (key: Parameters<typeof createPublicKey>[0]) =>
  createPublicKey(key).export({ format: 'jwk' })

function decoded(token: string, part: number): Claims {
  return JSON.parse(Buffer.from(token.split('.')[part] ?? '', 'base64url').toString())
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

/** A token with these parts, rightly signed by our key unless another hand signs. */
function token(
  payload: Claims,
  header: Claims = { alg: 'EdDSA', typ: 'JWT' },
  signWith: (input: Buffer) => Buffer = (input) => sign(null, input, createPrivateKey(signingKey)),
): string {
  const input = `${encoded(header)}.${encoded(payload)}`
  return `${input}.${signWith(Buffer.from(input)).toString('base64url')}`
}

const hmac = (key: string | Buffer) => (input: Buffer) =>
  createHmac('sha256', key).update(input).digest()
const byStranger = (input: Buffer) => sign(null, input, stranger)
const without = (name: string) =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name))
const unsigned = (alg: string) => `${encoded({ alg, typ: 'JWT' })}.${encoded(claims)}.`

const BAD: [string, string][] = [
  ['alg none', unsigned('none')],
  ['alg None', unsigned('None')],
  ['no signature', unsigned('EdDSA')],
  ['HS256 with the public key', token(claims, { alg: 'HS256', typ: 'JWT' }, hmac(pem))],
  ['HS256 with a newline before it', token(claims, { alg: 'HS256', typ: 'JWT' }, hmac(`\n${pem}`))],
  ['HS256 with its DER form', token(claims, { alg: 'HS256', typ: 'JWT' }, hmac(der))],
  ['HS256 with an empty key', token(claims, { alg: 'HS256', typ: 'JWT' }, hmac(''))],
  ['RS256', token(claims, { alg: 'RS256', typ: 'JWT' }, (input) => sign('sha256', input, rsa))],
  [
    'ES256',
    token(claims, { alg: 'ES256', typ: 'JWT' }, (input) => sign('sha256', input, elliptic)),
  ],
  ['no algorithm', token(claims, { typ: 'JWT' })],
  ['crit', token(claims, { alg: 'EdDSA', typ: 'JWT', crit: ['b64'], b64: false })],
  ['nbf in the future', token({ ...claims, nbf: now + 60 })],
  ['expired', token({ ...claims, iat: now - 700, exp: now - 100 })],
  ['exp as text', token({ ...claims, exp: String(now + 600) })],
  ['exp below zero', token({ ...claims, exp: -1 })],
  ['exp as a fraction', token({ ...claims, exp: now + 600.5 })],
  ['exp null', token({ ...claims, exp: null })],
  ...['exp', 'aud', 'iss', 'sub', 'iat', 'sid', 'jti', 'typ'].map((name): [string, string] => [
    `no ${name}`,
    token(without(name)),
  ]),
  ['another audience', token({ ...claims, aud: 'elsewhere' })],
  ['audiences', token({ ...claims, aud: ['restride-api', 'elsewhere'] })],
  ['another issuer', token({ ...claims, iss: 'elsewhere' })],
  ['another type', token({ ...claims, typ: 'refresh' })],
  ['the second step’s token', token({ ...without('sid'), typ: 'mfa' })],
  ['the second step’s type with a session', token({ ...claims, typ: 'mfa' })],
  ['a claim more', token({ ...claims, role: 'clinic_admin' })],
  ['a stranger’s key', token(claims, undefined, byStranger)],
  [
    'a stranger’s key in jwk',
    token(claims, { alg: 'EdDSA', typ: 'JWT', jwk: jwkOf(stranger) }, byStranger),
  ],
  [
    'a stranger’s jku',
    token(claims, { alg: 'EdDSA', typ: 'JWT', jku: 'https://keys.example/jwks' }, byStranger),
  ],
  [
    'a kid that walks to a file',
    token(claims, { alg: 'EdDSA', typ: 'JWT', kid: '../../../dev/null' }, byStranger),
  ],
  [
    'an empty kid and an empty key',
    token(claims, { alg: 'HS256', typ: 'JWT', kid: '../../../dev/null' }, hmac('')),
  ],
  [
    'a changed claim',
    `${good.token.split('.')[0]}.${encoded({ ...claims, sub: others['sub'] })}.${good.token.split('.')[2]}`,
  ],
  ['cut short', good.token.slice(0, -4)],
  ['two parts', good.token.split('.').slice(0, 2).join('.')],
  ['four parts', `${good.token}.x`],
  [
    'no JSON',
    `${Buffer.from('{').toString('base64url')}.${good.token.split('.')[1]}.${good.token.split('.')[2]}`,
  ],
  ['nothing of a token', 'x'],
  ['ten thousand characters', 'x'.repeat(10_000)],
  ['another user’s session', token({ ...claims, sid: others['sid'] })],
  ['a session that never was', token({ ...claims, sid: randomUUID() })],
  ['a user who never was', token({ ...claims, sub: randomUUID() })],
  ['a user that is no id', token({ ...claims, sub: "' or 1=1 --" })],
]

describe('an access token', () => {
  it('points at a session and says nothing else', () => {
    expect(Object.keys(claims).toSorted()).toEqual([
      'aud',
      'exp',
      'iat',
      'iss',
      'jti',
      'sid',
      'sub',
      'typ',
    ])
    expect(claims).toMatchObject({
      iss: 'restride',
      aud: 'restride-api',
      sub: clinic.physio.id,
      typ: 'access',
      exp: now + 600,
    })
  })

  it('opens with its own signature, so that the table below can fail', async () => {
    expect((await good.get('/me')).status).toBe(200)
    expect((await callerWithToken(test.app, token(claims)).get('/me')).status).toBe(200)
  })

  it.each(BAD)('is refused: %s', async (_name, bad) => {
    const answer = await callerWithToken(test.app, bad).get('/me')

    expect({ status: answer.status, code: answer.body.code }).toEqual({
      status: 401,
      code: 'not_signed_in',
    })
  })

  it.each([
    ['another scheme', `Basic ${good.token}`],
    ['no scheme', good.token],
    ['a scheme alone', 'Bearer'],
    ['two tokens', `Bearer ${good.token} ${good.token}`],
    ['two tokens by comma', `Bearer ${good.token},${good.token}`],
  ])('is refused with %s in the header', async (_name, authorization) => {
    expect((await test.anonymous.get('/me', { authorization })).status).toBe(401)
  })

  it('chooses no key by its header: what it brings is not looked at', async () => {
    const headers = [
      { kid: '../../../dev/null' },
      { kid: 'another' },
      { jwk: jwkOf(stranger) },
      { jku: 'https://keys.example/jwks' },
    ]

    for (const extra of headers) {
      const rightly = token(claims, { alg: 'EdDSA', typ: 'JWT', ...extra })
      expect((await callerWithToken(test.app, rightly).get('/me')).body.id).toBe(clinic.physio.id)
    }
  })

  it('lasts ten minutes to the second', async () => {
    const caller = callerWithToken(test.app, good.token)
    const start = test.clock.now
    test.clock.now = new Date((now + 599) * 1000)
    const before = await caller.get('/me')
    test.clock.now = new Date((now + 601) * 1000)
    const after = await caller.get('/me')
    test.clock.now = start

    expect([before.status, after.status]).toEqual([200, 401])
  })

  it('ends with its session', async () => {
    const leaving = callerWithToken(test.app, await freshToken(clinic.privacy.email))
    expect((await leaving.get('/me')).status).toBe(200)

    await leaving.post('/auth/logout')

    expect((await leaving.get('/me')).status).toBe(401)
  })

  it('is no second step, and a second step’s token is no access', async () => {
    const answer = await test.anonymous.post('/auth/mfa', { mfaToken: good.token, code: '000000' })

    expect({ status: answer.status, code: answer.body.code }).toEqual({
      status: 401,
      code: 'mfa_failed',
    })
  })
})

describe('a change of the signing key', () => {
  const appWith = async (pems: [string, ...string[]]) => {
    const db = openDatabase(
      asApp(inject('ownerUrl'), `test_${process.env['VITEST_POOL_ID'] ?? '0'}`),
      2,
    )
    const app = await buildApp({
      db,
      now: () => test.clock.now,
      tokenKeys: tokenKeysFrom(pems, test.clock.now, 600),
      factorKey,
      relyingParty: null,
      publicUrl: null,
      trustProxyHops: 0,
      mailer: null,
      dashboardUrl: 'http://127.0.0.1:3000',
      decisionGraceMs: 0,
      logLevel: 'silent',
      dashboardDir: null,
      anchors: null,
    })
    app.addHook('onClose', () => db.close())
    return app
  }

  it('lets tokens of the key before live out their ten minutes, and no longer', async () => {
    const start = test.clock.now
    const next = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
    const app = await appWith([next.toString(), signingKey])
    const old = callerWithToken(app, good.token)

    const soon = await old.get('/me')
    test.clock.now = new Date(start.getTime() + 600_000)
    // Signed with the old key just now, as only a thief of it could.
    const stolen = callerWithToken(app, token({ ...claims, iat: now + 599, exp: now + 1199 }))
    const late = await stolen.get('/me')
    test.clock.now = start
    await app.close()

    expect([soon.status, late.status]).toEqual([200, 401])
  })

  it('signs with the newest, named by its thumbprint', async () => {
    const next = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
    const keys = tokenKeysFrom([next.toString(), signingKey], test.clock.now, 600)
    const app = await appWith([next.toString(), signingKey])
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/auth/login',
      payload: { email: clinic.physio.email, password: PASSWORD },
    })
    await app.close()
    const signed = answer.json<{ accessToken: string }>().accessToken

    expect(decoded(signed, 0)).toEqual({ alg: 'EdDSA', typ: 'JWT', kid: keys.kid })
    expect((await callerWithToken(test.app, signed).get('/me')).status).toBe(401)
  })

  it('keeps the new key and the one before', () => {
    const keys = ensureSigningKey(newFolder(), () => undefined)
    const [first] = readSigningKeys(keys)
    rotateSigningKey(keys, new Date('2027-01-01T00:00:00Z'))
    const [second] = readSigningKeys(keys)
    rotateSigningKey(keys, new Date('2028-01-01T00:00:00Z'))

    expect(second).not.toBe(first)
    expect(readSigningKeys(keys).slice(1)).toEqual([second])
  })

  it('goes on with the single key of earlier versions', () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'secrets'))
    writeFileSync(join(folder, 'secrets', 'signing-key.pem'), signingKey, { mode: 0o600 })

    const keys = ensureSigningKey(folder, () => undefined)

    expect(readSigningKeys(keys)).toEqual([signingKey.trimEnd()])
    expect(readdirSync(join(folder, 'secrets'))).toEqual(['signing-keys'])
  })
})

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'restride-keys-'))
}

async function freshToken(email: string): Promise<string> {
  const answer = await test.anonymous.post('/auth/login', { email, password: PASSWORD })
  return answer.body.accessToken
}
