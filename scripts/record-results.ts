import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson } from '@restride/rules/canonical-json'
import { RESULTS } from '@restride/rules/results/results'
import { command } from './command.ts'

const FOLDER = join(import.meta.dirname, '../packages/rules/src/results')

/** Writes down anew what the rules say of `results/results.ts`; read the difference before it is committed. */
await command(async () => {
  for (const [name, result] of Object.entries(RESULTS)) {
    writeFileSync(join(FOLDER, `${name}.json`), `${canonicalJson(result(), 1)}\n`)
  }
})
