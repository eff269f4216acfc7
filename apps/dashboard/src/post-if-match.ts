import { ifMatch, post } from './http.ts'

/** A POST that goes on from one version, such as a signature. The same key makes a retry safe. */
export function postIfMatch(etag: string, body?: unknown, idempotencyKey?: string): RequestInit {
  const request = post(body, idempotencyKey)
  const headers = new Headers(request.headers)
  for (const [name, value] of Object.entries(ifMatch(etag))) headers.set(name, value)
  return { ...request, headers }
}
