import { once } from 'node:events'
import { createServer, request as forward } from 'node:http'
import { demoToken } from './demo-token.ts'

/** Tools that run for an hour outlive every token; this one signs in again for them. Runs until it is stopped. */
export async function startProxy(address: string, port: number): Promise<void> {
  const { hostname, port: targetPort } = new URL(address)
  const server = createServer(async (incoming, outgoing) => {
    const role = String(incoming.headers['x-as'] ?? 'physio')
    const authorization = `Bearer ${await demoToken(address, role)}`
    const { 'x-as': _, ...headers } = incoming.headers
    const onward = forward(
      {
        hostname,
        port: targetPort,
        method: incoming.method,
        path: incoming.url,
        headers: { ...headers, authorization },
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      },
    )
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'close')
}
