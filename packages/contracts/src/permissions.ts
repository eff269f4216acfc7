import type { Role } from './sessions.ts'

/**
 * How far a role reaches with one permission: `allowed` anywhere in the clinic, `own` for what is the caller's own
 * (a patient's record, anybody's account), `care_team` for patients in whose care team the physiotherapist is,
 * `care_team_or_grant` also for a patient whose record she has opened with a reason. Only reading may be that.
 */
export type Reach = 'allowed' | 'own' | 'care_team' | 'care_team_or_grant'

/** A role that is not named may never. */
type Cells = Readonly<Partial<Record<Role, Reach>>>

const EVERYBODYS_OWN = {
  physio: 'own',
  front_desk: 'own',
  clinic_admin: 'own',
  privacy_officer: 'own',
  patient: 'own',
} as const satisfies Cells
const CARE_TEAM = { physio: 'care_team' } as const satisfies Cells
const OPENED = { physio: 'care_team_or_grant' } as const satisfies Cells
const OPENED_AND_HERSELF = { physio: 'care_team_or_grant', patient: 'own' } as const satisfies Cells
const CARE_TEAM_AND_HERSELF = { physio: 'care_team', patient: 'own' } as const satisfies Cells
const HERSELF = { patient: 'own' } as const satisfies Cells

