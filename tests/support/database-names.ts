export const TEMPLATE = 'restride_template'

/** The owner's connection to another database of the same server. */
export function onDatabase(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.toString()
}

/** The serving role's connection to one database of the same server. */
export function asApp(url: string, name: string): string {
  const other = new URL(onDatabase(url, name))
  other.username = 'restride_app'
  other.password = APP_PASSWORD
  return other.toString()
}

/** Tests set it on the role themselves; it opens nothing but a throw-away server. */
export const APP_PASSWORD = 'app-of-the-tests'

export const E2E_DATABASE = 'restride_e2e'
