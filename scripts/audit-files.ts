import { join } from 'node:path'
import type { Config } from '../apps/api/src/config.ts'
import { ensureAuditKey } from './signing-key.ts'

export type AuditFiles = { auditAnchorFile: string; auditKeyFile: string }

/** Where anchors and their key are, with the key made when there is none. `folder` holds what has no setting. */
export function auditFiles(
  { auditAnchorFile, auditKeyFile }: Pick<Config, 'auditAnchorFile' | 'auditKeyFile'>,
  folder: string,
  log: (line: string) => void,
): AuditFiles {
  return {
    auditAnchorFile: auditAnchorFile ?? join(folder, 'audit-anchors.jsonl'),
    auditKeyFile: auditKeyFile ?? ensureAuditKey(folder, log),
  }
}
