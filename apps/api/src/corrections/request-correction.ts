import type { Correction, RequestCorrection } from '@restride/contracts/corrections'
import { addDays } from '@restride/rules/plain-date'
import { uuidv7 } from 'uuidv7'
import { recordEvent } from '../audit/record-event.ts'
import { dateColumn } from '../calendar.ts'
import { ownPatientId } from '../patients/require-patient.ts'
import type { Work } from '../work.ts'
import { correctionSelect, toCorrection } from './to-correction.ts'

/** What the act gives the clinic to answer. */
const ANSWER_DAYS = 30

/** She asks for a correction of her record; nothing in it changes by that. */
export async function requestCorrection(work: Work, input: RequestCorrection): Promise<Correction> {
  const { actor, now, today, tx } = work
  const patientId = ownPatientId(work)
  const id = uuidv7()
  await tx.correctionRequest.createMany({
    data: {
      ...input,
      id,
      clinicId: actor.clinicId,
      patientId,
      requestedAt: now,
      dueOn: dateColumn(addDays(today, ANSWER_DAYS)),
    },
  })
  await recordEvent(work, {
    action: 'create',
    resource: 'correction_request',
    resourceId: id,
    patientId,
  })
  return toCorrection(
    await tx.correctionRequest.findUniqueOrThrow({ where: { id }, select: correctionSelect }),
  )
}
