import { type Database, enter } from '../database.ts'
import { ProblemError } from '../problem.ts'
import { type Account, accountOf } from '../sign-in/check-sign-in.ts'
import { hashOfToken } from '../sign-in/session-tokens.ts'
import { findLink, spendLink } from './find-link.ts'

/** @throws ProblemError link_not_valid */
export async function openSignInLink(db: Database, token: string, now: Date): Promise<Account> {
  const hash = hashOfToken(token)
  return db.transaction({ linkHash: hash }, async (tx) => {
    const { clinicId, id, patientId, userId } = await findLink(tx, hash, ['sign_in'], now)
    await enter(tx, { clinicId, patientId })
    await spendLink(tx, id, now)
    const user = await tx.user.findFirst({ where: { id: userId ?? '', disabledAt: null } })
    if (user === null) throw new ProblemError('link_not_valid')
    await enter(tx, { clinicId, userId: user.id, patientId })
    return accountOf(tx, user)
  })
}
