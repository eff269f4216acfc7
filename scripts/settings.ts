import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, readConfig } from '../apps/api/src/config.ts'

const FILE = join(import.meta.dirname, '../.env')

/** The settings of the environment and of `.env`, where the environment wins. */
export function readSettings(): Config {
  if (existsSync(FILE)) process.loadEnvFile(FILE)
  return readConfig(process.env)
}
