import pg from 'pg'
import { urlForRole } from './role-password.ts'

const ROLE = 'restride_app'

/** Lets the serving role sign in and answers its URL; the password follows from the owner's. */
export async function ensureAppRole(ownerUrl: string): Promise<string> {
  const appUrl = appUrlFor(ownerUrl)
  if (await canServe(appUrl)) return appUrl
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await createAppRoleIfMissing(client)
    await setPassword(client, new URL(appUrl).password)
  } finally {
    await client.end()
  }
  if (!(await canServe(appUrl))) throw new Error(`${ROLE} cannot connect. ${instructions()}`)
  return appUrl
}

/** The migrations grant to the role, so it must exist before them; without LOGIN nobody can use it. */
export async function createAppRoleIfMissing(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [ROLE])
  if (rowCount !== 0) return
  try {
    await client.query(`create role ${ROLE} nologin`)
  } catch (error) {
    if (hasCode(error, '42501')) throw new Error(instructions(), { cause: error })
    // Roles belong to the whole server: another database's start may have made it meanwhile.
    if (!hasCode(error, '42710', '23505')) throw error
  }
}

async function setPassword(client: pg.Client, password: string): Promise<void> {
  try {
    await client.query(`alter role ${ROLE} login password ${client.escapeLiteral(password)}`)
  } catch (error) {
    if (hasCode(error, '42501')) throw new Error(instructions(), { cause: error })
    // "tuple concurrently updated": another server sets the same password at this moment.
    if (!hasCode(error, 'XX000')) throw error
  }
}

function appUrlFor(ownerUrl: string): string {
  const url = urlForRole(ownerUrl, ROLE)
  if (url !== null) return url
  throw new Error(`DATABASE_URL has no password to derive ${ROLE}'s from. ${instructions()}`)
}

async function canServe(appUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: appUrl })
  try {
    await client.connect()
    const { rows } = await client.query(
      'select rolsuper or rolbypassrls as unwalled from pg_roles where rolname = current_user',
    )
    if (rows[0]?.unwalled === false) return true
  } catch (error) {
    // No such role, wrong password, no LOGIN: all three are ours to put right.
    if (hasCode(error, '28P01', '28000')) return false
    throw error
  } finally {
    await client.end()
  }
  throw new Error(
    `${ROLE} may bypass the clinics' walls: ALTER ROLE ${ROLE} NOSUPERUSER NOBYPASSRLS`,
  )
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof pg.DatabaseError && codes.includes(error.code ?? '')
}

function instructions(): string {
  return [
    `The owner in DATABASE_URL may not manage the serving role. Run as an administrator:`,
    `  CREATE ROLE ${ROLE} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD '<a long one>';`,
    `and start with DATABASE_APP_URL=postgresql://${ROLE}:<that password>@<host>/<database>`,
  ].join('\n')
}
