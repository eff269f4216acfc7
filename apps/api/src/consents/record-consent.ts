import type { ConsentEvent, DecideConsent, RecordConsent } from '@restride/contracts/consents'
import { uuidv7 } from 'uuidv7'
import { recordEvent } from '../audit/record-event.ts'
import { dateColumn } from '../calendar.ts'
import { ownPatientId, requirePatient } from '../patients/require-patient.ts'
import { invalid } from '../problem.ts'
import type { Work } from '../work.ts'
import { CONSENT_TEXTS, currentText } from './texts.ts'
import { eventSelect, toEvent } from './to-consent.ts'

type Given = Omit<ConsentEvent, 'id' | 'recordedBy' | 'recordedAt'>

/**
 * What she signed on paper or said to the clinic. It holds no clinical word: the desk may record it.
 * @throws ProblemError not_found, not_in_care_team, validation_failed
 */
export async function recordConsent(
  work: Work,
  patientId: string,
  input: RecordConsent,
): Promise<ConsentEvent> {
  await requirePatient(work, patientId)
  if (input.on > work.today) throw invalid('/on', 'Cannot be in the future')
  if (input.given && input.channel !== 'paper') {
    throw invalid('/channel', 'A consent that is given needs her signature')
  }
  return append(work, patientId, input)
}

/** My own decision, from my own account. @throws ProblemError validation_failed */
export async function decideConsent(work: Work, input: DecideConsent): Promise<ConsentEvent> {
  return append(work, ownPatientId(work), { ...input, channel: 'own_account', on: work.today })
}

async function append(work: Work, patientId: string, given: Given): Promise<ConsentEvent> {
  checkText(given)
  const { actor, now, tx } = work
  const id = uuidv7()
  await tx.consentEvent.createMany({
    data: {
      ...given,
      id,
      clinicId: actor.clinicId,
      patientId,
      on: dateColumn(given.on),
      recordedById: actor.userId,
      recordedAt: now,
    },
  })
  await showOnHerDetails(work, patientId)
  await recordEvent(work, { action: 'consent', resource: 'consent', resourceId: id, patientId })
  return toEvent(await tx.consentEvent.findUniqueOrThrow({ where: { id }, select: eventSelect }))
}

/** Whoever keeps her details must fetch them again: by what she may be reached stands in them. */
async function showOnHerDetails({ now, tx }: Work, patientId: string): Promise<void> {
  await tx.patient.updateMany({
    where: { id: patientId },
    data: { version: { increment: 1 }, updatedAt: now },
  })
}

function checkText({ given, kind, textVersion }: Given): void {
  if (given && textVersion !== currentText(kind).version) {
    throw invalid('/textVersion', 'The text has changed; show her the current one')
  }
  if (!CONSENT_TEXTS[kind].some(({ version }) => version === textVersion)) {
    throw invalid('/textVersion', 'No version of this text')
  }
}
