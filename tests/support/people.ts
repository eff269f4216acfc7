import type pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { dayIn } from '../../apps/api/src/calendar.ts'
import { hashPassword } from '../../apps/api/src/sign-in/passwords.ts'

const TIME_ZONE = 'America/Edmonton'

/** The day it is in every clinic of the tests: not always the server's, nor the machine's. */
export function clinicDay(now: Date): string {
  return dayIn(TIME_ZONE, now)
}

export const PASSWORD = 'a password of the tests'
let passwordHash: Promise<string> | null = null

export type Clinic = {
  id: string
  locationId: string
  roomIds: [string, string]
  physio: Person
  otherPhysio: Person
  desk: Person
  admin: Person
  privacy: Person
}
export type Person = { id: string; email: string; name: string }

let count = 0

/** A clinic with a location, two rooms and its staff; physios work Monday to Friday, 8 to 16. */
export async function makeClinic(owner: pg.Client): Promise<Clinic> {
  passwordHash ??= hashPassword(PASSWORD)
  const hash = await passwordHash
  count += 1
  const id = uuidv7()
  await owner.query(
    `insert into clinics (id, name, time_zone, second_factor) values ($1, $2, '${TIME_ZONE}', 'optional')`,
    [id, `Clinic ${count}`],
  )
  const locationId = uuidv7()
  await owner.query(
    `insert into locations (id, clinic_id, name, address, phone) values ($1, $2, 'Riverbend', '1 River Rd', '780-555-0100')`,
    [locationId, id],
  )
  const roomIds: [string, string] = [uuidv7(), uuidv7()]
  for (const [index, roomId] of roomIds.entries()) {
    await owner.query(
      `insert into rooms (id, clinic_id, location_id, name) values ($1, $2, $3, $4)`,
      [roomId, id, locationId, `Room ${index + 1}`],
    )
  }
  const staff = async (role: string, name: string): Promise<Person> => {
    const person = { id: uuidv7(), email: `${role}-${uuidv7()}@test.restride.test`, name }
    await owner.query(
      `insert into users (id, clinic_id, email, password_hash, role, name) values ($1, $2, $3, $4, $5, $6)`,
      [person.id, id, person.email, hash, role, name],
    )
    return person
  }
  const clinic = {
    id,
    locationId,
    roomIds,
    physio: await staff('physio', 'Jo Lindqvist'),
    otherPhysio: await staff('physio', 'Tess Marchand'),
    desk: await staff('front_desk', 'Robin Kaur'),
    admin: await staff('clinic_admin', 'Ada Min'),
    privacy: await staff('privacy_officer', 'Pri Vacy'),
  }
  for (const physio of [clinic.physio, clinic.otherPhysio]) {
    for (const weekday of [1, 2, 3, 4, 5]) {
      await owner.query(
        `insert into working_hours (id, clinic_id, physio_id, location_id, weekday, starts_minute, ends_minute)
         values ($1, $2, $3, $4, $5, 480, 960)`,
        [uuidv7(), id, physio.id, locationId, weekday],
      )
    }
  }
  return clinic
}

/** An account for a patient who exists. */
export async function makePatientAccount(
  owner: pg.Client,
  clinicId: string,
  patientId: string,
  name: string,
): Promise<Person> {
  passwordHash ??= hashPassword(PASSWORD)
  const person = { id: uuidv7(), email: `patient-${uuidv7()}@test.restride.test`, name }
  await owner.query(
    `insert into users (id, clinic_id, email, password_hash, role, name, patient_id) values ($1, $2, $3, $4, 'patient', $5, $6)`,
    [person.id, clinicId, person.email, await passwordHash, name, patientId],
  )
  return person
}
