import type { Lang } from '@restride/contracts/primitives'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type { LinkPurpose } from '../generated/prisma/enums.ts'
import { letterWith, noticeWith } from '../mail/letters.ts'
import type { Mailer } from '../mail/mailer.ts'

const PAGES = {
  sign_in: '/sign-in/link',
  password_reset: '/choose-password',
  staff_invitation: '/choose-password',
  patient_invitation: '/welcome',
} as const satisfies Record<LinkPurpose, string>

const MY_RECORD = '/my-record'

declare module 'fastify' {
  interface FastifyInstance {
    /** This installation has a mail server. */
    sendsLetters: boolean
    /** Where a link leads; its token stands behind the `#`, which browsers send to no server. */
    linkTo: (purpose: LinkPurpose, token: string) => string
    /** Sends after the answer, so that the answer's time tells nothing; what fails is logged without the address. */
    sendLink: (to: string, lang: Lang, purpose: LinkPurpose, link: string) => void
    /** Tells a patient that something is in her record; it opens nothing without signing in. */
    sendNotice: (to: { email: string; lang: Lang }) => void
    /** Work that nobody waits for; closing does. */
    inBackground: (work: () => Promise<void>) => void
  }
}

export const lettersPlugin = fp(
  async (app: FastifyInstance, options: { mailer: Mailer | null; publicUrl: string }) => {
    const { mailer, publicUrl } = options
    const running = new Set<Promise<void>>()
    const inBackground = (work: () => Promise<void>) => {
      const done = work()
        // Of an error its kind and place are logged: a mail server's message may quote the address.
        .catch((error: unknown) => app.log.error({ err: error }, 'background work failed'))
        .finally(() => running.delete(done))
      running.add(done)
    }
    app.decorate('sendsLetters', mailer !== null)
    app.decorate(
      'linkTo',
      (purpose, token) => `${new URL(PAGES[purpose], publicUrl).href}#${token}`,
    )
    app.decorate('inBackground', inBackground)
    app.decorate('sendLink', (to, lang, purpose, link) => {
      if (mailer !== null)
        inBackground(() => mailer.send({ to, ...letterWith(link, purpose, lang) }))
    })
    app.decorate('sendNotice', ({ email, lang }) => {
      const page = new URL(MY_RECORD, publicUrl).href
      if (mailer !== null) inBackground(() => mailer.send({ to: email, ...noticeWith(page, lang) }))
    })
    app.addHook('onClose', async () => {
      await Promise.all(running)
      mailer?.close()
    })
  },
  { name: 'letters' },
)
