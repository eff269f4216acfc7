import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFactorKey } from '../apps/api/src/factors/seal.ts'
import { secretIn } from './secret-file.ts'

/** The file of the key that seals the secrets of authenticator apps, made on first start beside the signing key. */
export function ensureFactorKey(configured: string | null, folder: string): string {
  if (configured !== null) return configured
  const file = join(folder, 'secrets', 'factor-key')
  secretIn(file)
  return file
}

export function factorKeyIn(file: string): Buffer {
  return readFactorKey(readFileSync(file, 'utf8'))
}
