import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  ApiError,
  http,
  httpWithEtag,
  OfflineError,
  onSignedOut,
  onStepUpNeeded,
  patch,
  post,
  setAccessToken,
} from './http.ts'

type Call = { path: string; init: RequestInit; headers: Headers }
type Reply = Response | Error

const anything = { parse: (value: unknown) => value }
const json = (body: unknown, status = 200, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers })
const notSignedIn = () => json({ title: 'Not signed in', status: 401, code: 'not_signed_in' }, 401)
const stepUpNeeded = () => json({ status: 401, code: 'step_up_required', withinMinutes: 480 }, 401)
const renewed = () => json({ accessToken: 'new', expiresIn: 600, user: {} })

/** `fetch` is the edge of the browser; everything behind it is ours and real. */
function answering(reply: (call: Call) => Reply) {
  const calls: Call[] = []
  vi.stubGlobal('document', { documentElement: { lang: 'fr-CA' } })
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const call = { path, init, headers: new Headers(init.headers) }
    calls.push(call)
    const answer = reply(call)
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  })
  return calls
}

beforeEach(() => {
  setAccessToken({ accessToken: 'old', expiresIn: 600 })
  onSignedOut(() => {})
})

describe('http', () => {
  it('sends the token and the language, and gives back the version', async () => {
    const calls = answering(() => json({ a: 1 }, 200, { etag: '"3"' }))

    expect(await httpWithEtag(anything, '/plans/1')).toEqual({ data: { a: 1 }, etag: '"3"' })
    expect(calls[0]?.path).toBe('/api/v1/plans/1')
    expect(calls[0]?.headers.get('Authorization')).toBe('Bearer old')
    expect(calls[0]?.headers.get('Accept-Language')).toBe('fr-CA')
  })

  it('names the version a patch is for and makes a POST safe to repeat', async () => {
    const calls = answering(() => json({}))

    await http(anything, '/a', patch({ x: null }, '"3"'))
    await http(anything, '/b', post({}, 'key-1'))

    expect(calls[0]?.headers.get('If-Match')).toBe('"3"')
    expect(calls[1]?.headers.get('Idempotency-Key')).toBe('key-1')
  })

  it('turns a problem into an ApiError with its fields', async () => {
    answering(() =>
      json(
        {
          status: 400,
          code: 'validation_failed',
          title: 'The request is not valid',
          errors: [{ pointer: '/hops/left', message: 'Too small' }],
          requestId: 'req-3',
        },
        400,
      ),
    )

    await expect(http(anything, '/a')).rejects.toMatchObject({
      status: 400,
      code: 'validation_failed',
      errors: [{ pointer: '/hops/left', message: 'Too small' }],
      requestId: 'req-3',
    })
  })

  it('takes an answer that is no problem of ours for an internal error', async () => {
    answering(() => new Response('<html>', { status: 502 }))
    await expect(http(anything, '/a')).rejects.toMatchObject({ status: 502, code: 'internal' })
  })

  it('says offline when no answer comes', async () => {
    answering(() => new TypeError('Failed to fetch'))
    await expect(http(anything, '/a')).rejects.toBeInstanceOf(OfflineError)
  })

  it('renews the token once for many refused requests and sends each again', async () => {
    const calls = answering(({ path, headers }) => {
      if (path.endsWith('/auth/refresh')) return renewed()
      return headers.get('Authorization') === 'Bearer new' ? json('ok') : notSignedIn()
    })

    expect(await Promise.all([http(anything, '/a'), http(anything, '/b')])).toEqual(['ok', 'ok'])
    expect(calls.filter(({ path }) => path.endsWith('/auth/refresh'))).toHaveLength(1)
  })

  it('reports the end of the session when the token cannot be renewed', async () => {
    const ended = vi.fn()
    onSignedOut(ended)
    answering(notSignedIn)

    await expect(http(anything, '/a')).rejects.toBeInstanceOf(ApiError)
    expect(ended).toHaveBeenCalledOnce()
  })

  it('does not take a lost connection while renewing for a lost session', async () => {
    const ended = vi.fn()
    onSignedOut(ended)
    answering(({ path }) =>
      path.endsWith('/auth/refresh') ? new TypeError('Failed to fetch') : notSignedIn(),
    )

    await expect(http(anything, '/a')).rejects.toBeInstanceOf(OfflineError)
    expect(ended).not.toHaveBeenCalled()
  })

  it('does not renew for a wrong password', async () => {
    const calls = answering(notSignedIn)

    await expect(http(anything, '/auth/login', post({}))).rejects.toMatchObject({ status: 401 })
    expect(calls).toHaveLength(1)
  })

  it('asks again who she is and sends the same request, key and all, once she has answered', async () => {
    const asked: number[] = []
    onStepUpNeeded(async (withinMinutes) => {
      asked.push(withinMinutes)
      setAccessToken({ accessToken: 'confirmed', expiresIn: 600 })
      return true
    })
    const calls = answering(({ headers }) =>
      headers.get('Authorization') === 'Bearer confirmed' ? json({ done: true }) : stepUpNeeded(),
    )

    expect(await http(anything, '/clearances', post({ a: 1 }, 'key-1'))).toEqual({ done: true })
    expect(asked).toEqual([480])
    expect(calls.map(({ init }) => init.body)).toEqual(['{"a":1}', '{"a":1}'])
    expect(calls.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual(['key-1', 'key-1'])
  })

  it('stays signed in when she does not confirm, or her code is wrong', async () => {
    let signedOut = 0
    onSignedOut(() => {
      signedOut += 1
    })
    onStepUpNeeded(async () => false)

    const calls = answering(({ path }) =>
      path.endsWith('/a') ? stepUpNeeded() : json({ status: 401, code: 'mfa_failed' }, 401),
    )

    await expect(http(anything, '/a')).rejects.toMatchObject({ code: 'step_up_required' })
    await expect(http(anything, '/b')).rejects.toMatchObject({ code: 'mfa_failed' })
    expect(calls).toHaveLength(2)
    expect(signedOut).toBe(0)
  })
})
