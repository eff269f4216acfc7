import { z } from 'zod'

/** Stable codes of every failure; the type of a problem is `/problems/<code with dashes>`. */
export const PROBLEM_CODES = [
  'validation_failed',
  'malformed_request',
  'unsupported_media_type',
  'payload_too_large',
  'not_signed_in',
  'sign_in_failed',
  'mfa_failed',
  'too_many_requests',
  'forbidden',
  'not_in_care_team',
  'not_found',
  'method_not_allowed',
  'precondition_required',
  'version_conflict',
  'idempotency_key_reused',
  'request_in_flight',
  'already_signed',
  'not_signed',
  'already_amended',
  'refer_cannot_be_overridden',
  'readiness_changed',
  'reason_required',
  'signature_mismatch',
  'no_valid_clearance',
  'plan_breaks_limits',
  'level_not_next',
  'level_on_hold',
  'plan_exists',
  'slot_taken',
  'outside_working_hours',
  'follow_up_closed',
  'episode_closed',
  'open_episode_exists',
  'log_not_editable',
  'email_taken',
  'password_refused',
  'link_not_valid',
  'birth_date_wrong',
  'email_needed',
  'own_account',
  'last_admin',
  'busy',
  'internal',
] as const
export const problemCodeSchema = z.enum(PROBLEM_CODES)
export type ProblemCode = z.infer<typeof problemCodeSchema>

/** RFC 9457. Members beyond these are facts a client needs to go on, named with the code in `docs/problems.md`. */
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  code: problemCodeSchema,
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
  requestId: z.string(),
})
export type Problem = z.infer<typeof problemSchema>
