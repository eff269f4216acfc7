import { createWriteStream } from 'node:fs'
import { createServer, request } from 'node:http'

type Ends = { listenOn: { host: string; port: number }; forwardTo: { host: string; port: number } }

/** What stands before the product in a clinic: passes everything on, and writes method and address of each request. */
export function startLoggingProxy({ forwardTo, listenOn }: Ends, logFile: string): Promise<void> {
  const log = createWriteStream(logFile)
  const proxy = createServer((incoming, outgoing) => {
    const { headers, method, url } = incoming
    log.write(`${method} ${url}\n`)
    const passed = request({ ...forwardTo, headers, method, path: url }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    passed.on('error', () => outgoing.destroy())
    outgoing.on('close', () => passed.destroy())
    incoming.pipe(passed)
  })
  return new Promise((resolve) => {
    proxy.listen(listenOn.port, listenOn.host, resolve)
  })
}
