import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { uuidv7 } from 'uuidv7'
import type { ProblemCode } from '@restride/contracts/problems'
import { SECURITY_HEADERS } from './plugins/security-headers.ts'
import { PROBLEMS } from './problem.ts'

/** Answers what is no HTTP request, or one that never ended; then closes, since nothing after it can be trusted. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  if (socket.writable) socket.write(answerTo(codeOf(error)))
  socket.destroy()
}

function codeOf({ code }: NodeJS.ErrnoException): ProblemCode {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'request_too_slow'
  return code === 'HPE_HEADER_OVERFLOW' ? 'headers_too_large' : 'malformed_request'
}

function answerTo(code: ProblemCode): string {
  const [status, title] = PROBLEMS[code]
  const type = `/problems/${code.replaceAll('_', '-')}`
  const body = JSON.stringify({ type, title, status, code, requestId: uuidv7() })
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': 'application/problem+json',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n${body}`
}
