import type { FastifyRequest } from 'fastify'
import { hashOfToken } from './session-tokens.ts'
import type { Attempt } from './throttle.ts'

/** The network a request comes from: an address, of IPv6 the /64 that one customer holds. */
function networkOf({ ip }: Pick<FastifyRequest, 'ip'>): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/u, '')
  return plain.includes(':') ? first64Bits(plain) : plain
}

function first64Bits(ip: string): string {
  const [head = '', tail] = ip.split('::')
  const groupsOf = (part: string) => part.split(':').filter(Boolean)
  const [left, right] = [groupsOf(head), groupsOf(tail ?? '')]
  const zeros = tail === undefined ? [] : Array<string>(8 - left.length - right.length).fill('0')
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

/** Tells one client from another well enough to see that a token has changed hands. */
export function clientOf(request: FastifyRequest): string {
  return hashOfToken(`${networkOf(request)} ${request.headers['user-agent'] ?? ''}`)
}

/** A screen says when it asks by itself, with nobody at it; such a request keeps no session alive. */
export function isAttended({ headers }: FastifyRequest): boolean {
  return headers['x-restride-unattended'] === undefined
}

/** A try by this request to prove who its sender is. */
export function attemptOf(request: FastifyRequest, kind: string, subject: string): Attempt {
  return { kind, subject, network: networkOf(request), now: request.server.now() }
}
