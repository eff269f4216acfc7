import pg from 'pg'

const ROLE = 'restride_audit'

/** The role that owns the audit's functions. Nobody signs in as it, so there is no password to keep. */
export async function createAuditRoleIfMissing(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [ROLE])
  if (rowCount !== 0) return
  try {
    await client.query(`create role ${ROLE} nologin`)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    if (error.code === '42501') throw new Error(instructions(), { cause: error })
    // Roles belong to the whole server: another database's start may have made it meanwhile.
    if (error.code !== '42710' && error.code !== '23505') throw error
  }
}

function instructions(): string {
  return [
    'The owner in DATABASE_URL may not make the role that keeps the audit. Run as an administrator:',
    `  CREATE ROLE ${ROLE} NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;`,
    `  GRANT ${ROLE} TO <the owner in DATABASE_URL>;`,
  ].join('\n')
}
