import { spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { asApp } from './database-names.ts'

export type Served = {
  host: string
  port: number
  /** Everything the process has said so far. */
  log: () => string
  /** Sends these bytes as they are; the whole answer, once the server has closed. */
  raw: (bytes: string | Buffer) => Promise<string>
}

/** The real server on a socket of its own, with a dashboard of two files, on this test file's database. */
export async function serve(environment: Record<string, string> = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'restride-served-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Restride</title>')
  writeFileSync(join(folder, 'assets/app.js'), 'export {}')
  const keyFile = join(folder, 'key')
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  writeFileSync(keyFile, pem, { mode: 0o600 })
  const url = asApp(inject('ownerUrl'), `test_${process.env['VITEST_POOL_ID'] ?? '0'}`)
  const server = spawn(process.execPath, ['tests/support/serve-on.ts', url, keyFile], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DASHBOARD_DIR: folder, ...environment },
  })
  afterAll(() => server.kill('SIGKILL'))
  let log = ''
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => (log += String(chunk)))
  const ended = once(server, 'exit').then(() => Promise.reject(new Error(log)))
  ended.catch(() => undefined)
  while (!/^http:\S+$/mu.test(log)) await Promise.race([once(server.stdout, 'data'), ended])
  const { hostname, port } = new URL(/^http:\S+$/mu.exec(log)?.[0] ?? '')
  return {
    host: hostname,
    port: Number(port),
    log: () => log,
    raw: (bytes) => rawAnswer(hostname, Number(port), bytes),
  }
}

function rawAnswer(host: string, port: number, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host, () => socket.write(bytes))
    let answer = ''
    socket.setEncoding('latin1').on('data', (chunk) => (answer += String(chunk)))
    socket.on('close', () => resolve(answer))
    // What the server closed before reading it all comes as a reset, after its answer.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error)
    })
  })
}
