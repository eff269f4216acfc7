import type pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { seal } from '../../apps/api/src/factors/seal.ts'
import { type DemoClinic, type DemoStaff, demoTotpSecret } from './clinics.ts'

export type PlacedClinic = {
  id: string
  timeZone: string
  locationIds: string[]
  staff: Record<string, { id: string; name: string }>
}

type DemoSecrets = { passwordHash: string; password: string; factorKey: Buffer }

/** Clinics, rooms, staff and working hours have no front door yet, so the owner writes them. */
export async function insertClinic(
  owner: pg.Client,
  clinic: DemoClinic,
  secrets: DemoSecrets,
): Promise<PlacedClinic> {
  const id = uuidv7()
  // The owner may be walled in like everyone else; its own connection names the clinic it fills.
  await owner.query(`select set_config('app.clinic_id', $1, false)`, [id])
  await owner.query(
    `insert into clinics (id, name, time_zone, second_factor) values ($1, $2, $3, 'optional')`,
    [id, clinic.name, clinic.timeZone],
  )
  const locationIds: string[] = []
  for (const location of clinic.locations) {
    const locationId = uuidv7()
    locationIds.push(locationId)
    await owner.query(
      'insert into locations (id, clinic_id, name, address, phone) values ($1, $2, $3, $4, $5)',
      [locationId, id, location.name, location.address, location.phone],
    )
    for (const name of location.rooms) {
      await owner.query(
        'insert into rooms (id, clinic_id, location_id, name) values ($1, $2, $3, $4)',
        [uuidv7(), id, locationId, name],
      )
    }
  }
  const staff: PlacedClinic['staff'] = {}
  for (const member of clinic.staff) {
    const userId = await insertStaff(owner, id, member, secrets)
    staff[member.email] = { id: userId, name: member.name }
    if (member.role === 'physio') await insertHours(owner, id, userId, locationIds)
  }
  return { id, timeZone: clinic.timeZone, locationIds, staff }
}

async function insertStaff(
  owner: pg.Client,
  clinicId: string,
  { email, hasCode, name, role }: DemoStaff,
  { factorKey, password, passwordHash }: DemoSecrets,
): Promise<string> {
  const id = uuidv7()
  await owner.query(
    `insert into users (id, clinic_id, email, password_hash, role, name)
     values ($1, $2, $3, $4, $5, $6)`,
    [id, clinicId, email, passwordHash, role, name],
  )
  if (hasCode) await insertTotp(owner, clinicId, id, seal(factorKey, demoTotpSecret(password), id))
  return id
}

async function insertTotp(
  owner: pg.Client,
  clinicId: string,
  userId: string,
  sealedSecret: string,
): Promise<void> {
  await owner.query(`select set_config('app.user_id', $1, false)`, [userId])
  await owner.query(
    `insert into totp_factors (id, clinic_id, user_id, sealed_secret, created_at, confirmed_at)
     values ($1, $2, $3, $4, now(), now())`,
    [uuidv7(), clinicId, userId, sealedSecret],
  )
  await owner.query(`select set_config('app.user_id', '', false)`)
}

const [MORNING, NOON, ONE, EVENING] = [8 * 60, 12 * 60, 13 * 60, 17 * 60]

/** Monday to Friday with a lunch hour; Wednesdays at the second location, if there is one. */
async function insertHours(
  owner: pg.Client,
  clinicId: string,
  physioId: string,
  [first, second]: string[],
): Promise<void> {
  for (const weekday of [1, 2, 3, 4, 5]) {
    const locationId = weekday === 3 && second !== undefined ? second : first
    for (const [from, to] of [
      [MORNING, NOON],
      [ONE, EVENING],
    ]) {
      await owner.query(
        `insert into working_hours (id, clinic_id, physio_id, location_id, weekday, starts_minute, ends_minute)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [uuidv7(), clinicId, physioId, locationId, weekday, from, to],
      )
    }
  }
}

/** A login for a patient whom the front door has registered. */
export async function insertPatientLogin(
  owner: pg.Client,
  clinicId: string,
  login: { email: string; name: string; patientId: string; locale: string; passwordHash: string },
): Promise<void> {
  await owner.query(`select set_config('app.clinic_id', $1, false)`, [clinicId])
  await owner.query(
    `insert into users (id, clinic_id, email, password_hash, role, name, patient_id, locale)
     values ($1, $2, $3, $4, 'patient', $5, $6, $7)`,
    [
      uuidv7(),
      clinicId,
      login.email,
      login.passwordHash,
      login.name,
      login.patientId,
      login.locale,
    ],
  )
}
