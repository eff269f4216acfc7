import type { ClinicSettings, UpdateClinicSettings } from '@restride/contracts/clinic-settings'
import { recordEvent } from '../audit/record-event.ts'
import { ProblemError } from '../problem.ts'
import { FRESH_MINUTES, requireRecentSignIn } from '../sign-in/require-recent-sign-in.ts'
import { assertVersion } from '../versions.ts'
import type { Work } from '../work.ts'
import { readClinicSettings } from './read-clinic-settings.ts'

/**
 * Counts from the next request of everyone in the clinic.
 * @throws ProblemError step_up_required, version_conflict
 */
export async function updateClinicSettings(
  work: Work,
  version: number,
  { secondFactor, signingWindowMinutes }: UpdateClinicSettings,
): Promise<ClinicSettings> {
  await requireRecentSignIn(work, FRESH_MINUTES)
  const { actor, tx } = work
  const current = await readClinicSettings(work)
  assertVersion(version, current.version)
  const changed = await tx.clinic.updateMany({
    where: { id: actor.clinicId, version },
    data: {
      secondFactor: secondFactor ?? current.secondFactor,
      signingWindowMinutes: signingWindowMinutes ?? current.signingWindowMinutes,
      version: version + 1,
    },
  })
  if (changed.count === 0) throw new ProblemError('version_conflict')
  await recordEvent(work, {
    action: 'update',
    resource: 'clinic_settings',
    resourceId: actor.clinicId,
    patientId: null,
  })
  return readClinicSettings(work)
}
