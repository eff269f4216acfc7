/** One guard of the product: how it is taken away, and which tests must notice. */
export type Guard = {
  guard: string
  file: string
  /** Stands in the file exactly once; `null` puts `to` at the file's end. */
  from: string | null
  to: string
  tests: readonly string[]
  /** Only the tests whose name holds this, to be quick. */
  named: string | null
}

const INIT = 'prisma/migrations/20261123_init/migration.sql'
const ROLES = 'prisma/migrations/20261129_roles/migration.sql'
const WALLS = ['tests/api/walls.test.ts']
const BOOT = ['tests/api/check-walls.test.ts']
const ACCESS = ['tests/api/access.test.ts']
const TRAPS = ['tests/api/traps.test.ts']

export const GUARDS: readonly Guard[] = [
  {
    guard: 'row-level security of a table',
    file: INIT,
    from: 'ALTER TABLE patients ENABLE ROW LEVEL SECURITY;\n',
    to: '',
    tests: WALLS,
    named: null,
  },
  {
    guard: 'row-level security forced on the owner',
    file: INIT,
    from: 'ALTER TABLE session_logs FORCE ROW LEVEL SECURITY;\n',
    to: '',
    tests: WALLS,
    named: null,
  },
  {
    guard: 'the clinic in a policy (true instead)',
    file: INIT,
    from: 'CREATE POLICY own_clinic ON flags USING (clinic_id = current_clinic())',
    to: 'CREATE POLICY own_clinic ON flags USING (true)',
    tests: WALLS,
    named: null,
  },
  {
    guard: 'the door of sign-in shows one account only',
    file: INIT,
    from: "  email = nullif(current_setting('app.sign_in_email', true), '')\n",
    to: '  email IS NOT NULL\n',
    tests: ACCESS,
    named: '/staff',
  },
  {
    guard: 'the wall around one patient’s own sign-in',
    file: ROLES,
    from: null,
    to: 'DROP POLICY own_patient ON episodes;\n',
    tests: WALLS,
    named: null,
  },
  {
    guard: 'the patient in a reference',
    file: ROLES,
    from: null,
    to: 'ALTER TABLE flags DROP CONSTRAINT flags_clinic_id_patient_id_session_log_id_fkey;\n',
    tests: TRAPS,
    named: 'points at no row of another',
  },
  {
    guard: 'settings that end with the transaction',
    file: 'apps/api/src/database.ts',
    from: "set_config('app.clinic_id', ${scope.clinicId ?? ''}, true)",
    to: "set_config('app.clinic_id', ${scope.clinicId ?? ''}, false)",
    tests: ['tests/conventions.test.ts'],
    named: 'no setting outlives its transaction',
  },
  {
    guard: 'the exclusion constraint against double-booking',
    file: ROLES,
    from: null,
    to: 'ALTER TABLE appointments DROP CONSTRAINT appointments_physio_free;\n',
    tests: ['tests/api/appointments.test.ts'],
    named: 'goes to one of them',
  },
  {
    guard: 'the trigger that keeps signed assessments as they are',
    file: ROLES,
    from: null,
    to: 'DROP TRIGGER assessments_signed_are_final ON assessments;\n',
    tests: BOOT,
    named: 'does when every wall stands',
  },
  {
    guard: 'append-only plan revisions',
    file: ROLES,
    from: null,
    to: 'GRANT UPDATE ON plan_revisions TO restride_app;\n',
    tests: BOOT,
    named: 'does when every wall stands',
  },
  {
    guard: 'the audit trail written by its function alone',
    file: ROLES,
    from: null,
    to: 'GRANT INSERT ON audit_events TO restride_app;\n',
    tests: BOOT,
    named: 'does when every wall stands',
  },
  {
    guard: 'the look at every wall before serving',
    file: 'apps/api/src/server.ts',
    from: '    await checkWalls(db)\n',
    to: '',
    tests: BOOT,
    named: 'does not come up on a broken database',
  },
  {
    guard: 'a permission (widened to the front desk)',
    file: 'packages/contracts/src/permissions.ts',
    from: "'clearances:read': OPENED,",
    to: "'clearances:read': { ...OPENED, front_desk: 'allowed' },",
    tests: ['tests/api/permissions.test.ts'],
    named: null,
  },
  {
    guard: 'the role asked for at every request',
    file: 'apps/api/src/plugins/auth.ts',
    from: 'if (reach === null) throw',
    to: 'if (false) throw',
    tests: ACCESS,
    named: 'refused to whom it is not for',
  },
  {
    guard: 'the care team asked for',
    file: 'apps/api/src/patients/care-team.ts',
    from: '  if (await isInCareTeam(work, patientId)) return\n',
    to: '  if (work) return\n',
    tests: ACCESS,
    named: 'refused to whom it is not for',
  },
  {
    guard: 'work undone that has not asked for the care team',
    file: 'apps/api/src/plugins/database.ts',
    from: 'if (isForCareTeam(work.reach) && !work.careTeam.isAsked)',
    to: 'if (false)',
    tests: ['tests/api/permissions.test.ts'],
    named: 'undoes an operation',
  },
  {
    guard: 'a strict body (unknown fields let in)',
    file: 'packages/contracts/src/episodes.ts',
    from: 'createEpisodeSchema = z.strictObject(',
    to: 'createEpisodeSchema = z.object(',
    tests: ['tests/api/bad-input.test.ts'],
    named: 'POST /api/v1/patients/:patientId/episodes',
  },
  {
    guard: 'characters that cannot be stored refused',
    file: 'packages/contracts/src/primitives.ts',
    from: 'return text.isWellFormed() && !',
    to: 'return text.isWellFormed() || !',
    tests: ['tests/api/bad-input.test.ts'],
    named: 'POST /api/v1/patients ',
  },
  {
    // Its claims are asked for twice, by the library and by our schema: neither alone is noticed.
    guard: 'the end of a token',
    file: 'apps/api/src/sign-in/tokens.ts',
    from: '      clockTimestamp: now.getTime(),\n',
    to: '      ignoreExpiration: true,\n',
    tests: ['tests/api/tokens.test.ts'],
    named: null,
  },
  {
    guard: 'a token ends with its session',
    file: 'apps/api/src/sign-in/find-actor.ts',
    from: 'where: { id: sessionId, userId, endedAt: null, expiresAt',
    to: 'where: { id: sessionId, userId, expiresAt',
    tests: ['tests/api/tokens.test.ts'],
    named: 'ends with its session',
  },
  {
    guard: 'a refresh token used twice ends the session',
    file: 'apps/api/src/sign-in/refresh-session.ts',
    from: '      await endStolen(tx, actor, refresh)\n',
    to: '',
    tests: ['tests/api/sessions.test.ts'],
    named: null,
  },
  {
    guard: 'a code of the second factor once only',
    file: 'apps/api/src/factors/spend-code.ts',
    from: 'OR: [{ lastStep: null }, { lastStep: { lt: step } }]',
    to: 'OR: [{ lastStep: null }, { lastStep: { lte: step } }]',
    tests: ['tests/api/second-factors.test.ts'],
    named: 'each of its codes counts once',
  },
  {
    guard: 'If-Match before a change',
    file: 'apps/api/src/versions.ts',
    from: "if (header === undefined) throw new ProblemError('precondition_required')",
    to: 'if (header === undefined) return 1',
    tests: ['tests/api/appointments.test.ts'],
    named: 'changes by who has read it only',
  },
  {
    guard: 'the claim of an Idempotency-Key',
    file: 'apps/api/src/plugins/idempotency.ts',
    from: '  if (claimed.count === 1) return null\n',
    to: '  if (claimed) return null\n',
    tests: ['tests/api/appointments.test.ts'],
    named: 'sent again with its key',
  },
  {
    guard: 'the audit event of a read',
    file: 'apps/api/src/episodes/read-episode.ts',
    from: '  await recordEvent(work, {',
    to: '  void ({',
    tests: ACCESS,
    named: 'GET /api/v1/episodes/:episodeId: shows',
  },
  {
    guard: 'errors logged without their words',
    file: 'apps/api/src/logging.ts',
    from: 'message: sqlState(error) ?? code,',
    to: 'message: error.message,',
    tests: ['tests/api/logs.test.ts'],
    named: null,
  },
  {
    guard: 'a deadlock tried again',
    file: 'apps/api/src/database.ts',
    from: '      if (!isConflict(error)) throw error\n',
    to: '      throw error\n',
    tests: TRAPS,
    named: 'wait for each other',
  },
]
