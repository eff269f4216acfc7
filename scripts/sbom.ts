import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { command } from './command.ts'
import { type LockedPackage, lockedPackages } from './lockfile.ts'

const ROOT = join(import.meta.dirname, '..')
const STORE = join(ROOT, 'node_modules/.pnpm')
const FILE = 'restride.cdx.json'

const installed = readdirSync(STORE)

await command(async () => {
  const bill = billOfMaterials(new Date())
  const file = process.argv[2] ?? join(ROOT, FILE)
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`)
  console.log(`${bill.components.length} packages written to ${file}`)
})

/** What the product is made of, as CycloneDX 1.6: every package of the lockfile with its hash. */
function billOfMaterials(now: Date) {
  const { name, version } = manifest(join(ROOT, 'package.json'))
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${randomUUID()}`,
    version: 1,
    metadata: {
      timestamp: now.toISOString(),
      component: { type: 'application', 'bom-ref': `${name}@${version}`, name, version },
    },
    components: lockedPackages().map(toComponent),
  }
}

function toComponent({ name, version, integrity }: LockedPackage) {
  const [group, own] = name.startsWith('@') ? name.split('/') : [undefined, name]
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  const license = licenseOf(name, version)
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group !== undefined && { group }),
    name: own ?? name,
    version,
    purl,
    ...(integrity !== null && {
      hashes: [
        { alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') },
      ],
    }),
    ...(license !== null && { licenses: [licenseField(license)] }),
  }
}

/** One SPDX id, an expression of several, or a name of one's own. */
function licenseField(license: string) {
  if (/ (?:AND|OR|WITH) /u.test(license)) return { expression: license }
  return /^[\w.+-]+$/u.test(license) ? { license: { id: license } } : { license: { name: license } }
}

/** As the installed package says; `null` for what this machine does not need, such as another system's binaries. */
function licenseOf(name: string, version: string): string | null {
  const prefix = `${name.replace('/', '+')}@${version}`
  const folder = installed.find((one) => one === prefix || one.startsWith(`${prefix}_`))
  if (folder === undefined) return null
  const { license } = manifest(join(STORE, folder, 'node_modules', name, 'package.json'))
  return typeof license === 'string' ? license : null
}

function manifest(file: string): { name: string; version: string; license?: unknown } {
  return JSON.parse(readFileSync(file, 'utf8'))
}
