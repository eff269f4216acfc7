import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

const DASHBOARD = join(import.meta.dirname, '../apps/dashboard')
/** Of the screens’ table, the recorded answers and what puts them in the network’s place. */
const TRACES = [
  'record again with',
  '00000000-0000-7000-8000-0000000000',
  'notRecorded',
  'noPermission',
]

async function filesOf(mode: string): Promise<{ names: string; text: string }> {
  const built = await build({ root: DASHBOARD, mode, logLevel: 'error', build: { write: false } })
  const { output } = built as Rolldown.RolldownOutput
  const text = output.map((file) => (file.type === 'chunk' ? file.code : String(file.source)))
  return { names: output.map(({ fileName }) => fileName).join('\n'), text: text.join('\n') }
}

// As it is shipped: with a test's own environment every build is one for builders.
beforeAll(() => vi.stubEnv('NODE_ENV', 'production'))
afterAll(() => vi.unstubAllEnvs())

describe('the page for builders', () => {
  it('leaves no trace in the product', async () => {
    const product = await filesOf('production')

    expect(product.names).toMatch(/worklist-page/u)
    expect(product.names).not.toMatch(/states-page|worklist\.many/u)
    for (const trace of TRACES) expect(product.text).not.toContain(trace)
  }, 120_000)

  it('is there in its own build, so that the traces are the right ones', async () => {
    const states = await filesOf('states')

    expect(states.names).toMatch(/states-page/u)
    for (const trace of TRACES) expect(states.text).toContain(trace)
  }, 120_000)
})
