import type { FindingsPatch } from '@restride/contracts/assessments'
import { type Findings, findingsSchema } from '@restride/contracts/findings'

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function merge(base: unknown, patch: unknown): unknown {
  if (!isRecord(base) || !isRecord(patch)) return patch
  const merged: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(patch)) {
    if (value !== undefined) merged[key] = merge(base[key], value)
  }
  return merged
}

/** Lays what changed over what stands; `null` blanks one answer, everything not named stays. */
export function mergeFindings(base: Findings, patch: FindingsPatch): Findings {
  return findingsSchema.parse(merge(base, patch))
}
