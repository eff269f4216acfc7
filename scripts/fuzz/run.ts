import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { faultsOf } from './judge.ts'
import { KnownIds } from './known-ids.ts'
import { operationsOf } from './operations.ts'
import { KNOWN_VERSION, type Plan, plansFor, type Text } from './requests.ts'

export type Login = { email: string; password: string; role: string }
export type Report = {
  requests: number
  /** By status, and by the code of a problem. */
  byStatus: Map<string, number>
  /** Answered 503: too busy, which is allowed and counted. */
  busy: number
  /** Operations that said yes at least once. */
  accepted: Set<string>
  operations: number
  faults: string[]
}

type Options = {
  app: FastifyInstance
  /** Besides them, nobody and a forger call too. */
  logins: readonly Login[]
  count: number
  seed: number
  /** Before everybody signs in again: by then an administrator among them may have shut somebody out. */
  betweenRounds?: () => Promise<void>
  onProgress?: (done: number) => void
}

const AT_ONCE = 4

/** Sends `count` requests made from the server's own description, and judges every answer by it. */
export async function fuzz(options: Options): Promise<Report> {
  const { app, logins, count, seed } = options
  const operations = operationsOf((await app.inject('/openapi.json')).json())
  const callers = new Callers(app, logins)
  const known = new KnownIds()
  const report: Report = {
    requests: 0,
    byStatus: new Map(),
    busy: 0,
    accepted: new Set(),
    operations: operations.length,
    faults: [],
  }
  const each = Math.ceil(count / operations.length)
  const rounds = Math.ceil(each / 10)
  for (let round = 0; round < rounds; round += 1) {
    const size = Math.min(10, each - round * 10)
    const plans = shuffled(
      operations.flatMap((operation, at) =>
        fc.sample(plansFor(operation), {
          numRuns: size,
          seed: seed + round * 1000 + at,
        }),
      ),
      seed + round,
    ).slice(0, count - report.requests)
    await sendAll(plans, (plan) => sendOne(app, plan, callers, known, report))
    await options.betweenRounds?.()
    callers.signInAgain()
    options.onProgress?.(report.requests)
  }
  return report
}

/** How often which answer came, for a person. */
export function statusLines({ byStatus }: Report): string[] {
  return [...byStatus]
    .map(([status, times]) => `${status}: ${times}`)
    .toSorted((a, b) => a.localeCompare(b))
}

function shuffled(plans: Plan[], seed: number): Plan[] {
  const [order = []] = fc.sample(fc.shuffledSubarray(plans, { minLength: plans.length }), {
    numRuns: 1,
    seed,
  })
  return order
}

async function sendAll(plans: Plan[], send: (plan: Plan) => Promise<void>): Promise<void> {
  const queue = plans.values()
  const worker = async () => {
    for (const plan of queue) await send(plan)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

async function sendOne(
  app: FastifyInstance,
  plan: Plan,
  callers: Callers,
  known: KnownIds,
  report: Report,
): Promise<void> {
  const { body, headers, isBroken, operation } = plan
  const value =
    body === null || 'bytes' in body ? undefined : withKnownIds(body.value, known, plan.caller)
  const payload = body !== null && 'bytes' in body ? body.bytes : textOf(value)
  const url = urlOf(plan, known)
  const answer = await app.inject({
    method: operation.method as 'GET', // The description names no method that inject does not know.
    url,
    headers: {
      ...(payload !== undefined && { 'content-type': 'application/json' }),
      ...headers,
      ...(headers['if-match'] === KNOWN_VERSION && {
        'if-match': `"${known.versionAt(url)}"`,
      }),
      ...(await callers.authorization(plan)),
    },
    ...(payload !== undefined && { payload }),
  })
  const status = answer.statusCode
  report.requests += 1
  const code = status >= 400 ? ` ${answer.json<{ code: string }>().code}` : ''
  const kind = `${status}${code}`
  report.byStatus.set(kind, (report.byStatus.get(kind) ?? 0) + 1)
  if (status === 503) report.busy += 1
  if (status < 300) {
    report.accepted.add(`${operation.method} ${operation.path}`)
    const isJson = String(answer.headers['content-type']).startsWith('application/json')
    if (isJson && answer.body !== '') known.learn(operation.path, answer.json())
  }
  const sent = { body: value, hasBody: value !== undefined, isBroken }
  const type = String(answer.headers['content-type'] ?? '')
  const faults = faultsOf(operation, sent, { status, type, text: answer.body })
  for (const fault of faults) {
    report.faults.push(
      `${operation.method} ${url}: ${fault} — sent ${String(payload).slice(0, 400)}`,
    )
  }
}

/** As it travels: text that is valid JSON even where a string is half a character. */
function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value)
}

