import pg from 'pg'
import { urlForRole } from './role-password.ts'

const ROLE = 'restride_backup'

/**
 * Makes the role that backups read with: it sees every clinic (forced row-level security stops even the owner) and writes
 * nothing. Answers its URL, or why an administrator has to make it.
 */
export async function ensureBackupRole(
  ownerUrl: string,
): Promise<{ url: string } | { missing: string }> {
  const url = urlForRole(ownerUrl, ROLE)
  if (url === null) return { missing: instructions() }
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(makeRole(client.escapeLiteral(new URL(url).password)))
    await client.query(GRANTS)
    return { url }
  } catch (error) {
    // 42501: only a superuser may let a role bypass row-level security.
    if (error instanceof pg.DatabaseError && error.code === '42501') {
      return { missing: instructions() }
    }
    throw error
  } finally {
    await client.end()
  }
}

const POWERS =
  'nosuperuser nocreatedb nocreaterole noreplication bypassrls login connection limit 4'

function makeRole(password: string): string {
  return `do $make$
    begin
      if not exists (select from pg_roles where rolname = '${ROLE}') then
        create role ${ROLE} ${POWERS};
      end if;
      alter role ${ROLE} ${POWERS} password ${password};
      alter role ${ROLE} set default_transaction_read_only = on;
    exception
      -- Another server's start makes or sets it at this moment.
      when duplicate_object or unique_violation or internal_error then null;
    end $make$`
}

// Tables of later migrations too, as far as this owner makes them.
const GRANTS = `
  grant usage on schema public to ${ROLE};
  grant select on all tables in schema public to ${ROLE};
  grant select on all sequences in schema public to ${ROLE};
  alter default privileges in schema public grant select on tables to ${ROLE};
  alter default privileges in schema public grant select on sequences to ${ROLE};`

function instructions(): string {
  return [
    `There is no role for backups: the owner in DATABASE_URL may not make one. Run as an administrator:`,
    `  CREATE ROLE ${ROLE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE BYPASSRLS PASSWORD '<a long one>';`,
    `  ALTER ROLE ${ROLE} SET default_transaction_read_only = on;`,
    `  GRANT USAGE ON SCHEMA public TO ${ROLE};`,
    `  GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${ROLE};`,
    `and back up with it: pg_dump as any other role without that power is refused, by design.`,
  ].join('\n')
}
