import type { FileLetter, Letter } from '@restride/contracts/letters'
import { uuidv7 } from 'uuidv7'
import { recordEvent } from '../audit/record-event.ts'
import { insertDisclosure } from '../disclosures/record-disclosure.ts'
import { FRESH_MINUTES, requireRecentSignIn } from '../sign-in/require-recent-sign-in.ts'
import type { Work } from '../work.ts'
import { composeLetter } from './compose-letter.ts'
import { decisionInForce } from './draft-letter.ts'
import { describeLetter } from './describe-letter.ts'
import { letterSelect, toLetter } from './to-letter.ts'

/**
 * Files a letter in the chart as it is given, and writes it into the disclosure log in the same transaction.
 * @throws ProblemError not_found, not_in_care_team, step_up_required, decision_not_in_force
 */
export async function fileLetter(
  work: Work,
  clearanceId: string,
  { authority, purpose, recipient, text, ...chosen }: FileLetter,
): Promise<Letter> {
  const { clearance, patientId } = await decisionInForce(work, clearanceId)
  await requireRecentSignIn(work, FRESH_MINUTES)
  const { actor, now, tx } = work
  const { content } = await composeLetter(work, clearance, patientId, chosen)
  const disclosureId = await insertDisclosure(work, patientId, {
    recipient,
    purpose,
    authority,
    disclosedOn: work.today,
    description: describeLetter(chosen),
  })
  const id = uuidv7()
  await tx.letter.createMany({
    data: {
      id,
      clinicId: actor.clinicId,
      patientId,
      clearanceId,
      disclosureId,
      kind: chosen.kind,
      addressedTo: chosen.to,
      recipient,
      lang: chosen.lang,
      parts: chosen.parts,
      coveringText: text,
      content,
      filedById: actor.userId,
      filedAt: now,
    },
  })
  await recordEvent(work, { action: 'disclose', resource: 'letter', resourceId: id, patientId })
  const row = await tx.letter.findUniqueOrThrow({ where: { id }, select: letterSelect })
  return toLetter(row, actor.timeZone)
}
