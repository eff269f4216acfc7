import type { FastifyRequest } from 'fastify'
import { ProblemError } from './problem.ts'

/** What to say about a request that no route takes: another method would do, or there is nothing there. */
export function missing(request: FastifyRequest): ProblemError {
  const path = (request.raw.url ?? '').split('?')[0] ?? ''
  const allow = request.server.routeAccess
    .filter(({ url }) => isAt(url, path))
    .map(({ method }) => method)
  return allow.length === 0 || allow.includes(request.method)
    ? new ProblemError('not_found')
    : new ProblemError('method_not_allowed', { facts: { allow: [...new Set(allow)] } })
}

/** Whether the route's pattern takes this path. */
function isAt(pattern: string, path: string): boolean {
  if (pattern === '/*') return isPage(path)
  const [wanted, asked] = [pattern.split('/'), path.split('/')]
  return wanted.length === asked.length && wanted.every((part, at) => fits(part, asked[at] ?? ''))
}

function fits(part: string, asked: string): boolean {
  return part.startsWith(':') ? asked !== '' : part === asked
}

/** Addresses of screens; the rest belongs to programs. */
export function isPage(path: string): boolean {
  return !/^\/(?:api|fhir|cds-services|docs)(?:\/|$)/u.test(path)
}
