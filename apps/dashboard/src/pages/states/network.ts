import type { Problem } from '@restride/contracts/problems'
import type { Answer, Recording } from './recording.ts'
import type { State } from './screens.ts'

const PREFIX = '/api/v1'
const PROBLEM = {
  type: '/problems/internal',
  title: 'Something went wrong on our side',
  status: 500,
  code: 'internal',
  requestId: '00000000-0000-7000-8000-000000000500',
} as const satisfies Problem

/** Takes the place of the network: nothing leaves this page any more. */
export function answerFromRecording(recording: Recording, state: State): void {
  const answers = new Map(recording.answers.map((answer) => [answer.ask, answer]))
  const refused = new Map(recording.refused.map((answer) => [answer.ask, answer]))
  globalThis.fetch = async (input, init) => {
    const ask = askOf(input, init)
    if (state === 'loading') return new Promise(() => {})
    if (state === 'offline') throw new TypeError('Failed to fetch')
    if (state === 'error') return problem(PROBLEM)
    const answer = (state === 'noPermission' ? refused.get(ask) : undefined) ?? answers.get(ask)
    if (!answer) throw notRecorded(ask)
    return responseOf(answer)
  }
}

/** For the time in which a person is signed in: her session, and nothing else. */
export function answerWithSession({ session }: Recording): void {
  globalThis.fetch = async () => Response.json(session)
}

function askOf(input: RequestInfo | URL, init: RequestInit | undefined): string {
  const { href } = new URL(input instanceof Request ? input.url : input, location.origin)
  return `${init?.method ?? 'GET'} ${href.slice(location.origin.length + PREFIX.length)}`
}

function responseOf({ body, headers, status }: Answer): Response {
  if (headers['content-type']?.startsWith('text/event-stream') === true)
    return new Response(neverEnding(), { status, headers })
  const isText = typeof body === 'string'
  return new Response(status === 204 ? null : isText ? body : JSON.stringify(body), {
    status,
    headers,
  })
}

function problem(body: Problem): Response {
  return Response.json(body, {
    status: body.status,
    headers: { 'content-type': 'application/problem+json' },
  })
}

function neverEnding(): ReadableStream {
  return new ReadableStream()
}

/** Left where a test finds it: the page itself only says that it could not load. */
function notRecorded(ask: string): Error {
  document.documentElement.dataset['notRecorded'] = ask
  return new TypeError(`Nobody recorded ${ask}`)
}