function urlOf({ operation, params, query }: Plan, known: KnownIds): string {
  const path = operation.path.replaceAll(/\{(\w+)\}/gu, (_all, name: string) =>
    encodeURIComponent(textFor(name, params[name] ?? { text: 'x' }, known)),
  )
  const pairs = query.map(
    ([name, text]) => `${name}=${encodeURIComponent(textFor(name, text, known))}`,
  )
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}

const NOBODY = '01900000-0000-7000-8000-000000000000'

function textFor(name: string, text: Text, known: KnownIds): string {
  // Half a character has no percent-encoding.
  if ('text' in text) return text.text.toWellFormed()
  return known.pick(name, text.known) ?? NOBODY
}

/** Every second id of a body becomes one that exists; its name says of what. */
function withKnownIds(value: unknown, known: KnownIds, pick: number): unknown {
  if (Array.isArray(value)) return value.map((item) => withKnownIds(item, known, pick))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) =>
      typeof item === 'string' && key.endsWith('Id') && /^[\da-f-]{36}$/u.test(item)
        ? [key, known.pick(key, item.charCodeAt(35) + pick) ?? item]
        : [key, withKnownIds(item, known, pick)],
    ),
  )
}

/** Everybody who has a login, a forger, and nobody. Whose session has ended signs in again. */
class Callers {
  readonly #app: FastifyInstance
  readonly #logins: readonly Login[]
  readonly #tokens = new Map<number, Promise<string>>()
  #signIns = 0
  #logouts = 0

  constructor(app: FastifyInstance, logins: readonly Login[]) {
    this.#app = app
    this.#logins = logins
  }

  async authorization(plan: Plan): Promise<Record<string, string>> {
    const caller = this.#whoSends(plan)
    if (caller === this.#logins.length) return {}
    if (caller > this.#logins.length) return { authorization: 'Bearer a.b.c' }
    const token = await this.#tokenOf(caller)
    if (plan.operation.path.endsWith('/logout')) {
      // Signing in takes its time on purpose, so only some of them really leave.
      this.#logouts += 1
      if (this.#logouts % 10 !== 0) return {}
      this.#tokens.delete(caller)
    }
    return { authorization: `Bearer ${token}` }
  }

  /** Access tokens live ten minutes; a long run outlives them. */
  signInAgain(): void {
    this.#tokens.clear()
  }

  #whoSends({ byRole, caller, operation }: Plan): number {
    const may = this.#logins.flatMap(({ role }, at) => (operation.roles.includes(role) ? [at] : []))
    if (!byRole || may.length === 0) return caller % (this.#logins.length + 2)
    return may[caller % may.length] ?? 0
  }

  #tokenOf(caller: number): Promise<string> {
    const token = this.#tokens.get(caller) ?? this.#signIn(this.#logins[caller])
    this.#tokens.set(caller, token)
    return token
  }

  async #signIn(login: Login | undefined): Promise<string> {
    this.#signIns += 1
    const answer = await this.#app.inject({
      method: 'POST',
      url: '/api/v1/auth/login',
      payload: { email: login?.email, password: login?.password },
      // Many addresses, or the limit for one would end the run.
      remoteAddress: `10.${(this.#signIns >> 16) % 256}.${(this.#signIns >> 8) % 256}.${this.#signIns % 256}`,
    })
    const { accessToken } = answer.json<{ accessToken?: string }>()
    if (accessToken === undefined) throw new Error(`Nobody signed in: ${answer.body}`)
    return accessToken
  }
}
