import { ApiError } from '../http.ts'

const REASONS = ['too_short', 'too_long', 'common', 'about_you', 'too_simple'] as const

/** Why a new password will not do, and how many characters it needs; `null` when it failed for another reason. */
export function passwordRefusalIn(
  error: unknown,
): { reason: (typeof REASONS)[number]; count: number } | null {
  if (!(error instanceof ApiError)) return null
  const reason = REASONS.find((one) => one === error.body['reason'])
  return reason === undefined ? null : { reason, count: Number(error.body['shortest']) }
}
