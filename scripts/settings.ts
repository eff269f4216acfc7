import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, readConfig, SettingsError } from '../apps/api/src/config.ts'
import { readSecretFile } from '../apps/api/src/secret-file.ts'

const FILE = join(import.meta.dirname, '../.env')

/** Settings that may stand in a file of their own, named by the setting with `_FILE`. */
const SECRETS = ['DATABASE_URL', 'DATABASE_APP_URL']

/** The settings of the environment and of `.env`, where the environment wins. */
export function readSettings(): Config {
  if (existsSync(FILE)) process.loadEnvFile(FILE)
  return readConfig(withSecretFiles(process.env))
}

/**
 * The environment with every secret that a file holds.
 * @throws SettingsError when a secret is given twice, or its file is open to others.
 */
export function withSecretFiles(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  const whole = { ...environment }
  for (const name of SECRETS) {
    const file = environment[`${name}_FILE`] ?? ''
    if (file === '') continue
    if ((environment[name] ?? '') !== '') {
      throw new SettingsError(`${name}: given twice, once as ${name}_FILE`)
    }
    whole[name] = readSecretFile(`${name}_FILE`, file)
  }
  return whole
}
