import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { KnownIds } from '../fuzz/known-ids.ts'
import { type Operation, operationsOf } from '../fuzz/operations.ts'
import { valuesOf } from '../fuzz/values.ts'
import { demoToken } from './demo-token.ts'

const SEED = 1

/** Turns the description of the API into inputs for sqlmap (a request a file) and wapiti (a list of addresses). */
export async function writeInputs(address: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const operations = operationsOf(await (await fetch(`${address}/openapi.json`)).json())
  const known = await knownIds(address, operations)
  const reads: string[] = []
  for (const operation of operations) {
    if (operation.path.endsWith('/logout')) continue
    const url = urlOf(operation, known)
    const name = `${operation.method}${operation.path.replaceAll(/[^\w]+/gu, '-')}.txt`
    writeFileSync(join(folder, name), requestOf(operation, url))
    if (operation.method === 'GET') reads.push(`${address}${url}`)
  }
  writeFileSync(join(folder, 'addresses.txt'), `${reads.join('\n')}\n`)
  console.log(
    `${operations.length} operations, ${reads.length} of them reads, written to ${folder}`,
  )
}

/** Walks the lists twice, so that an id of one opens the next. */
async function knownIds(address: string, operations: readonly Operation[]): Promise<KnownIds> {
  const known = new KnownIds()
  const reads = operations.filter(({ method }) => method === 'GET')
  for (const operation of [...reads, ...reads, ...reads]) {
    const token = await demoToken(address, operation.roles[0] ?? 'physio')
    const answer = await fetch(`${address}${urlOf(operation, known)}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true
    if (answer.ok && isJson) known.learn(operation.path, await answer.json())
  }
  return known
}

function urlOf({ parameters, path }: Operation, known: KnownIds): string {
  const [samples] = fc.sample(
    fc.record(Object.fromEntries(parameters.map(({ name, schema }) => [name, valuesOf(schema)]))),
    { numRuns: 1, seed: SEED },
  )
  const value = (name: string) => known.pick(name, 0) ?? textOf(samples?.[name])
  const query = parameters
    .filter((parameter) => parameter.in === 'query' && parameter.name !== 'cursor')
    .map(({ name }) => `${name}=${encodeURIComponent(value(name))}`)
  const filled = path.replaceAll(/\{(\w+)\}/gu, (_all, name: string) =>
    encodeURIComponent(value(name)),
  )
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? 'x')
}

function requestOf({ body, method, roles }: Operation, url: string): string {
  const [sample] = body === null ? [] : fc.sample(valuesOf(body), { numRuns: 1, seed: SEED })
  const lines = [`${method} ${url} HTTP/1.1`, 'Host: 127.0.0.1', `X-As: ${roles[0] ?? 'physio'}`]
  if (method !== 'GET') lines.push('If-Match: "1"')
  if (sample === undefined) return `${lines.join('\n')}\n\n`
  return `${lines.join('\n')}\nContent-Type: application/json\n\n${JSON.stringify(sample)}`
}
