import { z } from 'zod'

/** An answer as it came, but for what belongs to the connection. */
export type Recorded = {
  ask: string
  status: number
  headers: Record<string, string>
  body: unknown
}

export type Caller = {
  session: unknown
  /** `path` without the prefix of the API. */
  get: (path: string) => Promise<Recorded>
  /** Something that is there before the screens are opened. */
  post: (
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ) => Promise<{ status: number }>
  /** The same person, who has seen what is shown on the first day. */
  afterTour: () => Promise<Caller>
}

const tokenSchema = z.object({ accessToken: z.string() })
const KEPT_HEADERS = ['content-type', 'etag']

/** Somebody who asks the API without a browser. */
export async function callerAs(address: string, email: string, password: string): Promise<Caller> {
  type Sent = { method?: string; headers: Record<string, string>; body?: string }
  const send = (path: string, init: Sent) =>
    fetch(`${address}/api/v1${path}`, {
      ...init,
      headers: { 'x-requested-with': 'restride', ...init.headers },
    })
  const afterTour = async () => {
    await send('/me', {
      method: 'PATCH',
      headers: { ...bearer, 'content-type': 'application/json', 'if-match': '*' },
      body: JSON.stringify({ hasSeenTour: true }),
    })
    return callerAs(address, email, password)
  }
  const signedIn = await send('/auth/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const session: unknown = await signedIn.json()
  const { accessToken } = tokenSchema.parse(session)
  const bearer = { authorization: `Bearer ${accessToken}` }
  return {
    session,
    afterTour,
    post: (path, body, headers) =>
      send(path, {
        method: 'POST',
        headers: {
          ...bearer,
          'content-type': 'application/json',
          'idempotency-key': path,
          ...headers,
        },
        body: JSON.stringify(body),
      }),
    get: async (path) => {
      const answer = await send(path, { headers: bearer })
      const headers = keptHeaders(Object.fromEntries(answer.headers))
      return {
        ask: `GET ${path}`,
        status: answer.status,
        headers,
        body: bodyOf(await answer.text()),
      }
    },
  }
}

export function keptHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const kept = KEPT_HEADERS.flatMap((name) => {
    const value = headers[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(kept)
}

/** JSON where it is that; letters and streams stay text. */
export function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
