import type { ClinicSettings } from '@restride/contracts/clinic-settings'
import type { Work } from '../work.ts'

/** What the clinic asks of those who sign in. */
export async function readClinicSettings({ actor, tx }: Work): Promise<ClinicSettings> {
  return tx.clinic.findUniqueOrThrow({
    where: { id: actor.clinicId },
    select: { secondFactor: true, signingWindowMinutes: true, version: true },
  })
}
