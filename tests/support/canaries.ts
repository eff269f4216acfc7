import pg from 'pg'

/** How a column is filled so that what reads it still understands it. */
type Planting =
  /** The column is the canary. */
  | 'text'
  /** A sentence in both languages. */
  | 'sentence'
  /** A list of lines. */
  | 'lines'
  /** Every free text inside the document. */
  | 'inside'
  /** A document made for it, where the journey leaves none. */
  | ((canary: string) => unknown)

export type Column =
  | { plant: Planting; seenBy: 'care team' | 'nobody'; alsoFor?: readonly string[] }
  | { exempt: string }

const clinical = (plant: Planting, ...alsoFor: string[]): Column => ({
  plant,
  seenBy: 'care team',
  alsoFor,
})
const secret: Column = { plant: 'text', seenBy: 'nobody' }
const exempt = (reason: string): Column => ({ exempt: reason })
const CODE = exempt('a code out of a fixed list, which a constraint keeps')
const DESK = exempt('read by whoever makes and changes appointments')
const CONTACT = exempt('who she is and how to reach her, which the desk reads')
const PLACE = exempt('names and addresses the clinic shows to everybody in it')
const MACHINE = exempt('made and read by the product alone; no person wrote it')
const OPENED = ['privacy officer', 'physio outside']
/** The clinic's own staff who work with it; nobody else, inside or outside. */
const LICENSED = ['clinic admin', 'physio outside']

/**
 * Every text and document column there is, by `table.column`: planted, or exempt with a reason. A column that is added and
 * does not stand here makes the test red.
 */
