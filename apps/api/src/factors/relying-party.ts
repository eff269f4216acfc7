import { isIP } from 'node:net'

/** Where passkeys are made and asked for: browsers tie each to a domain name. */
export type RelyingParty = { id: string; origin: string }

/**
 * From the address people open. The own machine is called `localhost`, because no browser makes a passkey for an IP
 * address. `null` where none would work: another IP address, or plain http elsewhere.
 */
export function relyingPartyAt(address: string): RelyingParty | null {
  const url = new URL(address)
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  if (host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))) url.hostname = 'localhost'
  const isHere = url.hostname === 'localhost'
  if (!isHere && (isIP(host) !== 0 || url.protocol !== 'https:')) return null
  return { id: url.hostname, origin: url.origin }
}
