import type { Problem, ProblemCode } from '@restride/contracts/problems'
import { number, object, string } from 'zod/mini'
import { isSomebodyHere } from './presence.ts'

/** Anything with `parse`: a schema of the contracts, one of `zod/mini`, or `nothing`. */
export type Schema<T> = { parse: (value: unknown) => T }

/** For answers without a body. */
export const nothing: Schema<undefined> = { parse: () => undefined }

export class ApiError extends Error {
  readonly status: number
  readonly code: ProblemCode
  readonly title: string
  readonly detail: string | undefined
  /** What was wrong where, as JSON pointers into the body sent. */
  readonly errors: { pointer: string; message: string }[]
  readonly requestId: string | undefined
  /** The whole problem, with the facts that belong to its code. */
  readonly body: Readonly<Record<string, unknown>>

  constructor(problem: Partial<Problem> & Pick<Problem, 'status'>) {
    const title = problem.title ?? `The server answered ${problem.status}`
    super(title)
    this.name = 'ApiError'
    this.status = problem.status
    this.code = problem.code ?? 'internal'
    this.title = title
    this.detail = problem.detail
    this.errors = problem.errors ?? []
    this.requestId = problem.requestId
    this.body = problem
  }
}

/** The request did not reach the server, or its answer did not reach us. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError'
}

const BASE = '/api/v1'
const WITH_TOKEN = new Set(['/auth/logout', '/auth/step-up', '/auth/step-up/options'])
/** Refused for what was sent; the session stands. */
const REFUSALS = new Set<ProblemCode>(['sign_in_failed', 'mfa_failed', 'passkey_failed'])
const EARLY_MS = 20_000

let accessToken: { value: string; endsAt: number } | undefined
let refreshing: Promise<unknown> | undefined
let reportSignedOut = () => {}
let confirmAgain: (withinMinutes: number) => Promise<boolean> = async () => false

export function setAccessToken(
  token: { accessToken: string; expiresIn: number } | undefined,
): void {
  accessToken = token && {
    value: token.accessToken,
    endsAt: Date.now() + token.expiresIn * 1000,
  }
}

/** Called once the session is over: a request was refused and could not be renewed. */
export function onSignedOut(handler: () => void): void {
  reportSignedOut = handler
}

/** Called when an act needs a newer sign-in. True: confirmed, so the same request is sent again. */
export function onStepUpNeeded(handler: (withinMinutes: number) => Promise<boolean>): void {
  confirmAgain = handler
}

export async function http<T>(schema: Schema<T>, path: string, init?: RequestInit): Promise<T> {
  return (await httpWithEtag(schema, path, init)).data
}

/** With the version of what came, to be given back in `ifMatch`. */
export async function httpWithEtag<T>(
  schema: Schema<T>,
  path: string,
  init?: RequestInit,
): Promise<{ data: T; etag: string }> {
  const response = await send(path, init)
  return { data: schema.parse(await bodyOf(response)), etag: response.headers.get('etag') ?? '' }
}

/** For answers that are files: the bytes, under the name the server gives them. */
export async function httpFile(
  path: string,
  init?: RequestInit,
): Promise<{ bytes: Blob; name: string }> {
  const response = await send(path, init)
  const disposition = response.headers.get('content-disposition') ?? ''
  return {
    bytes: await response.blob(),
    name: /filename="([^"]+)"/u.exec(disposition)?.[1] ?? 'record',
  }
}

/**
 * For answers that go on: each line as it comes, until the server ends it or `signal` does.
 * @throws ApiError, OfflineError; an AbortError once `signal` is aborted
 */
export async function httpLines(
  path: string,
  signal: AbortSignal,
  onLine: (line: string) => void,
): Promise<void> {
  const { body } = await send(path, { signal, headers: { Accept: 'text/event-stream' } })
  if (body === null) return
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(line)
  }
}

