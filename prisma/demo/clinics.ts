import { createHash } from 'node:crypto'
import type { Role } from '../../apps/api/src/generated/prisma/enums.ts'

export type DemoStaff = { email: string; name: string; role: Role; note: string; hasCode?: true }
export type DemoClinic = {
  name: string
  timeZone: string
  locations: readonly { name: string; address: string; phone: string; rooms: readonly string[] }[]
  staff: readonly DemoStaff[]
}

export const MAIN_CLINIC: DemoClinic = {
  name: 'Prairie Pelvic Health',
  timeZone: 'America/Edmonton',
  locations: [
    {
      name: 'Riverbend',
      address: '14 Riverbend Square, Edmonton',
      phone: '780-555-0114',
      rooms: ['Room 1', 'Room 2'],
    },
    {
      name: 'Northgate',
      address: '9500 137 Avenue, Edmonton',
      phone: '780-555-0195',
      rooms: ['Room A'],
    },
  ],
  staff: [
    {
      email: 'physio@demo.restride.test',
      name: 'Jo Lindqvist',
      role: 'physio',
      note: 'physiotherapist',
    },
    {
      email: 'physio2@demo.restride.test',
      name: 'Tess Marchand',
      role: 'physio',
      note: 'physiotherapist, other patients',
    },
    {
      email: 'physio-mfa@demo.restride.test',
      name: 'Mina Farrow',
      role: 'physio',
      note: 'physiotherapist with a second factor',
      hasCode: true,
    },
    {
      email: 'desk@demo.restride.test',
      name: 'Robin Kaur',
      role: 'front_desk',
      note: 'front desk',
    },
    {
      email: 'admin@demo.restride.test',
      name: 'Ada Minh',
      role: 'clinic_admin',
      note: 'clinic admin',
    },
    {
      email: 'privacy@demo.restride.test',
      name: 'Pia Novak',
      role: 'privacy_officer',
      note: 'privacy officer',
    },
  ],
}

export const OTHER_CLINIC: DemoClinic = {
  name: 'Northern Lights Physio',
  timeZone: 'America/Edmonton',
  locations: [
    {
      name: 'Downtown',
      address: '10220 103 Avenue, Edmonton',
      phone: '780-555-0133',
      rooms: ['Room 1'],
    },
  ],
  staff: [
    {
      email: 'physio@other.restride.test',
      name: 'Olive Tran',
      role: 'physio',
      note: 'other clinic: physiotherapist',
    },
    {
      email: 'desk@other.restride.test',
      name: 'Devon Hale',
      role: 'front_desk',
      note: 'other clinic: front desk',
    },
  ],
}

/** Patients with a login; the stories in `stories.ts` make them. */
export const PATIENT_LOGINS = {
  maya: { email: 'patient@demo.restride.test', note: 'patient, running, a session today' },
  chloe: { email: 'patient2@demo.restride.test', note: 'patient, running, in French' },
  other: { email: 'patient@other.restride.test', note: 'other clinic: patient' },
} as const

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Follows from the demo password, so that no secret stands in the repository. */
export function demoTotpSecret(password: string): string {
  const digest = createHash('sha256').update(`restride demo ${password}`).digest()
  return Array.from(digest.subarray(0, 32), (byte) => BASE32[byte % 32]).join('')
}

export function listDemoLogins(password: string): { email: string; role: Role; note: string }[] {
  const staff = [...MAIN_CLINIC.staff, ...OTHER_CLINIC.staff].map(
    ({ email, hasCode, note, role }) => ({
      email,
      role,
      note: hasCode ? `${note}, TOTP secret ${demoTotpSecret(password)}` : note,
    }),
  )
  const patients = Object.values(PATIENT_LOGINS).map((login) => ({
    ...login,
    role: 'patient' as const,
  }))
  return [...staff, ...patients]
}
