import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { E2E_DATABASE, onDatabase } from '../support/database-names.ts'

/**
 * Gives a patient the password of the demo logins. Invitations have no screen yet, so the owner of the database does it.
 */
export async function givePatientLogin(familyName: string, email: string): Promise<void> {
  const url = process.env['TEST_DATABASE_URL']
  if (url === undefined) throw new Error('TEST_DATABASE_URL names the server the journeys run on')
  const owner = new pg.Client(onDatabase(url, E2E_DATABASE))
  await owner.connect()
  const { rowCount } = await owner.query(
    `insert into users (id, clinic_id, email, password_hash, role, name, patient_id)
     select $1, p.clinic_id, $2, u.password_hash, 'patient', p.given_name || ' ' || p.family_name, p.id
     from patients p join users u on u.clinic_id = p.clinic_id and u.email = 'physio@demo.restride.test'
     where p.family_name = $3`,
    [uuidv7(), email, familyName],
  )
  await owner.end()
  if (rowCount !== 1) throw new Error(`${rowCount} patients called ${familyName}`)
}

/** As if this person had left every screen a quarter of an hour ago. */
export async function letSessionsIdle(email: string): Promise<void> {
  const url = process.env['TEST_DATABASE_URL']
  if (url === undefined) throw new Error('TEST_DATABASE_URL names the server the journeys run on')
  const owner = new pg.Client(onDatabase(url, E2E_DATABASE))
  await owner.connect()
  await owner.query(
    `update sessions s set last_seen_at = now() - interval '15 minutes'
     from users u where u.id = s.user_id and u.email = $1`,
    [email],
  )
  await owner.end()
}