/** A POST that creates. The same key makes a retry safe; without one each call is a new attempt. */
export function post(body?: unknown, idempotencyKey = newIdempotencyKey()): RequestInit {
  return { ...json('POST', body), headers: { ...JSON_TYPE, 'Idempotency-Key': idempotencyKey } }
}

/** A merge patch against the version last read. */
export function patch(body: unknown, etag: string): RequestInit {
  return { ...json('PATCH', body), headers: { ...JSON_TYPE, ...ifMatch(etag) } }
}

/** For requests other than a patch that change one version. */
export function ifMatch(etag: string): { 'If-Match': string } {
  return { 'If-Match': etag }
}

export function newIdempotencyKey(): string {
  // crypto.randomUUID is missing where the page is not on HTTPS or loopback.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

/** Renews the access token with the refresh cookie. The server's answer, or `null` without a session. */
export function refreshAccess(): Promise<unknown> {
  refreshing ??= acrossTabs(renew).finally(() => {
    refreshing = undefined
  })
  return refreshing
}

const JSON_TYPE = { 'Content-Type': 'application/json' }
const tokenSchema = object({ accessToken: string(), expiresIn: number() })

function json(method: string, body: unknown): RequestInit {
  return { method, headers: JSON_TYPE, body: JSON.stringify(body ?? {}) }
}

async function renew(): Promise<unknown> {
  const response = await call('/auth/refresh', json('POST', {}))
  if (response.status === 401 || response.status === 403) {
    await drop(response)
    setAccessToken(undefined)
    return null
  }
  if (!response.ok) throw await problemOf(response)
  const answer = await bodyOf(response)
  setAccessToken(tokenSchema.parse(answer))
  return answer
}

// A refresh token is used once: two tabs that send the same one would look like theft.
async function acrossTabs<T>(work: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return work()
  return navigator.locks.request('restride-refresh', work)
}

async function send(path: string, init?: RequestInit): Promise<Response> {
  // How one signs in: nothing to renew there.
  const isAuth = path.startsWith('/auth/') && !WITH_TOKEN.has(path)
  if (!isAuth && accessToken && accessToken.endsAt - Date.now() < EARLY_MS) await refreshAccess()
  const response = await call(path, init)
  if (response.ok) return response
  const problem = await problemOf(response)
  if (response.status !== 401 || isAuth || !(await isPutRight(problem))) throw problem
  const second = await call(path, init)
  if (second.ok) return second
  if (second.status === 401) reportSignedOut()
  throw await problemOf(second)
}

/** Whether the same request may go through now. */
async function isPutRight(problem: ApiError): Promise<boolean> {
  if (REFUSALS.has(problem.code)) return false
  if (problem.code === 'step_up_required')
    return confirmAgain(Number(problem.body['withinMinutes']))
  if (await refreshAccess()) return true
  reportSignedOut()
  return false
}

async function call(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  if (!headers.has('Accept')) headers.set('Accept', 'application/json, application/problem+json')
  headers.set('Accept-Language', document.documentElement.lang)
  // Not a simple header: a form on another site cannot send it.
  headers.set('X-Requested-With', 'restride')
  if (!isSomebodyHere()) headers.set('X-Restride-Unattended', '1')
  if (accessToken) headers.set('Authorization', `Bearer ${accessToken.value}`)
  try {
    return await fetch(BASE + path, { ...init, headers, credentials: 'same-origin' })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new OfflineError('No answer from the server', { cause: error })
  }
}

/** A body nobody reads would keep its connection busy. */
async function drop(response: Response): Promise<void> {
  await response.text()
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text().catch((error: unknown) => {
    throw new OfflineError('The answer broke off', { cause: error })
  })
  return text === '' ? undefined : JSON.parse(text)
}

async function problemOf(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => undefined)
  // Codes come from our own server only, whose catalogue this type is.
  const problem = Object(body) as Partial<Problem>
  return new ApiError({ ...problem, status: response.status })
}
