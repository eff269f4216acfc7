import type { FastifyInstance } from 'fastify'
import { enter } from '../database.ts'
import type { LinkPurpose } from '../generated/prisma/enums.ts'
import { makeLink } from './make-link.ts'

const NOT_AGAIN_MS = 60_000

/**
 * E-mails what leads the owner of an address in: a patient a link that signs her in, staff one to choose a new password.
 * An address nobody has, a disabled account, and a second request within a minute get nothing; nobody is told which.
 */
export async function sendLinkTo(app: FastifyInstance, address: string): Promise<void> {
  const email = address.trim().toLowerCase()
  const now = app.now()
  const letter = await app.db.transaction({ signInEmail: email }, async (tx) => {
    const user = await tx.user.findUnique({ where: { email } })
    if (user === null || user.disabledAt !== null) return null
    const { clinicId, id: userId, locale, name, patientId, role } = user
    await enter(tx, { clinicId, userId, patientId })
    const purpose: LinkPurpose = role === 'patient' ? 'sign_in' : 'password_reset'
    const recent = await tx.oneTimeLink.findFirst({
      where: { userId, purpose, madeAt: { gt: new Date(now.getTime() - NOT_AGAIN_MS) } },
    })
    if (recent !== null) return null
    const link = {
      clinicId,
      purpose,
      email,
      name,
      role,
      patientId,
      userId,
      madeById: null,
    }
    const { token } = await makeLink(tx, link, now)
    return { locale, purpose, token }
  })
  if (letter === null) return
  const { locale, purpose, token } = letter
  app.sendLink(email, locale, purpose, app.linkTo(purpose, token))
}