export const COLUMNS: Readonly<Record<string, Column>> = {
  'assessments.amend_reason': clinical('text'),
  'assessments.findings': clinical('inside'),
  'assessments.notes': clinical('text'),
  'assessments.own_words': clinical('text'),
  'audit_events.actor_name': exempt('a name of staff, for the privacy officer'),
  'audit_events.application': MACHINE,
  'audit_events.client_address': exempt('for the privacy officer; no patient wrote it'),
  'audit_events.outcome': CODE,
  'audit_events.reason': exempt('a break-glass reason again, which its own column covers'),
  'audit_events.request_id': MACHINE,
  'audit_events.resource': MACHINE,
  'audit_events.route': MACHINE,
  'audit_events.user_agent': exempt('for the privacy officer; a browser wrote it'),
  'appointments.cancel_reason': DESK,
  'appointments.overbook_reason': DESK,
  'births.mode': CODE,
  'births.tear_grade': CODE,
  'break_glass_grants.reason': clinical('text', ...OPENED),
  'break_glass_grants.reason_code': CODE,
  'break_glass_grants.review_note': exempt('written by the privacy officer for herself'),
  'break_glass_grants.review_outcome': CODE,
  'care_team_changes.change': CODE,
  'check_ins.advice': clinical('inside'),
  'check_ins.changes': CODE,
  'check_ins.note': clinical('text'),
  'check_ins.red_flags': CODE,
  'check_ins.symptoms': CODE,
  'clearances.before': { plant: 'inside', seenBy: 'nobody' },
  'clearances.conditions': clinical('lines'),
  'clearances.criterion_reasons': clinical((text) => [
    { criterionId: 'LI-HOP', code: 'other', text },
  ]),
  'clearances.patient_message': clinical('text'),
  'clearances.reason_code': CODE,
  'clearances.reason_text': clinical('text'),
  'clearances.signature': { plant: 'text', seenBy: 'nobody' },
  'clearances.stage': CODE,
  'clinics.name': PLACE,
  'clinics.time_zone': PLACE,
  'consent_events.channel': CODE,
  'consent_events.kind': CODE,
  'consent_events.text_version': MACHINE,
  'correction_requests.about': CODE,
  'correction_requests.answer': clinical('text', 'privacy officer'),
  'correction_requests.outcome': CODE,
  'correction_requests.request': clinical('text', 'privacy officer'),
  'correction_requests.statement': clinical('text', 'privacy officer'),
  'disclosures.authority': CODE,
  'disclosures.description': clinical('text', 'privacy officer'),
  'disclosures.purpose': clinical('text', 'privacy officer'),
  'disclosures.recipient': clinical('text', 'privacy officer'),
  'episodes.decision_summary': clinical('sentence'),
  'episodes.feeding': CODE,
  'episodes.goal': clinical('text'),
  'episodes.over_limit_summary': clinical('sentence'),
  'flags.reason': clinical('sentence'),
  'flags.resolution': clinical('text'),
  'follow_ups.close_note': DESK,
  'follow_ups.close_reason': CODE,
  'follow_ups.last_try_result': CODE,
  'idempotency_keys.body': exempt('a stored answer; traps.test.ts shows that colleagues see none'),
  'idempotency_keys.headers': MACHINE,
  'idempotency_keys.key': MACHINE,
  'idempotency_keys.request_hash': MACHINE,
  'instrument_wordings.content': clinical('inside', ...LICENSED),
  'instrument_wordings.licence_holder': clinical('text', ...LICENSED),
  'instrument_wordings.licence_reference': clinical('text', ...LICENSED),
  'instrument_wordings.measure': exempt('the name of a published instrument; of no patient'),
  'instrument_wordings.withdrawn_reason': exempt(
    'why an administrator withdrew a text; of no patient',
  ),
  'letters.addressed_to': CODE,
  'letters.content': clinical('inside'),
  'letters.covering_text': clinical('text'),
  'letters.kind': CODE,
  'letters.parts': CODE,
  'letters.recipient': clinical('text'),
  'locations.address': PLACE,
  'locations.name': PLACE,
  'locations.phone': PLACE,
  'one_time_links.email': exempt('the address somebody is invited at, for who invites'),
  'one_time_links.name': PLACE,
  'one_time_links.token_hash': MACHINE,
  'passkey_challenges.challenge_hash': MACHINE,
  'passkey_challenges.purpose': CODE,
  'passkeys.credential_id': MACHINE,
  'passkeys.name': exempt('what somebody calls her own key'),
  'passkeys.transports': MACHINE,
  'patient_versions.details': exempt('who she was and how to reach her'),
  'patients.email': CONTACT,
  'patients.family_name': CONTACT,
  'patients.given_name': CONTACT,
  'patients.phone': CONTACT,
  'patients.preferred_name': CONTACT,
  'plan_releases.level': CODE,
  'plan_releases.note': clinical('text'),
  'plan_revisions.change_note': clinical('text'),
  'plan_revisions.findings': clinical((text) => [
    {
      rule: 'PL-1',
      part: 'week',
      week: 1,
      state: 'not_met',
      effect: 'caution',
      value: null,
      limit: null,
      arithmetic: { en: text, fr: text },
      reason: { en: text, fr: text },
      patientText: null,
      sources: [],
    },
  ]),
  'plan_revisions.kept': clinical((text) => [{ rule: 'PL-1', part: 'week', week: 1, text }]),
  'plan_revisions.weeks': exempt('levels, minutes and codes; no text'),
  'readiness_results.facts': clinical('inside'),
  'readiness_results.input_hash': MACHINE,
  'readiness_results.result': clinical('inside'),
  'readiness_results.ruleset_version': MACHINE,
  'record_exports.format': CODE,
  'record_exports.reason': exempt('why a record left; it stands in the record itself'),
  'recovery_codes.code_hash': MACHINE,
  'recovery_codes.selector': MACHINE,
  'rooms.name': PLACE,
  'rule_settings.reason': exempt('why an administrator changed the clinic’s rules; of no patient'),
  'rule_settings.settings': exempt('numbers of the clinic; of no patient'),
  'session_logs.advice': clinical('inside'),
  'session_logs.next_morning': CODE,
  'session_logs.note': clinical('text'),
  'session_logs.symptoms': CODE,
  'sessions.family_hash': MACHINE,
  'sessions.previous_refresh_hash': MACHINE,
  'sessions.refreshed_by': MACHINE,
  'sessions.refresh_hash': secret,
  'sessions.user_agent': exempt('the browser of one’s own session'),
  'sign_resolutions.result': clinical('text'),
  'sign_resolutions.seen_by': clinical('text'),
  'sign_resolutions.sign': CODE,
  'sign_in_attempts.key': MACHINE,
  'totp_factors.sealed_secret': MACHINE,
  'users.email': exempt('the address one signs in with'),
  'users.name': PLACE,
  'users.password_hash': secret,
  'users.totp_secret': secret,
  'worklist_snoozes.reason': clinical('text'),
}

