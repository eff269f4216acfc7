// Cookies and not localStorage: nothing of ours is kept there, so that a test can demand it is empty.
type Preferences = { scheme: 'light' | 'dark' | 'device'; language: 'en' | 'fr' }

const ALLOWED: { readonly [Name in keyof Preferences]: readonly Preferences[Name][] } = {
  scheme: ['light', 'dark', 'device'],
  language: ['en', 'fr'],
}

export function readPreference<Name extends keyof Preferences>(
  name: Name,
): Preferences[Name] | undefined {
  const stored = new RegExp(`(?:^|; )restride_${name}=(\\w+)`, 'u').exec(document.cookie)?.[1]
  return ALLOWED[name].find((value) => value === stored)
}

export function writePreference<Name extends keyof Preferences>(
  name: Name,
  value: Preferences[Name],
): void {
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  // oxlint-disable-next-line unicorn/no-document-cookie -- the CookieStore is not in every browser yet
  document.cookie = `restride_${name}=${value}; Path=/; Max-Age=31536000; SameSite=Strict${secure}`
}
