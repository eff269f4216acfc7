import type { ProblemCode } from '@restride/contracts/problems'

/** Status and title of every problem; the titles are constant, details never hold names or health data. */
export const PROBLEMS = {
  validation_failed: [400, 'The request is not valid'],
  malformed_request: [400, 'The request could not be read'],
  unsupported_media_type: [415, 'Send application/json'],
  payload_too_large: [413, 'The request is too large'],
  headers_too_large: [431, 'The address or the headers are too long'],
  request_too_slow: [408, 'The request took too long to arrive'],
  not_signed_in: [401, 'Sign in to go on'],
  sign_in_failed: [401, 'E-mail or password is not right'],
  mfa_failed: [401, 'The code is not right or too old'],
  step_up_required: [401, 'Confirm that it is you to go on'],
  second_factor_required: [403, 'Your clinic asks for a second factor first'],
  last_factor: [409, 'Your clinic asks you to keep a second factor'],
  passkey_failed: [401, 'The passkey was not accepted'],
  passkeys_unavailable: [409, 'Passkeys do not work at this address'],
  too_many_requests: [429, 'Too many tries; wait a little'],
  cross_site: [403, 'Another site started this request'],
  forbidden: [403, 'Your role may not do this'],
  not_in_care_team: [403, 'You are not in the care team of this patient'],
  in_care_team: [409, 'You are in the care team; no reason is needed'],
  break_glass_open: [409, 'You have opened this record; it closes by itself'],
  already_reviewed: [409, 'This was reviewed already'],
  leads_care: [409, 'Who leads the care stays in the team until somebody else leads'],
  correction_answered: [409, 'This request was answered already'],
  no_refusal: [409, 'There is no refusal that waits for her statement'],
  not_found: [404, 'Not found'],
  method_not_allowed: [405, 'This address does not take this method'],
  precondition_required: [428, 'Send If-Match with the ETag you have read'],
  version_conflict: [412, 'Somebody changed this since you read it'],
  idempotency_key_reused: [422, 'This Idempotency-Key was used for another request'],
  request_in_flight: [409, 'The same request is being worked on'],
  already_signed: [409, 'This assessment is signed; amend it instead'],
  not_signed: [409, 'This assessment is not signed yet'],
  already_amended: [409, 'This assessment has an amendment already'],
  refer_cannot_be_overridden: [409, 'A referral cannot be overridden, only resolved'],
  readiness_changed: [409, 'The readiness is no longer the one you decided on'],
  reason_required: [422, 'A reason is needed'],
  signature_mismatch: [422, 'The typed name is not yours'],
  grace_over: [409, 'The patient has been told; sign another decision instead'],
  decision_not_in_force: [409, 'This decision is not the one that counts'],
  no_valid_clearance: [409, 'There is no clearance that lets her run'],
  plan_breaks_limits: [422, 'The plan breaks a limit; keep it with a reason or change it'],
  level_not_next: [409, 'This is not the next level to release'],
  level_on_hold: [409, 'Her logs hold the next level until a decision'],
  plan_exists: [409, 'There is an active plan already'],
  slot_taken: [409, 'This time has just been taken'],
  outside_working_hours: [422, 'The physiotherapist does not work there at that time'],
  follow_up_closed: [409, 'This follow-up is booked or closed already'],
  follow_up_waits: [409, 'A visit in these days waits to be booked already'],
  episode_closed: [409, 'This episode has ended'],
  open_episode_exists: [409, 'There is an open episode already'],
  log_not_editable: [409, 'This log can no longer be changed'],
  email_taken: [409, 'This e-mail address is in use'],
  password_refused: [422, 'Choose another password'],
  audit_unavailable: [503, 'Access cannot be recorded right now, so nothing was shown or changed'],
  link_not_valid: [410, 'This link does not work any more'],
  birth_date_wrong: [422, 'This is not the date of birth we have'],
  email_needed: [409, 'Her record has no e-mail address'],
  cannot_be_told: [409, 'She cannot be told by e-mail'],
  own_account: [409, 'Nobody changes her own role or shuts herself out'],
  last_admin: [409, 'A clinic keeps at least one admin who can sign in'],
  busy: [503, 'Busy right now; try again in a moment'],
  internal: [500, 'Something went wrong on our side'],
} as const satisfies Record<ProblemCode, readonly [number, string]>

export type FieldError = { pointer: string; message: string }

/** A refused sign-in names the account it was tried with; a refused look names the patient. */
export type Denied = {
  account?: { id: string; clinicId: string }
  patientId?: string
}

/** What the caller did that cannot be done; everything else that is thrown is a bug. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly detail: string | undefined
  readonly errors: FieldError[] | undefined
  /** Facts a client needs to go on, such as the next free times. */
  readonly facts: Record<string, unknown>
  /** Whom a refusal concerns, for the audit trail; never part of an answer. */
  readonly denied: Denied | undefined

  constructor(
    code: ProblemCode,
    more: {
      detail?: string
      errors?: FieldError[]
      facts?: Record<string, unknown>
      denied?: Denied
      cause?: unknown
    } = {},
  ) {
    super(code, { cause: more.cause })
    this.code = code
    this.detail = more.detail
    this.errors = more.errors
    this.facts = more.facts ?? {}
    this.denied = more.denied
  }
}

/** A request whose single fields are valid but do not fit together or the record. */
export function invalid(pointer: string, message: string): ProblemError {
  return new ProblemError('validation_failed', { errors: [{ pointer, message }] })
}
