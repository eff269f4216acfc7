import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

describe('the staff shell with the worklist', () => {
  it('takes at most 200 kB of JavaScript before it shows, and the palette only when asked for', () => {
    // As it is shipped: under a test's own environment React would be its larger self.
    const env = { ...process.env, NODE_ENV: 'production' }
    const { stdout } = spawnSync(process.execPath, ['scripts/bench.ts', 'shell'], {
      encoding: 'utf8',
      env,
    })

    const names = [...stdout.matchAll(/^ +\d+ {2}(\S+)$/gmu)].map(([, name]) => name)
    const [, bytes] = /(\d+) bytes of JavaScript/u.exec(stdout) ?? []
    console.log(`staff shell with the worklist: ${names.length} files, ${bytes} bytes gzipped`)
    expect(names).toEqual(expect.arrayContaining(['vendor', 'worklist-page', 'staff-frame']))
    expect(names).not.toContain('command-palette')
    expect(Number(bytes)).toBeGreaterThan(100_000)
    expect(Number(bytes)).toBeLessThanOrEqual(200_000)
  })
})
