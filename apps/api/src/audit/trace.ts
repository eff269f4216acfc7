import type { FastifyRequest } from 'fastify'

/** Where an act came from, as an audit event keeps it. */
export type Trace = {
  requestId: string
  /** Method and pattern of the route, never the address with its ids: which screen's question it was. */
  route: string
  /** Of the socket, or what as many proxies as are trusted say; headers that claim another are not believed. */
  clientAddress: string
  userAgent: string
}

export function traceOf(request: FastifyRequest): Trace {
  return {
    requestId: request.id,
    route: `${request.method} ${request.routeOptions.url ?? ''}`.slice(0, 300),
    clientAddress: request.ip,
    userAgent: oneLine(request.headers['user-agent'] ?? ''),
  }
}

/** Control characters would let a caller begin a line of their own where the trail is printed. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .slice(0, 256)
    .toWellFormed()
    .trim()
}
