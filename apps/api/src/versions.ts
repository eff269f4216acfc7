import type { FastifyReply, FastifyRequest } from 'fastify'
import { ProblemError } from './problem.ts'

export function etagOf(version: number): string {
  return `"${version}"`
}

/**
 * The version a change was based on.
 * @throws ProblemError precondition_required without `If-Match`, version_conflict when it is no version of ours.
 */
export function expectedVersion(request: FastifyRequest): number {
  const header = request.headers['if-match']
  if (header === undefined) throw new ProblemError('precondition_required')
  const match = /^"(\d{1,9})"$/u.exec(header.trim())
  if (match === null) throw new ProblemError('version_conflict')
  return Number(match[1])
}

/** @throws ProblemError version_conflict with the version that is current. */
export function assertVersion(expected: number, current: number): void {
  if (expected !== current) {
    throw new ProblemError('version_conflict', {
      facts: { currentVersion: current, currentEtag: etagOf(current) },
    })
  }
}

/** Sends a mutable resource with its ETag, or 304 when the client has this version already. */
export function sendVersioned<Resource extends { version: number }>(
  request: FastifyRequest,
  reply: FastifyReply,
  resource: Resource,
): Resource | FastifyReply {
  const etag = etagOf(resource.version)
  void reply.header('etag', etag)
  const known = request.headers['if-none-match']
  if (request.method === 'GET' && known?.split(',').some((tag) => tag.trim() === etag) === true) {
    return reply.code(304).send()
  }
  return resource
}
