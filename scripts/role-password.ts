import { createHmac } from 'node:crypto'

/**
 * The owner's URL turned into another role's. Several servers with one owner URL come to the same password without telling
 * each other. `null` when the owner's URL has no password to derive one from.
 */
export function urlForRole(ownerUrl: string, role: string): string | null {
  const url = new URL(ownerUrl)
  if (url.password === '') return null
  url.password = createHmac('sha256', decodeURIComponent(url.password)).update(role).digest('hex')
  url.username = role
  return url.href
}
