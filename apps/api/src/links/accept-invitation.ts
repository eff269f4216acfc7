import type { AcceptInvitation } from '@restride/contracts/accounts'
import { uuidv7 } from 'uuidv7'
import { appendEvents } from '../audit/append-events.ts'
import type { Trace } from '../audit/trace.ts'
import { plainDate } from '../calendar.ts'
import { type Database, enter } from '../database.ts'
import { isUniqueViolation } from '../database-problem.ts'
import { ProblemError } from '../problem.ts'
import { type Account, accountOf } from '../sign-in/check-sign-in.ts'
import { hashOfToken } from '../sign-in/session-tokens.ts'
import type { Tx } from '../work.ts'
import { findLink, spendLink } from './find-link.ts'

/** After these the invitation is void: a date of birth is quickly guessed by who knows her. */
const MOST_WRONG_DATES = 5

/**
 * The patient's account, made when she has none: she holds the link and knows her date of birth.
 * @throws ProblemError link_not_valid, birth_date_wrong, email_taken.
 */
export async function acceptInvitation(
  db: Database,
  { bornOn, token }: AcceptInvitation,
  { now, trace }: { now: Date; trace: Trace },
): Promise<Account> {
  const hash = hashOfToken(token)
  const account = await db.transaction({ linkHash: hash }, async (tx) => {
    const link = await findLink(tx, hash, ['patient_invitation'], now)
    await tx.$queryRaw`select 1 from one_time_links where id = ${link.id}::uuid for update`
    const { clinicId, id, patientId } = await findLink(tx, hash, ['patient_invitation'], now)
    await enter(tx, { clinicId, patientId })
    const patient = await tx.patient.findFirstOrThrow({ where: { id: patientId ?? '' } })
    if (plainDate(patient.bornOn) !== bornOn) return countWrong(tx, id, now)
    await spendLink(tx, id, now)
    const user = await tx.user.findFirst({ where: { patientId } })
    if (user?.disabledAt) throw new ProblemError('link_not_valid')
    const created = user ?? (await createAccount(tx, link.email, patient))
    await enter(tx, { clinicId, userId: created.id, patientId })
    const account = await accountOf(tx, created)
    await appendEvents(tx, trace, now, [
      { action: 'create', resource: 'account', resourceId: created.id, patientId },
    ])
    return account
  })
  // Thrown only now: the wrong answer has to stay counted.
  if (account === null) throw new ProblemError('birth_date_wrong')
  return account
}

async function countWrong(tx: Tx, id: string, now: Date): Promise<null> {
  const { wrongAnswers } = await tx.oneTimeLink.update({
    where: { id },
    data: { wrongAnswers: { increment: 1 } },
  })
  if (wrongAnswers >= MOST_WRONG_DATES) await spendLink(tx, id, now)
  return null
}

type Patient = Awaited<ReturnType<Tx['patient']['findFirstOrThrow']>>

async function createAccount(tx: Tx, email: string, patient: Patient) {
  const { clinicId, familyName, givenName, id: patientId, locale } = patient
  const id = uuidv7()
  const name = `${givenName} ${familyName}`
  try {
    await tx.user.createMany({
      data: { id, clinicId, email, name, role: 'patient', patientId, locale, passwordHash: null },
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw new ProblemError('email_taken')
    throw error
  }
  return tx.user.findFirstOrThrow({ where: { id } })
}
