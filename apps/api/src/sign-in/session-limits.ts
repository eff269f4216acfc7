import type { Role } from '@restride/contracts/sessions'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const STAFF_IDLE_MS = 15 * MINUTE_MS
const STAFF_LONGEST_MS = 12 * HOUR_MS
const PATIENT_LONGEST_MS = 30 * 24 * HOUR_MS
/** Writing the time of every single request would cost more than the minute is worth. */
const NOTED_EVERY_MS = MINUTE_MS

/** Staff sign in each working day; a patient stays signed in on her own phone. */
export function sessionEnd(role: Role, now: Date): Date {
  return new Date(now.getTime() + (role === 'patient' ? PATIENT_LONGEST_MS : STAFF_LONGEST_MS))
}

/** Nobody was at the screen for too long: a clinic's computer is shared, a patient's phone is her own. */
export function hasIdled(role: Role, lastSeenAt: Date, now: Date): boolean {
  return role !== 'patient' && now.getTime() - lastSeenAt.getTime() >= STAFF_IDLE_MS
}

export function isWorthNoting(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= NOTED_EVERY_MS
}
