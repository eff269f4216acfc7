import type { CreateDisclosure, Disclosure } from '@restride/contracts/disclosures'
import { uuidv7 } from 'uuidv7'
import { recordEvent } from '../audit/record-event.ts'
import { dateColumn } from '../calendar.ts'
import { requirePatient } from '../patients/require-patient.ts'
import { invalid } from '../problem.ts'
import type { Work } from '../work.ts'
import { disclosureSelect, toDisclosure } from './to-disclosure.ts'

/**
 * Notes to whom something of a record was given. The line stays as it is for ten years at least.
 * @throws ProblemError not_found, not_in_care_team, validation_failed
 */
export async function recordDisclosure(
  work: Work,
  patientId: string,
  input: CreateDisclosure,
): Promise<Disclosure> {
  await requirePatient(work, patientId)
  if (input.disclosedOn > work.today) throw invalid('/disclosedOn', 'Cannot be in the future')
  const id = await insertDisclosure(work, patientId, input)
  await recordEvent(work, { action: 'disclose', resource: 'disclosure', resourceId: id, patientId })
  return toDisclosure(
    await work.tx.disclosure.findUniqueOrThrow({ where: { id }, select: disclosureSelect }),
  )
}

/** Its line alone, for what is given by an act that leaves its own event. The caller has been let in. */
export async function insertDisclosure(
  { actor, now, tx }: Work,
  patientId: string,
  input: CreateDisclosure,
): Promise<string> {
  const id = uuidv7()
  await tx.disclosure.createMany({
    data: {
      ...input,
      id,
      clinicId: actor.clinicId,
      patientId,
      disclosedOn: dateColumn(input.disclosedOn),
      recordedById: actor.userId,
      recordedAt: now,
    },
  })
  return id
}
