import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { PASSWORD } from '../support/people.ts'
import { serve } from '../support/served.ts'
import { makeWorld } from '../support/world.ts'

const test = await openTestApp()
const world = await makeWorld(test)
const { token } = await test.as(world.clinic.physio.email)
const bearer = { authorization: `Bearer ${token}` }
const served = await serve()
const secure = await serve({ PUBLIC_URL: 'https://clinic.example' })

type Asked = {
  method?: string
  url: string
  headers?: Record<string, string>
  body?: string | Buffer
}

function ask({ method = 'GET', url, headers = {}, body }: Asked) {
  return test.app.inject({
    method: method as 'GET', // Fastify's types leave out methods it answers all the same.
    url,
    headers,
    ...(body !== undefined && { payload: body }),
  })
}

const json = { 'content-type': 'application/json' }
const patch = (body: string | Buffer, headers: Record<string, string> = {}) =>
  ask({ method: 'PATCH', url: '/api/v1/me', headers: { ...bearer, ...json, ...headers }, body })

/** Headers of one raw answer, names in small letters. */
function headersOf(answer: string): Record<string, string> {
  const [, ...lines] = (answer.split('\r\n\r\n')[0] ?? '').split('\r\n')
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...value] = line.split(':')
      return [name.toLowerCase(), value.join(':').trim()]
    }),
  )
}

const get = (path: string, headers = '') =>
  served.raw(`GET ${path} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n${headers}\r\n`)

