/** Tables without a clinic of their own, and why that is no hole. */
export const OUTSIDE_CLINICS: Readonly<Record<string, string>> = {
  _prisma_migrations: 'names of migrations; the serving role is granted nothing on it',
  passkey_challenges: 'random questions to authenticators; a clinic is known when one answers',
  sign_in_attempts: 'counts by hashed key, seen one by one by whoever names the key',
  clinics: 'is the clinic itself; its policy compares its own id',
}

/** Not forced on the owner, who has to see which clinics there are when migrating. No patient is in it. */
export const UNFORCED: ReadonlySet<string> = new Set(['clinics', '_prisma_migrations'])

/** Policies that open something beside `own_clinic`, as `table.policy`: each shows the row whose secret the caller holds. */
export const DOORS: ReadonlySet<string> = new Set([
  // Numbers and hashes, for the anchors of all clinics; only the role nobody signs in as passes.
  'audit_heads.anchors_see_all',
  'one_time_links.link_door',
  'passkey_challenges.holder',
  'passkey_challenges.stale_seen',
  'passkey_challenges.stale_swept',
  'passkeys.passkey_door',
  'sessions.token_door',
  'sign_in_attempts.attempt_door',
  'sign_in_attempts.find_old',
  'sign_in_attempts.forget_old',
  'users.sign_in_door',
])

/** Functions that run as their owner. Each must fix its own search_path. */
export const DEFINER_FUNCTIONS: ReadonlySet<string> = new Set([
  'append_audit_events',
  'audit_anchored',
  'audit_heads_to_anchor',
])

/** Rows that only one of those functions writes. */
export const WRITTEN_BY_FUNCTION: ReadonlySet<string> = new Set(['audit_events', 'audit_heads'])

/** Where the serving role may delete: nothing clinical. Who left a care team stands in care_team_changes. */
export const DELETABLE: ReadonlySet<string> = new Set([
  'care_team_members',
  'idempotency_keys',
  'passkey_challenges',
  'sign_in_attempts',
])

/** Rows that are never changed once they are there, and the columns of them that may be noted later. */
export const APPEND_ONLY: Readonly<Record<string, readonly string[]>> = {
  audit_events: [],
  audit_heads: [],
  break_glass_grants: ['review_note', 'review_outcome', 'reviewed_at', 'reviewed_by_id', 'version'],
  care_team_changes: [],
  check_ins: [],
  clearances: ['superseded_by_id', 'suspended_at', 'voided_at', 'voided_by_id'],
  consent_events: [],
  correction_requests: [
    'amendment_id',
    'answer',
    'answered_at',
    'answered_by_id',
    'outcome',
    'stated_at',
    'statement',
    'version',
  ],
  disclosures: [],
  instrument_wordings: [],
  letters: [],
  patient_versions: [],
  plan_acknowledgements: [],
  plan_releases: [],
  plan_revisions: [],
  readiness_results: [],
  record_exports: [],
  rule_settings: [],
  sign_resolutions: [],
  worklist_snoozes: ['ended_at', 'version'],
}

/** Constraints and triggers on which a promise of the product rests. */
export const LOAD_BEARING: readonly string[] = [
  'appointments_keep_clear',
  'appointments_patient_free',
  'appointments_physio_free',
  'appointments_room_free',
  'assessments_signed_are_final',
  'break_glass_not_extended',
  'break_glass_reviewed_once',
  'clearances_voided_in_grace',
  'clearances_voided_once',
  'corrections_answered_once',
  'patients_keep_versions',
]
