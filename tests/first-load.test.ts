import { describe, expect, it } from 'vitest'
import { firstLoad } from '../scripts/bench/first-load.ts'

const MOST_BYTES = 200_000

describe('the staff shell with the worklist', () => {
  it('takes at most 200 kB of JavaScript before it shows', async () => {
    const { bytes, files } = await firstLoad()

    console.log(`staff shell with the worklist: ${files.length} files, ${bytes} bytes gzipped`)
    const names = files.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['vendor', 'worklist-page', 'staff-frame']))
    expect(names).not.toContain('command-palette')
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES)
  })
})
