import { SMTPServer } from 'smtp-server'

export type Mail = { to: string[]; text: string }

/** A real mail server on this machine that keeps what it gets. */
export async function startMailServer(): Promise<{
  url: string
  mails: Mail[]
  stop: () => Promise<void>
}> {
  const mails: Mail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        mails.push({ to, text: readable(Buffer.concat(chunks).toString('utf8')) })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Undoes quoted-printable and base64 bodies, so that a test reads what a person would. */
function readable(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  if (/content-transfer-encoding: base64/iu.test(head)) {
    return `${head}\n\n${Buffer.from(body, 'base64').toString('utf8')}`
  }
  if (!/content-transfer-encoding: quoted-printable/iu.test(head)) return raw
  const bytes = body
    .replaceAll(/=\r\n/gu, '')
    .replaceAll(/=(?<hex>[0-9A-F]{2})/gu, (_all, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
  return `${head}\n\n${Buffer.from(bytes, 'latin1').toString('utf8')}`
}
