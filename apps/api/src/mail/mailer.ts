import { createTransport } from 'nodemailer'

export type Letter = { to: string; subject: string; text: string }
export type Mailer = { send: (letter: Letter) => Promise<void>; close: () => void }

/** Sends plain text through the clinic's own mail server. */
export function openMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport(
    { url: smtpUrl, connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000 },
    { from },
  )
  return {
    send: async (letter) => {
      await transport.sendMail({ ...letter, disableFileAccess: true, disableUrlAccess: true })
    },
    close: () => transport.close(),
  }
}
