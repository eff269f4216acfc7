import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPLAY_PATIENTS, STRICT_CLINIC } from '@restride/rules/replays/patients'
import { replayed, type StoredInput } from '@restride/rules/replays/replay'
import { RULESETS } from '@restride/rules/ruleset'
import { command } from './command.ts'

const FOLDER = join(import.meta.dirname, '../packages/rules/src/replays')
/** Whom a clinic's own settings change most. */
const OF_STRICT_CLINIC = [
  'every-criterion-met',
  'wound-infected-bleeding-late',
  'guideline-tests-not-done',
]
const PROFILES = ['goom2019', 'article2021'] as const

/**
 * Writes what a ruleset version says today of the patients in `patients.ts`: node scripts/record-replays.ts 1.0.0.
 * What is there stays: a released version must go on saying it.
 */
await command(async () => {
  const [version] = process.argv.slice(2)
  const newest = Object.keys(RULESETS).at(-1)
  if (version === undefined || version !== newest) {
    throw new Error(`Only the newest version is still recorded: ${newest}`)
  }
  const replay = (name: string, input: StoredInput) => ({
    file: join(FOLDER, version, `${name}.json`),
    text: () => replayed(input),
  })
  const replays = Object.entries(REPLAY_PATIENTS).flatMap(([name, facts]) => [
    ...PROFILES.map((profile) =>
      replay(`${name}.${profile}`, { ruleset: version, profile, facts }),
    ),
    ...(OF_STRICT_CLINIC.includes(name)
      ? PROFILES.map((profile) =>
          replay(`${name}.${profile}.strict-clinic`, {
            ruleset: version,
            profile,
            facts,
            settings: STRICT_CLINIC,
          }),
        )
      : []),
  ])
  const fresh = replays.filter(({ file }) => !existsSync(file))
  mkdirSync(join(FOLDER, version), { recursive: true })
  for (const { file, text } of fresh) writeFileSync(file, text())
  const kept = replays.length - fresh.length
  console.log(`Ruleset ${version}: ${fresh.length} recorded, ${kept} kept as they are`)
})
