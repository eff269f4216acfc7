import type { PublishSettings, RuleSettings } from '@restride/contracts/rule-settings'
import { uuidv7 } from 'uuidv7'
import { recordEvent } from '../audit/record-event.ts'
import { isUniqueViolation } from '../database-problem.ts'
import { ProblemError } from '../problem.ts'
import { assertVersion } from '../versions.ts'
import type { Work } from '../work.ts'
import { checkSettings } from './check-settings.ts'
import { currentSettings } from './current-settings.ts'
import { readRuleSettings } from './read-rule-settings.ts'

/**
 * Appends a version of the clinic's settings; what was decided under the older ones stays as it was.
 * @throws ProblemError validation_failed, version_conflict
 */
export async function publishSettings(
  work: Work,
  version: number,
  { reason, settings }: PublishSettings,
): Promise<RuleSettings> {
  checkSettings(settings)
  const current = await currentSettings(work)
  assertVersion(version, current.version)
  const id = uuidv7()
  const { actor, now, tx } = work
  try {
    await tx.ruleSettings.createMany({
      data: {
        id,
        clinicId: actor.clinicId,
        version: version + 1,
        settings,
        reason,
        publishedById: actor.userId,
        publishedAt: now,
      },
    })
  } catch (error) {
    // Somebody published at the same moment: the database decided who was first.
    if (isUniqueViolation(error)) throw new ProblemError('version_conflict')
    throw error
  }
  await recordEvent(work, {
    action: 'create',
    resource: 'rule_settings',
    resourceId: id,
    patientId: null,
  })
  return readRuleSettings(work)
}
