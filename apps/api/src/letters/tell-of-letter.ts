import type { LetterNotice, Untellable } from '@restride/contracts/letters'
import type { Lang } from '@restride/contracts/primitives'
import { recordEvent } from '../audit/record-event.ts'
import { contactConsents, refusedContact } from '../consents/refused-contact.ts'
import { requireCareTeam } from '../patients/care-team.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'

type Told = { notice: LetterNotice; to: { email: string; lang: Lang } }

/**
 * Whom to send the notice that a letter is in her record (ADR 0027): to the address she signs in with, in her language.
 * @throws ProblemError not_found, not_in_care_team, cannot_be_told
 */
export async function tellOfLetter(
  work: Work,
  letterId: string,
  sendsLetters: boolean,
): Promise<Told> {
  const { now, tx } = work
  const letter = await tx.letter.findFirst({
    where: { id: letterId },
    select: { patientId: true },
  })
  if (letter === null) throw new ProblemError('not_found')
  const { patientId } = letter
  await requireCareTeam(work, patientId)
  if (!sendsLetters) throw untellable('no_mail_server')
  const { consents } = await tx.patient.findFirstOrThrow({
    where: { id: patientId },
    select: { consents: contactConsents },
  })
  if (refusedContact(consents).includes('email')) throw untellable('refused')
  const account = await tx.user.findFirst({
    where: { patientId, disabledAt: null },
    select: { email: true, locale: true },
  })
  if (account === null) throw untellable('no_account')
  await recordEvent(work, {
    action: 'create',
    resource: 'letter_notice',
    resourceId: letterId,
    patientId,
  })
  return {
    notice: { letterId, sentAt: now.toISOString() },
    to: { email: account.email, lang: account.locale },
  }
}

function untellable(why: Untellable): ProblemError {
  return new ProblemError('cannot_be_told', { facts: { why } })
}
