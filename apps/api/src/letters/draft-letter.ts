import type { Clearance } from '@restride/contracts/clearances'
import type { DraftLetter, LetterDraft } from '@restride/contracts/letters'
import { recordEvent } from '../audit/record-event.ts'
import { clearanceSelect, toClearance } from '../clearances/to-clearance.ts'
import { requireCareTeam } from '../patients/care-team.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { composeLetter } from './compose-letter.ts'

/**
 * What the letter would say, to be read before anything is filed. Nothing is stored.
 * @throws ProblemError not_found, not_in_care_team, decision_not_in_force
 */
export async function draftLetter(
  work: Work,
  clearanceId: string,
  chosen: DraftLetter,
): Promise<LetterDraft> {
  const { clearance, patientId } = await decisionInForce(work, clearanceId)
  await recordEvent(work, {
    action: 'read',
    resource: 'clearance',
    resourceId: clearanceId,
    patientId,
  })
  return composeLetter(work, clearance, patientId, chosen)
}

/** @throws ProblemError not_found, not_in_care_team, decision_not_in_force */
export async function decisionInForce(
  work: Work,
  clearanceId: string,
): Promise<{ clearance: Clearance; patientId: string }> {
  const row = await work.tx.clearance.findFirst({
    where: { id: clearanceId },
    select: clearanceSelect,
  })
  if (row === null) throw new ProblemError('not_found')
  await requireCareTeam(work, row.patientId)
  const { supersededById, toldAt, voidedAt } = row
  if (supersededById !== null || voidedAt !== null || toldAt > work.now)
    throw new ProblemError('decision_not_in_force')
  return { clearance: toClearance(row), patientId: row.patientId }
}