export const CANARY = /kanari[a-z0-9]+/gu

/** `kanari` and the column's name in letters: survives JSON, HTML and logs unchanged. */
export function canaryOf(column: string): string {
  return `kanari${column.replaceAll(/[^a-z0-9]/gu, '')}x`
}

/** Text columns and documents of the database, from its own catalogue. */
export async function textColumns(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and table_name <> '_prisma_migrations'
       and data_type in ('text', 'jsonb', 'json', 'character varying', 'ARRAY')`,
  )
  return rows.map(({ name }) => name)
}

/** Keys under which a document holds what a person wrote or reads. */
const FREE = /^(?:en|fr|text|note|result|by|clearedBy|painSite|pelvicTiltMethod)$/u

function planted(document: unknown, canary: string): unknown {
  if (Array.isArray(document)) return document.map((item) => planted(item, canary))
  if (typeof document !== 'object' || document === null) return document
  return Object.fromEntries(
    Object.entries(document).map(([key, value]) => {
      const isFree = FREE.test(key) && (typeof value === 'string' || value === null)
      return [key, isFree ? canary : planted(value, canary)]
    }),
  )
}

/**
 * Puts the canary into this column of every row of one patient; of the whole clinic where a table knows no patient.
 * @throws Error when there is no row or no free text to put it into: the test would prove nothing
 */
export async function plant(
  owner: pg.Client,
  column: string,
  planting: Planting,
  { clinicId, patientIds }: { clinicId: string; patientIds: readonly string[] },
): Promise<void> {
  const [table = '', name = ''] = column.split('.')
  const canary = canaryOf(column)
  const { rows: found } = await owner.query(
    `select 1 from information_schema.columns where table_name = $1 and column_name = 'patient_id'`,
    [table],
  )
  const isOfPatient = found.length > 0 && table !== 'users'
  const whose = isOfPatient ? 'patient_id = any($1::uuid[])' : 'clinic_id = any($1::uuid[])'
  const ids = isOfPatient ? patientIds : [clinicId]
  const { rows } = await owner.query(`select ctid, ${name} as value from ${table} where ${whose}`, [
    ids,
  ])
  for (const { ctid, value } of rows) {
    const filled = fill(planting, canary, value)
    if (!JSON.stringify(filled).includes(canary)) continue
    // A hash is unique; what it was keeps it so.
    const unique = table === 'sessions' ? ` || ${name}` : ''
    await owner
      .query(`update ${table} set ${name} = $1${unique} where ctid = $2`, [filled, ctid])
      .catch((error: unknown) => {
        // A row that may hold no text here, such as the reason of what amends nothing.
        if (!(error instanceof pg.DatabaseError) || error.code !== '23514') throw error
      })
  }
  const { rows: there } = await owner.query(
    `select 1 from ${table} where ${whose} and ${name}::text like $2 limit 1`,
    [ids, `%${canary}%`],
  )
  if (there.length === 0) throw new Error(`no ${column} to plant a canary in`)
}

function fill(planting: Planting, canary: string, value: unknown): unknown {
  if (typeof planting === 'function') return JSON.stringify(planting(canary))
  switch (planting) {
    case 'text':
      return canary
    case 'sentence':
      return JSON.stringify({ en: canary, fr: canary })
    case 'lines':
      return JSON.stringify([canary])
    case 'inside':
      return JSON.stringify(planted(value, canary))
  }
}
