import type { MadeLink } from '@restride/contracts/accounts'
import type { Lang } from '@restride/contracts/primitives'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { LinkPurpose } from '../generated/prisma/enums.ts'
import type { Work } from '../work.ts'
import type { NewLink } from './make-link.ts'

/**
 * Makes a link and either e-mails it (`to`) or shows it once. The stored answer of the Idempotency-Key does not hold
 * it: a second request with the same key gets `link: null`.
 */
export async function offerOnce(
  request: FastifyRequest,
  reply: FastifyReply,
  purpose: LinkPurpose,
  to: { email: string; lang: Lang } | null,
  make: (work: Work) => Promise<NewLink>,
): Promise<MadeLink> {
  const { server } = request
  const isSent = to !== null && server.sendsLetters
  let link: string | null = null
  const made = await request.createOnce(reply, async (work): Promise<MadeLink> => {
    const { email, expiresAt, id, token } = await make(work)
    link = server.linkTo(purpose, token)
    const sentTo = isSent ? to.email : null
    return { id, expiresAt: expiresAt.toISOString(), link: null, sentTo, signsInWith: email }
  })
  if (link !== null && isSent) server.sendLink(to.email, to.lang, purpose, link)
  return { ...made, link: isSent ? null : link }
}
