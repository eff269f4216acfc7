import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { E2E_DATABASE, onDatabase } from '../support/database-names.ts'

/**
 * Gives a patient the password of the demo logins. Invitations have no screen yet, so the owner of the database does it.
 */
export async function givePatientLogin(familyName: string, email: string): Promise<void> {
  const owner = await connect()
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

/** Lets the three minutes pass in which a decision about this patient can be taken back. */
export async function letGracePass(familyName: string): Promise<void> {
  const owner = await connect()
  const { rowCount } = await owner.query(
    `update clearances c set decided_at = decided_at - interval '3 minutes', told_at = told_at - interval '3 minutes'
     from patients p where p.id = c.patient_id and p.family_name = $1 and c.voided_at is null`,
    [familyName],
  )
  await owner.end()
  if (rowCount === 0) throw new Error(`no decision about ${familyName}`)
}

/** A new clinic, which requires a second factor, with its admin and the password of the demo logins. */
export async function makeStrictClinic(adminEmail: string): Promise<void> {
  const owner = await connect()
  const clinicId = uuidv7()
  await owner.query(
    `insert into clinics (id, name, time_zone) values ($1, 'Badlands Pelvic Health', 'America/Edmonton')`,
    [clinicId],
  )
  await owner.query(
    `insert into users (id, clinic_id, email, password_hash, role, name)
     select $1, $2, $3, password_hash, 'clinic_admin', 'Noor Haddad' from users where email = 'physio@demo.restride.test'`,
    [uuidv7(), clinicId, adminEmail],
  )
  await owner.end()
}

/** Somebody of the demo clinic whom no other journey knows, with the role of `like` and the password of the demo logins. */
export async function makeColleague(email: string, like: string): Promise<void> {
  const owner = await connect()
  const { rowCount } = await owner.query(
    `insert into users (id, clinic_id, email, password_hash, role, name)
     select $1, clinic_id, $2, password_hash, role, 'Ines Roy' from users where email = $3`,
    [uuidv7(), email, like],
  )
  await owner.end()
  if (rowCount !== 1) throw new Error(`the demo has no ${like}`)
}

/** As if she had signed in that many hours earlier: a journey cannot wait for a day to pass. */
export async function ageSignIn(email: string, hours: number): Promise<void> {
  const owner = await connect()
  const { rowCount } = await owner.query(
    `update sessions set authenticated_at = authenticated_at - make_interval(hours => $2)
     where ended_at is null and user_id = (select id from users where email = $1)`,
    [email, hours],
  )
  await owner.end()
  if (rowCount === 0) throw new Error(`${email} is not signed in`)
}

/** As if this person had left every screen a quarter of an hour ago. */
export async function letSessionsIdle(email: string): Promise<void> {
  const owner = await connect()
  await owner.query(
    `update sessions s set last_seen_at = now() - interval '15 minutes'
     from users u where u.id = s.user_id and u.email = $1`,
    [email],
  )
  await owner.end()
}

async function connect(): Promise<pg.Client> {
  const url = process.env['TEST_DATABASE_URL']
  if (url === undefined) throw new Error('TEST_DATABASE_URL names the server the journeys run on')
  const owner = new pg.Client(onDatabase(url, E2E_DATABASE))
  await owner.connect()
  return owner
}
