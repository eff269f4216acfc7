import type { Work } from '../work.ts'

/**
 * Bookings of one clinic go one after the other until this transaction ends, so that a room found free is still free
 * when it is booked. It is the lock of `appointments_keep_clear`, taken before any row for one order of waiting.
 */
export async function takeTurn({ actor, tx }: Work): Promise<void> {
  await tx.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended('appointments ' || ${actor.clinicId}::text, 0))`
}
