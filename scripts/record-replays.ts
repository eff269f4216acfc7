import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPLAY_PATIENTS } from '@restride/rules/replays/patients'
import { replayed } from '@restride/rules/replays/replay'
import { command } from './command.ts'

const FOLDER = join(import.meta.dirname, '../packages/rules/src/replays')
const PROFILES = ['goom2019', 'article2021'] as const

/**
 * Writes what a ruleset version says today of the patients in `patients.ts`: node scripts/record-replays.ts 1.0.0.
 * What is there stays: a released version must go on saying it.
 */
await command(async () => {
  const [ruleset] = process.argv.slice(2)
  if (ruleset === undefined) throw new Error('Which ruleset version?')
  const replays = Object.entries(REPLAY_PATIENTS).flatMap(([name, facts]) =>
    PROFILES.map((profile) => ({
      file: join(FOLDER, ruleset, `${name}.${profile}.json`),
      text: replayed({ ruleset, profile, facts }),
    })),
  )
  const kept = replays.filter(({ file }) => existsSync(file))
  const fresh = replays.filter(({ file }) => !existsSync(file))
  mkdirSync(join(FOLDER, ruleset), { recursive: true })
  for (const { file, text } of fresh) writeFileSync(file, text)
  console.log(`Ruleset ${ruleset}: ${fresh.length} recorded, ${kept.length} kept as they are`)
})