describe('every answer', () => {
  const CASES: [string, number, () => Promise<string>][] = [
    ['a page', 200, () => get('/worklist')],
    ['a file of the dashboard', 200, () => get('/assets/app.js')],
    ['a file that is not there', 404, () => get('/assets/none.js')],
    ['the documentation', 200, () => get('/docs/')],
    ['the description of the API', 200, () => get('/openapi.json')],
    ['a health check', 200, () => get('/healthz')],
    ['data of a clinic', 401, () => get('/api/v1/patients')],
    ['an address of the API that is none', 404, () => get('/api/v1/nothing')],
    ['an address that is none at all', 400, () => get('/%ff')],
    ['an id without end', 404, () => get(`/api/v1/patients/${'a'.repeat(400)}`)],
    ['another method', 405, () => get('/api/v1/auth/login')],
    ['a parameter that is none', 400, () => get('/api/v1/me?surprise=1')],
    ['headers without end', 431, () => get('/', `X-Long: ${'a'.repeat(20_000)}\r\n`)],
    ['what is not HTTP', 400, () => served.raw('hello\r\n\r\n')],
  ]

  it.each(CASES)('to %s (%i) carries the headers', async (_what, status, send) => {
    const answer = await send()
    const headers = headersOf(answer)

    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `, 'u'))
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'; base-uri 'none'")
    expect(Object.keys(headers)).not.toContain('server')
    expect(Object.keys(headers)).not.toContain('x-powered-by')
  })

  it('allows no code that is not ours, and loosens nothing but the styles of the documentation', async () => {
    const policyOf = async (path: string) =>
      String(headersOf(await get(path))['content-security-policy'])

    expect(await policyOf('/worklist')).toContain("require-trusted-types-for 'script'")
    expect(await policyOf('/worklist')).toContain("trusted-types 'none'")
    expect(await policyOf('/worklist')).not.toMatch(/unsafe|\*|https?:/u)
    expect(await policyOf('/docs/')).toContain("script-src 'self';")
    expect(await policyOf('/docs/')).toContain("style-src 'self' 'unsafe-inline'")
  })

  it('has a type that fits, and only files that never change are kept', async () => {
    const about = async (path: string) => {
      const headers = headersOf(await get(path))
      return [headers['content-type'], headers['cache-control']]
    }

    expect(await about('/worklist')).toEqual(['text/html; charset=utf-8', 'no-cache'])
    expect(await about('/assets/app.js')).toEqual([
      'application/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ])
    expect(await about('/api/v1/patients')).toEqual([
      'application/problem+json; charset=utf-8',
      'no-store',
    ])
    expect(await about('/healthz')).toEqual(['application/json; charset=utf-8', 'no-store'])
  })

  it('says one problem shape even before any route is found', async () => {
    for (const send of CASES.filter(([, status]) => status >= 400).map(([, , one]) => one)) {
      const [, body = ''] = (await send()).split('\r\n\r\n')

      expect(JSON.parse(/\{.*\}/su.exec(body)?.[0] ?? '')).toMatchObject({
        type: expect.stringMatching(/^\/problems\//u),
        code: expect.any(String),
        requestId: expect.any(String),
      })
    }
  })
})

describe('the cookie of the sign-in', () => {
  const credentials = JSON.stringify({ email: world.clinic.physio.email, password: PASSWORD })
  const signIn = async (from: typeof served, origin: string) =>
    from.raw(
      `POST /api/v1/auth/login HTTP/1.1\r\nHost: here\r\nOrigin: ${origin}\r\nConnection: close\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${credentials.length}\r\n\r\n${credentials}`,
    )

  it('is bound to the host and to https where people come by https', async () => {
    const cookie = headersOf(await signIn(secure, 'https://clinic.example'))['set-cookie']

    expect(cookie).toMatch(/^__Host-restride_refresh=[\w-]{43}\.[\w-]{43}; Path=\/; /u)
    for (const word of ['HttpOnly', 'Secure', 'SameSite=Strict']) expect(cookie).toContain(word)
    expect(cookie).not.toContain('Domain')
    expect(await signIn(secure, 'http://clinic.example')).toMatch(/^HTTP\/1.1 403 /u)
    expect(await signIn(secure, 'http://here')).toMatch(/^HTTP\/1.1 403 /u)
  })

  it('has its plain name over http on one’s own machine', async () => {
    const cookie = headersOf(await signIn(served, 'http://here'))['set-cookie']

    expect(cookie).toMatch(/^restride_refresh=[\w-]{43}\.[\w-]{43}; Path=\/; /u)
    for (const word of ['HttpOnly', 'SameSite=Strict']) expect(cookie).toContain(word)
    expect(cookie).not.toContain('Secure')
  })
})

describe('a request that another site started', () => {
  it.each([
    ['by its origin', { origin: 'https://evil.example' }],
    ['by an origin it hides', { origin: 'null' }],
    ['by a port of the same host', { origin: 'http://localhost:8080' }],
    ['by the browser’s word', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
  ])('is refused, %s', async (_how, headers) => {
    for (const url of ['/api/v1/auth/refresh', '/api/v1/auth/logout', '/api/v1/patients/search']) {
      const answer = await ask({ method: 'POST', url, headers: { ...bearer, ...headers } })

      expect([answer.statusCode, answer.json().code]).toEqual([403, 'cross_site'])
    }
    expect((await patch('{"locale":"fr"}', headers)).statusCode).toBe(403)
    expect((await ask({ url: '/api/v1/me', headers: bearer })).json().locale).toBe('en')
  })

  it('is not one of our own page', async () => {
    const own = { host: 'clinic.example', origin: 'https://clinic.example' }

    expect((await patch('{"locale":"en"}', own)).statusCode).toBe(200)
    expect((await patch('{"locale":"en"}', { 'sec-fetch-site': 'same-origin' })).statusCode).toBe(
      200,
    )
  })

  it('is never answered with leave to read it', async () => {
    const preflight = await ask({
      method: 'OPTIONS',
      url: '/api/v1/me',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'PATCH' },
    })

    expect(preflight.statusCode).toBe(405)
    expect(Object.keys(preflight.headers).join()).not.toContain('access-control')
  })

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'cannot come as a form: %s',
    async (type) => {
      const send = (body: string) =>
        ask({
          method: 'POST',
          url: '/api/v1/auth/refresh',
          headers: { 'content-type': type },
          body,
        })

      expect((await send('a=1')).statusCode).toBe(415)
      expect((await send('')).statusCode).toBe(415)
    },
  )
})

describe('a body', () => {
  it.each<[string, string | Buffer, string]>([
    [
      'bytes that are no UTF-8',
      Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
      'UTF-8',
    ],
    ['UTF-16', Buffer.from('﻿{"locale":"en"}', 'utf16le'), 'UTF-8'],
    ['a byte order mark', '﻿{"locale":"en"}', 'JSON'],
    ['half a body', '{"locale":', 'JSON'],
    ['nothing', '', 'empty'],
    ['a field twice', '{"locale":"en","locale":"fr"}', 'more than once'],
    ['a field twice, once in disguise', '{"locale":"en","l\\u006fcale":"fr"}', 'more than once'],
    ['the prototype', '{"locale":"en","__proto__":{"role":"physio"}}', 'not allowed'],
    ['the constructor', '{"constructor":{"prototype":{"a":1}}}', 'not allowed'],
    ['lists without end', `${'['.repeat(5000)}${']'.repeat(5000)}`, 'Nested'],
    ['objects without end', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, 'Nested'],
    [
      'fields without end',
      `{${Array.from({ length: 9000 }, (_, at) => `"k${at}":1`).join()}}`,
      'fields',
    ],
  ])('of %s is refused, and the reason named', async (_what, body, named) => {
    const answer = await patch(body)

    expect([answer.statusCode, answer.json().code]).toEqual([400, 'malformed_request'])
    expect(answer.json().detail).toContain(named)
  })

  it('stated twice deep inside names the place', async () => {
    const answer = await patch('{"a":[{"b":1},{"b":{"c":"\\"}","c":2}}]}')

    expect(answer.json().errors).toEqual([
      { pointer: '/a/1/b/c', message: 'A field is stated more than once' },
    ])
  })

  it('with the same name at other places is none stated twice', async () => {
    const answer = await patch('{"a":{"x":1},"b":{"x":["a","a"]},"c":"a\\\\"}')

    expect(answer.json().code).toBe('validation_failed')
  })

  it('over 256 KiB is refused before it is read', async () => {
    const answer = await patch(JSON.stringify({ locale: 'x'.repeat(262_144) }))

    expect([answer.statusCode, answer.json().code]).toEqual([413, 'payload_too_large'])
  })

  it('names at most 50 of its mistakes', async () => {
    const many = Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`k${at}`, 1]))

    const answer = await patch(JSON.stringify(many))

    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors).toHaveLength(50)
  })
})

describe('a request line', () => {
  it.each(['limit=1&limit=2', 'limit=1&limit=1', 'limit[]=1', 'limit=%ff', 'cursor=a&cursor=b'])(
    'with ?%s is refused',
    async (query) => {
      const answer = await ask({ url: `/api/v1/patients?${query}`, headers: bearer })

      expect(answer.statusCode).toBe(400)
      expect(answer.json().errors[0].pointer).toMatch(/^\/query/u)
    },
  )

  it.each(['TRACE', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND', 'POST'])(
    'with the method %s where only reading and changing are is refused, and those are named',
    async (method) => {
      const answer = await ask({ method, url: '/api/v1/me', headers: bearer })

      expect(answer.statusCode).toBe(405)
      expect(answer.headers['allow']).toBe('GET, HEAD, PATCH')
    },
  )

  it('with a method that nobody knows, or to tunnel through, opens nothing', async () => {
    expect(await served.raw('BREW / HTTP/1.1\r\nHost: here\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /u)
    expect(
      await served.raw('CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n'),
    ).not.toMatch(/ 2\d\d /u)
  })

  const { patientId, episodeId } = world.ids
  it.each([
    `/api/v1//patients/${patientId}`,
    `//api/v1/patients/${patientId}`,
    `/api/v1/patients/${patientId}/`,
    `/API/v1/patients/${patientId}`,
    `/api/v1/Patients/${patientId}`,
    `/api/v1/patients%2F${patientId}`,
    `/api%2Fv1/patients/${patientId}`,
    `/api/v1/patients/${patientId};a=b`,
    `/api/v1/patients;/${patientId}`,
    `/api/v1/public/../patients/${patientId}`,
    `/api/v1/auth/login/..%2f..%2fpatients/${patientId}`,
    `/docs/../api/v1/patients/${patientId}`,
    `/docs/%2e%2e/api/v1/patients/${patientId}`,
    `/docs/static/..%2f..%2f..%2fpackage.json`,
    `/assets/..%2f..%2fpackage.json`,
    `/assets/%2e%2e/%2e%2e/etc/passwd`,
    `/.git/config`,
    `/.env`,
    `/api/v1/patients/${patientId}%00`,
    `/api/v1/patients/${patientId}%20`,
    `/api/v1/patients/${patientId}.json`,
    `/api/v1/episodes/${episodeId}\\..\\x`,
  ])('bent to %s shows nothing of a patient, signed in or not', async (path) => {
    for (const headers of ['', `Authorization: Bearer ${token}\r\n`]) {
      const answer = await get(path, headers)

      expect(answer).not.toContain('Ndiaye')
      expect(answer).not.toMatch(/root:|"dependencies"|\[core\]|DATABASE/u)
      // An address that is no API's is a screen: the empty page, which asks to sign in.
      if (/^HTTP\/1.1 200 /u.test(answer)) expect(answer).toContain('<title>Restride</title>')
    }
  })
})