/** Who may do what: resource, action, and per role how far. Every route names one of these, or it does not start. */
export const PERMISSIONS = {
  'account:read': EVERYBODYS_OWN,
  'account:update': EVERYBODYS_OWN,
  'account:sign_out': EVERYBODYS_OWN,
  'account:step_up': EVERYBODYS_OWN,
  'account:change_password': EVERYBODYS_OWN,
  'factors:read': EVERYBODYS_OWN,
  'factors:change': EVERYBODYS_OWN,
  'own_sessions:list': EVERYBODYS_OWN,
  'own_sessions:end': EVERYBODYS_OWN,

  'patients:list': { physio: 'allowed', front_desk: 'allowed', clinic_admin: 'allowed' },
  'patients:read': {
    physio: 'care_team_or_grant',
    front_desk: 'allowed',
    clinic_admin: 'allowed',
  },
  'patients:create': { physio: 'allowed', front_desk: 'allowed' },
  'patients:update': { physio: 'care_team', front_desk: 'allowed' },
  // Not the desk, which knows her date of birth: with the link it could open her record as herself.
  'patients:invite': { physio: 'care_team' },
  'timeline:read': OPENED,
  'access_log:read': { physio: 'care_team', privacy_officer: 'allowed' },

  'break_glass:read': { physio: 'allowed' },
  'break_glass:open': { physio: 'allowed' },
  'break_glass_grants:read': { privacy_officer: 'allowed' },
  'break_glass_grants:review': { privacy_officer: 'allowed' },
  'my_break_glass:read': HERSELF,

  'care_team:read': {
    physio: 'allowed',
    clinic_admin: 'allowed',
    privacy_officer: 'allowed',
    patient: 'own',
  },
  'care_team:change': { physio: 'care_team', clinic_admin: 'allowed' },
  'disclosures:read': { physio: 'care_team', privacy_officer: 'allowed' },
  'disclosures:create': { physio: 'care_team', privacy_officer: 'allowed' },
  'my_disclosures:read': HERSELF,
  'corrections:read': { physio: 'care_team', privacy_officer: 'allowed' },
  'corrections:answer': { physio: 'care_team', privacy_officer: 'allowed' },
  'my_corrections:read': HERSELF,
  'my_corrections:create': HERSELF,
  'my_corrections:state': HERSELF,
  'letters:read': CARE_TEAM,
  'letters:file': CARE_TEAM,
  'letters:tell': CARE_TEAM,
  'my_letters:read': HERSELF,
  'records:export': { physio: 'care_team' },
  'my_record:export': HERSELF,
  'consents:read': {
    physio: 'allowed',
    front_desk: 'allowed',
    clinic_admin: 'allowed',
    privacy_officer: 'allowed',
  },
  'consents:record': { physio: 'care_team', front_desk: 'allowed' },
  'my_consents:read': HERSELF,
  'my_consents:decide': HERSELF,
  'retention:count': { clinic_admin: 'allowed', privacy_officer: 'allowed' },
  'retention:list': { privacy_officer: 'allowed' },

  'staff:list': {
    physio: 'allowed',
    front_desk: 'allowed',
    clinic_admin: 'allowed',
    privacy_officer: 'allowed',
  },
  'staff:invite': { clinic_admin: 'allowed' },
  'staff:read_accounts': { clinic_admin: 'allowed' },
  'staff:update': { clinic_admin: 'allowed' },
  'staff:offer_password': { clinic_admin: 'allowed' },
  'locations:list': {
    physio: 'allowed',
    front_desk: 'allowed',
    clinic_admin: 'allowed',
    privacy_officer: 'allowed',
    patient: 'allowed',
  },

  'episodes:read': OPENED,
  'episodes:create': CARE_TEAM,
  'episodes:update': CARE_TEAM,
  'assessments:read': OPENED,
  'assessments:create': CARE_TEAM,
  'assessments:update': CARE_TEAM,
  'assessments:sign': CARE_TEAM,
  'assessments:amend': CARE_TEAM,
  'readiness:read': OPENED,
  'readiness:preview': { physio: 'allowed' },
  'sign_resolutions:create': CARE_TEAM,
  'clearances:read': OPENED,
  'clearances:decide': CARE_TEAM,
  'clearances:take_back': CARE_TEAM,
  'plans:read': OPENED,
  'plans:create': CARE_TEAM,
  'plans:revise': CARE_TEAM,
  'plans:release': CARE_TEAM,
  'plans:preview': CARE_TEAM,
  'trends:read': OPENED,
  'session_logs:read': OPENED_AND_HERSELF,
  'session_logs:create': CARE_TEAM_AND_HERSELF,
  'check_ins:read': OPENED_AND_HERSELF,
  'check_ins:create': CARE_TEAM_AND_HERSELF,
  'worklist:read': CARE_TEAM,
  'worklist:snooze': CARE_TEAM,
  'flags:read': OPENED,
  'flags:update': CARE_TEAM,

  'rulesets:read': { physio: 'allowed', clinic_admin: 'allowed', privacy_officer: 'allowed' },
  'rulesets:shadow': { physio: 'care_team', clinic_admin: 'allowed' },
  'rule_settings:read': { physio: 'allowed', clinic_admin: 'allowed', privacy_officer: 'allowed' },
  'rule_settings:publish': { clinic_admin: 'allowed' },
  'instrument_wordings:read': { physio: 'allowed', clinic_admin: 'allowed' },
  'instrument_wordings:record': { clinic_admin: 'allowed' },

  'oversight:read': { physio: 'care_team', clinic_admin: 'allowed' },

  'follow_ups:read': { physio: 'allowed', front_desk: 'allowed', clinic_admin: 'allowed' },
  'follow_ups:create': CARE_TEAM,
  'follow_ups:update': { physio: 'allowed', front_desk: 'allowed' },
  'appointments:read': { physio: 'allowed', front_desk: 'allowed', clinic_admin: 'allowed' },
  'appointments:create': { physio: 'allowed', front_desk: 'allowed' },
  'appointments:update': { physio: 'allowed', front_desk: 'allowed' },
  'availability:read': { physio: 'allowed', front_desk: 'allowed' },

  'my_today:read': HERSELF,
  'my_plan:read': HERSELF,
  'my_plan:acknowledge': HERSELF,
  'my_session_logs:read': HERSELF,
  'my_session_logs:create': HERSELF,
  'my_session_logs:update': HERSELF,
  'my_check_ins:read': HERSELF,
  'my_check_ins:create': HERSELF,
  'my_appointments:read': HERSELF,
  'my_access_log:read': HERSELF,

  'clinic_settings:read': {
    physio: 'allowed',
    front_desk: 'allowed',
    clinic_admin: 'allowed',
    privacy_officer: 'allowed',
  },
  'clinic_settings:update': { clinic_admin: 'allowed' },

  'audit_events:read': { privacy_officer: 'allowed' },
  'audit_events:verify': { privacy_officer: 'allowed' },
  'audit_events:export': { privacy_officer: 'allowed' },
  'unlinked_access:read': { privacy_officer: 'allowed' },
} as const satisfies Record<`${string}:${string}`, Cells>

export type Permission = keyof typeof PERMISSIONS

/** Answered without a sign-in. A route that calls itself public and does not stand here does not start. */
export const PUBLIC_ROUTES: readonly string[] = [
  'GET /healthz',
  'GET /readyz',
  'GET /openapi.json',
  'GET /*',
  'POST /api/v1/auth/login',
  'POST /api/v1/auth/mfa',
  'POST /api/v1/auth/refresh',
  'POST /api/v1/auth/passkey/options',
  'POST /api/v1/auth/passkey',
  'GET /api/v1/auth/options',
  'POST /api/v1/auth/link',
  'POST /api/v1/auth/link/open',
  'POST /api/v1/auth/invitation/accept',
  'POST /api/v1/auth/password/owner',
  'POST /api/v1/auth/password',
]

/** `null`: never. */
export function reachOf(permission: Permission, role: Role): Reach | null {
  const cells: Cells = PERMISSIONS[permission]
  return cells[role] ?? null
}

/** Whether an operation with this reach must ask for the care team of each patient it touches. */
export function isForCareTeam(reach: Reach | null): boolean {
  return reach === 'care_team' || reach === 'care_team_or_grant'
}