describe('a connection', () => {
  const hidden = 'GET /healthz HTTP/1.1\r\nHost: here\r\n\r\n'
  it.each([
    [
      'both lengths',
      `POST /api/v1/auth/refresh HTTP/1.1\r\nHost: here\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
    ],
    [
      'two lengths',
      `POST /api/v1/auth/refresh HTTP/1.1\r\nHost: here\r\nContent-Length: 0\r\nContent-Length: 5\r\n\r\n${hidden}`,
    ],
    [
      'chunked not last',
      `POST /api/v1/auth/refresh HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${hidden}`,
    ],
    [
      'a space before the colon',
      `POST /api/v1/auth/refresh HTTP/1.1\r\nHost: here\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n${hidden}`,
    ],
    [
      'a length that is no number',
      `POST /api/v1/auth/refresh HTTP/1.1\r\nHost: here\r\nContent-Length: +4\r\n\r\n${hidden}`,
    ],
    ['no host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ])('with %s is answered 400 once and closed', async (_what, bytes) => {
    const answer = await served.raw(bytes)

    expect(answer).toMatch(/^HTTP\/1.1 400 /u)
    expect(answer.match(/HTTP\/1.1/gu)).toHaveLength(1)
    expect(headersOf(answer)['connection']).toBe('close')
  })

  it('that never ends its headers, or its body, is cut', async () => {
    const [headers, body] = await Promise.all([
      served.raw('GET /healthz HTTP/1.1\r\nHost: here\r\nX-Slow: '),
      served.raw(
        'POST /api/v1/auth/login HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
      ),
    ])

    expect(headers).toMatch(/^HTTP\/1.1 408 /u)
    expect(body).toMatch(/^(?:HTTP\/1.1 408 |$)/u)
  })
})
