import { randomUUID } from 'node:crypto'
import type { Role } from '@restride/contracts/sessions'
import { DEFAULT_SETTINGS } from '@restride/rules/settings'
import { allMet } from '../../prisma/demo/findings.ts'
import { madeUpWording } from './wordings.ts'
import type { World } from './world.ts'

export type Ids = World['ids']
export type Ref = {
  pointer: string
  of: keyof Ids
  /** The neighbour's does not fit the rest of the request. */
  mismatched?: true
  body?: (world: World) => unknown
}
export type Row = {
  /** Who may call it; kept by hand beside the code, so that a slip in either shows. */
  may: readonly Role[] | 'public'
  /** A body that is valid as such, for routes that read one. */
  body?: (world: World) => unknown
  /** Clinical: a physiotherapist outside the care team is refused. */
  clinical?: true
  /** A list that a physiotherapist sees of her care teams only. */
  team?: true
  /** References inside the body: by pointer, what they name, and a body in which they alone decide. */
  refs?: readonly Ref[]
  /** Parameters of the query that name a record. */
  queryRefs?: Record<string, keyof Ids>
  /** A query without which it does not answer. */
  query?: string
  /** Shows and changes nothing of a patient; everything else leaves an audit event each time. */
  unaudited?: true
  /** The caller's own and nobody else's, or the end of her session: asked for in the tests of its feature. */
  own?: true
  /** For what every clinic has alike, such as a ruleset: there is no other clinic's. */
  shared?: Record<string, string>
}

const STAFF = ['physio', 'front_desk', 'clinic_admin', 'privacy_officer'] as const
const EVERYONE = [...STAFF, 'patient'] as const
const birth = { bornOn: '2026-08-03', mode: null, tearGrade: null, tearReviewedOn: null }
const log = () => ({
  id: randomUUID(),
  doneOn: '2026-11-23',
  planned: null,
  kind: 'walk',
  outcome: 'done',
  runMinutes: 0,
  walkMinutes: 20,
  feeling: 'good',
  symptoms: [],
  note: '',
})
const checkIn = () => ({
  id: randomUUID(),
  on: '2026-11-23',
  sessionLogId: null,
  symptoms: [],
  redFlags: [],
  note: '',
})
const session = {
  kind: 'walk',
  day: 0,
  repeats: 1,
  runSeconds: 0,
  walkSeconds: 1200,
  pace: 'easy',
  surface: 'flat',
  buggy: false,
}
const weeks = [{ number: 1, startsOn: '2026-11-23', level: '1', sessions: [session] }]
const placeRefs: readonly Ref[] = [
  { pointer: '/locationId', of: 'locationId' },
  { pointer: '/leadPhysioId', of: 'physioId' },
]
const booking = ({ clinic, ids }: World) => ({
  followUpId: null,
  patientId: ids.patientId,
  physioId: clinic.physio.id,
  locationId: clinic.locationId,
  roomId: null,
  startsAt: '2026-12-02T16:00:00Z',
  durationMinutes: 30,
  overbook: null,
})
const followUpBooking = (world: World) => ({ ...booking(world), followUpId: world.ids.followUpId })
const logRefs: readonly Ref[] = [{ pointer: '/sessionLogId', of: 'logId', mismatched: true }]
const newPatient = ({ clinic }: World) => ({
  givenName: 'Nora',
  familyName: 'Ek',
  preferredName: null,
  bornOn: '1990-01-01',
  locale: 'en',
  phone: null,
  email: null,
  contactPreference: 'call',
  locationId: clinic.locationId,
  leadPhysioId: clinic.physio.id,
})
const facts = {
  askedOn: '2026-11-23',
  birth,
  assessment: null,
  screening: null,
  earlierSigns: [],
  resolutions: [],
  conditions: null,
  epds: null,
  healing: null,
  symptoms: null,
  reportedSymptoms: [],
  tests: Object.fromEntries(Object.keys(allMet().tests).map((id) => [id, null])),
}

/** Every route of the product with who may call it and a body it takes. */
export const ROUTES: Record<string, Row> = {
  'GET /healthz': { may: 'public' },
  'GET /readyz': { may: 'public' },
  'POST /api/v1/auth/login': { may: 'public' },
  'POST /api/v1/auth/mfa': { may: 'public' },
  'POST /api/v1/auth/refresh': { may: 'public' },
  'POST /api/v1/auth/passkey/options': { may: 'public' },
  'POST /api/v1/auth/passkey': { may: 'public' },
  'POST /api/v1/auth/step-up/options': { unaudited: true, may: EVERYONE },
  'GET /api/v1/me/factors': { unaudited: true, may: EVERYONE },
  'POST /api/v1/me/factors/totp': { unaudited: true, may: EVERYONE },
  'POST /api/v1/me/factors/totp/confirm': {
    own: true,
    may: EVERYONE,
    body: () => ({ code: '000000' }),
  },
  'POST /api/v1/me/passkeys/options': { unaudited: true, may: EVERYONE },
  'POST /api/v1/auth/step-up': {
    may: EVERYONE,
    own: true,
    body: () => ({ password: 'x' }),
  },
  'POST /api/v1/me/factors/totp/remove': { may: EVERYONE, own: true },
  'POST /api/v1/me/recovery-codes': { may: EVERYONE, own: true },
  'POST /api/v1/me/passkeys': { own: true, may: EVERYONE, body: () => ({ name: 'x' }) },
  'PATCH /api/v1/me/passkeys/:passkeyId': {
    may: EVERYONE,
    own: true,
    body: () => ({ name: 'x' }),
  },
  'POST /api/v1/me/passkeys/:passkeyId/remove': { may: EVERYONE, own: true },
  'POST /api/v1/me/sessions/:sessionId/end': { may: EVERYONE, own: true },
  'POST /api/v1/me/sessions/end-others': { may: EVERYONE, own: true },
  'POST /api/v1/me/password': { own: true, may: EVERYONE, body: () => ({ currentPassword: 'x' }) },
  'GET /api/v1/me/sessions': { unaudited: true, may: EVERYONE },
  'GET /api/v1/clinic-settings': { unaudited: true, may: STAFF },
  'PATCH /api/v1/clinic-settings': {
    may: ['clinic_admin'],
    body: () => ({ signingWindowMinutes: 480 }),
  },
  'GET /api/v1/me': { unaudited: true, may: EVERYONE },
  'PATCH /api/v1/me': { unaudited: true, may: EVERYONE, body: () => ({ locale: 'en' }) },
  'GET /api/v1/auth/options': { may: 'public' },
  'POST /api/v1/auth/link': { may: 'public' },
  'POST /api/v1/auth/link/open': { may: 'public' },
  'POST /api/v1/auth/invitation/accept': { may: 'public' },
  'POST /api/v1/auth/password/owner': { may: 'public' },
  'POST /api/v1/auth/password': { may: 'public' },
  'GET /api/v1/patients': { may: ['physio', 'front_desk', 'clinic_admin'] },
  'POST /api/v1/patients': { may: ['physio', 'front_desk'], body: newPatient, refs: placeRefs },
  'POST /api/v1/patients/search': {
    may: ['physio', 'front_desk', 'clinic_admin'],
    body: () => ({ name: 'Ndi' }),
  },
  'GET /api/v1/patients/:patientId': {
    may: ['physio', 'front_desk', 'clinic_admin'],
    clinical: true,
  },
  'PATCH /api/v1/patients/:patientId': {
    may: ['physio', 'front_desk'],
    clinical: true,
    body: () => ({ phone: '780-555-0999' }),
    refs: placeRefs,
  },
  'GET /api/v1/patients/:patientId/timeline': { may: ['physio'], clinical: true },
  'GET /api/v1/patients/:patientId/access-log': {
    may: ['physio', 'privacy_officer'],
    clinical: true,
  },
  'GET /api/v1/staff': { unaudited: true, may: STAFF },
  'GET /api/v1/locations': { unaudited: true, may: EVERYONE },
  'POST /api/v1/patients/:patientId/invitation': { may: ['physio'], clinical: true },
  'POST /api/v1/staff': {
    may: ['clinic_admin'],
    body: () => ({ email: `${randomUUID()}@test.restride.test`, name: 'Kit Osei', role: 'physio' }),
  },
  'GET /api/v1/staff-accounts': { unaudited: true, may: ['clinic_admin'] },
  'GET /api/v1/staff-invitations': { unaudited: true, may: ['clinic_admin'] },
  'GET /api/v1/staff/:staffId': { unaudited: true, may: ['clinic_admin'] },
  'PATCH /api/v1/staff/:staffId': {
    may: ['clinic_admin'],
    body: () => ({ name: 'Tess Marchand' }),
  },
  'POST /api/v1/staff/:staffId/password-link': { may: ['clinic_admin'] },
  'GET /api/v1/patients/:patientId/episodes': { may: ['physio'], clinical: true },
  'POST /api/v1/patients/:patientId/episodes': {
    may: ['physio'],
    clinical: true,
    body: () => ({ birth, feeding: null, goal: '' }),
  },
  'GET /api/v1/episodes/:episodeId': { may: ['physio'], clinical: true },
  'PATCH /api/v1/episodes/:episodeId': {
    may: ['physio'],
    clinical: true,
    body: () => ({ goal: 'Run' }),
  },
  'GET /api/v1/episodes/:episodeId/assessments': { may: ['physio'], clinical: true },
  'POST /api/v1/episodes/:episodeId/assessments': {
    may: ['physio'],
    clinical: true,
    body: () => ({}),
  },
  'GET /api/v1/assessments/:assessmentId': { may: ['physio'], clinical: true },
  'PATCH /api/v1/assessments/:assessmentId': {
    may: ['physio'],
    clinical: true,
    body: () => ({ notes: 'x' }),
  },
  'POST /api/v1/assessments/:assessmentId/sign': { may: ['physio'], clinical: true },
  'POST /api/v1/assessments/:assessmentId/amend': {
    may: ['physio'],
    clinical: true,
    body: () => ({ reason: 'x' }),
  },
  'GET /api/v1/episodes/:episodeId/readiness': { may: ['physio'], clinical: true },
  'POST /api/v1/readiness/preview': { unaudited: true, may: ['physio'], body: () => facts },
  'POST /api/v1/episodes/:episodeId/sign-resolutions': {
    may: ['physio'],
    clinical: true,
    body: () => ({ sign: 'RF-DVT', seenOn: '2026-11-23', seenBy: 'Dr Osei', result: 'No clot' }),
  },
  'GET /api/v1/rulesets': { unaudited: true, may: ['physio', 'clinic_admin', 'privacy_officer'] },
  'GET /api/v1/rulesets/:version': {
    unaudited: true,
    may: ['physio', 'clinic_admin', 'privacy_officer'],
    shared: { version: '1.0.0' },
  },
  'POST /api/v1/rulesets/:version/shadow': {
    may: ['physio', 'clinic_admin'],
    team: true,
    shared: { version: '1.0.0' },
    body: () => ({ settings: DEFAULT_SETTINGS }),
  },
  'GET /api/v1/rule-settings': {
    unaudited: true,
    may: ['physio', 'clinic_admin', 'privacy_officer'],
  },
  'POST /api/v1/rule-settings': {
    may: ['clinic_admin'],
    body: () => ({ settings: DEFAULT_SETTINGS, reason: 'x' }),
  },
  'GET /api/v1/instrument-wordings': { unaudited: true, may: ['physio', 'clinic_admin'] },
  'GET /api/v1/instrument-wordings/:wordingId': {
    unaudited: true,
    may: ['physio', 'clinic_admin'],
  },
  'POST /api/v1/instrument-wordings': {
    may: ['clinic_admin'],
    body: () => ({ file: madeUpWording('pgi-i') }),
  },
  'POST /api/v1/instrument-wordings/withdrawals': {
    may: ['clinic_admin'],
    body: () => ({ measure: 'pgi-i', language: 'en', reason: 'x' }),
  },
  'GET /api/v1/episodes/:episodeId/clearances': { may: ['physio'], clinical: true },
  'POST /api/v1/episodes/:episodeId/clearances': {
    may: ['physio'],
    clinical: true,
    body: () => ({
      decision: 'not_cleared',
      inputHash: 'x',
      stage: null,
      conditions: [],
      reviewOn: '2026-12-14',
      reason: null,
      criterionReasons: [],
      acknowledgesBeforeThreeWeeks: false,
      patientMessage: 'x',
      signature: 'x',
      followUp: null,
    }),
  },
  'GET /api/v1/clearances/:clearanceId': { may: ['physio'], clinical: true },
  'POST /api/v1/clearances/:clearanceId/take-back': { may: ['physio'], clinical: true },
  'GET /api/v1/clearances/:clearanceId/replay': { may: ['physio'], clinical: true },
  'GET /api/v1/episodes/:episodeId/plans': { may: ['physio'], clinical: true },
  'POST /api/v1/episodes/:episodeId/plans': {
    may: ['physio'],
    clinical: true,
    body: () => ({ startsOn: '2026-11-23', startLevel: '1', sessionsPerWeek: 3 }),
  },
  'GET /api/v1/plans/:planId': { may: ['physio'], clinical: true },
  'GET /api/v1/plans/:planId/revisions': { may: ['physio'], clinical: true },
  'POST /api/v1/plans/:planId/revisions': {
    may: ['physio'],
    clinical: true,
    body: () => ({ weeks, changeNote: 'x', keep: [] }),
  },
  'POST /api/v1/plans/:planId/release': {
    may: ['physio'],
    clinical: true,
    body: () => ({ level: '2', note: null }),
  },
  'POST /api/v1/plans/preview': {
    unaudited: true,
    may: ['physio'],
    team: true,
    body: () => ({ planId: null, weeks }),
  },
  'GET /api/v1/episodes/:episodeId/session-logs': { may: ['physio', 'patient'], clinical: true },
  'POST /api/v1/episodes/:episodeId/session-logs': {
    may: ['physio', 'patient'],
    clinical: true,
    body: log,
  },
  'GET /api/v1/episodes/:episodeId/check-ins': { may: ['physio', 'patient'], clinical: true },
  'POST /api/v1/episodes/:episodeId/check-ins': {
    may: ['physio', 'patient'],
    clinical: true,
    body: checkIn,
    refs: logRefs,
  },
  'GET /api/v1/episodes/:episodeId/trends': { may: ['physio'], clinical: true },
  'GET /api/v1/worklist': { may: ['physio'], team: true },
  'GET /api/v1/worklist/changes': { may: ['physio'], team: true, unaudited: true },
  // Before the next one, which would end what stands.
  'POST /api/v1/snoozes/:snoozeId/end': { may: ['physio'], clinical: true },
  'POST /api/v1/episodes/:episodeId/snoozes': {
    may: ['physio'],
    clinical: true,
    body: () => ({ until: '2026-11-30', reason: 'Tests again next week' }),
  },
  'GET /api/v1/episodes/:episodeId/flags': { may: ['physio'], clinical: true },
  'GET /api/v1/flags/:flagId': { may: ['physio'], clinical: true },
  'PATCH /api/v1/flags/:flagId': {
    may: ['physio'],
    clinical: true,
    body: () => ({ snoozedUntil: '2026-11-30' }),
    refs: [{ pointer: '/ownerId', of: 'physioId', mismatched: true }],
  },
  'GET /api/v1/follow-ups': {
    may: ['physio', 'front_desk', 'clinic_admin'],
    queryRefs: { locationId: 'locationId' },
  },
  'POST /api/v1/episodes/:episodeId/follow-ups': {
    may: ['physio'],
    clinical: true,
    body: () => ({ dueFrom: '2026-11-24', dueTo: '2026-11-27', durationMinutes: 45 }),
  },
  'GET /api/v1/follow-ups/:followUpId': { may: ['physio', 'front_desk', 'clinic_admin'] },
  'PATCH /api/v1/follow-ups/:followUpId': {
    may: ['physio', 'front_desk'],
    body: () => ({ tried: 'no_answer' }),
  },
  'GET /api/v1/appointments': {
    may: ['physio', 'front_desk', 'clinic_admin'],
    queryRefs: { physioId: 'physioId', locationId: 'locationId' },
  },
  'POST /api/v1/appointments': {
    may: ['physio', 'front_desk'],
    body: booking,
    refs: [
      { pointer: '/patientId', of: 'patientId', mismatched: true, body: followUpBooking },
      { pointer: '/followUpId', of: 'followUpId', mismatched: true, body: followUpBooking },
      { pointer: '/physioId', of: 'physioId' },
      { pointer: '/locationId', of: 'locationId' },
      { pointer: '/roomId', of: 'roomId' },
    ],
  },
  'GET /api/v1/appointments/:appointmentId': { may: ['physio', 'front_desk', 'clinic_admin'] },
  'PATCH /api/v1/appointments/:appointmentId': {
    may: ['physio', 'front_desk'],
    body: () => ({ status: 'confirmed' }),
    refs: [
      { pointer: '/physioId', of: 'physioId' },
      { pointer: '/roomId', of: 'roomId' },
    ],
  },
  'GET /api/v1/availability': {
    unaudited: true,
    may: ['physio', 'front_desk'],
    query: 'from=2026-12-01&to=2026-12-02&durationMinutes=30',
    queryRefs: { physioId: 'physioId', locationId: 'locationId', patientId: 'patientId' },
  },
  'GET /api/v1/me/today': { may: ['patient'] },
  'GET /api/v1/me/plan': { may: ['patient'] },
  'POST /api/v1/me/plan/acknowledgements': { may: ['patient'], body: () => ({ revision: 1 }) },
  'GET /api/v1/me/session-logs': { may: ['patient'] },
  'GET /api/v1/me/session-logs/:logId': { may: ['patient'] },
  'POST /api/v1/me/session-logs': { may: ['patient'], body: log },
  'PATCH /api/v1/me/session-logs/:logId': { may: ['patient'], body: () => ({ note: 'x' }) },
  'GET /api/v1/me/check-ins': { may: ['patient'] },
  'POST /api/v1/me/check-ins': { may: ['patient'], body: checkIn, refs: logRefs },
  'GET /api/v1/me/appointments': { may: ['patient'] },
  'GET /api/v1/me/access-log': { may: ['patient'] },
  'GET /api/v1/audit-events': {
    may: ['privacy_officer'],
    queryRefs: { patientId: 'patientId', actorId: 'physioId' },
  },
  'GET /api/v1/audit-events/verification': { may: ['privacy_officer'] },
  // To who is in the care team it shows nothing of her; to others her name, which is recorded.
  'GET /api/v1/patients/:patientId/break-glass': { unaudited: true, may: ['physio'] },
  'POST /api/v1/patients/:patientId/break-glass': {
    may: ['physio'],
    body: () => ({ reasonCode: 'other', reason: 'She is on the phone with a question' }),
  },
  'GET /api/v1/break-glass-grants': { may: ['privacy_officer'] },
  'GET /api/v1/break-glass-grants/:grantId': { may: ['privacy_officer'] },
  'PATCH /api/v1/break-glass-grants/:grantId': {
    may: ['privacy_officer'],
    body: () => ({ outcome: 'justified', note: 'She was asked to cover' }),
  },
  'GET /api/v1/me/break-glass-grants': { may: ['patient'] },
  'GET /api/v1/audit-events/export': { may: ['privacy_officer'] },
  'GET /api/v1/reports/unlinked-access': { may: ['privacy_officer'] },
  'GET /api/v1/patients/:patientId/care-team': {
    may: ['physio', 'clinic_admin', 'privacy_officer', 'patient'],
  },
  'POST /api/v1/patients/:patientId/care-team': {
    may: ['physio', 'clinic_admin'],
    clinical: true,
    body: ({ clinic }) => ({ change: 'add', userId: clinic.physio.id, lead: true }),
    refs: [{ pointer: '/userId', of: 'physioId' }],
  },
  'GET /api/v1/patients/:patientId/disclosures': {
    may: ['physio', 'privacy_officer'],
    clinical: true,
  },
  'POST /api/v1/patients/:patientId/disclosures': {
    may: ['physio', 'privacy_officer'],
    clinical: true,
    body: () => ({
      disclosedOn: '2026-11-20',
      recipient: 'Dr Osei',
      purpose: 'Continuing care',
      authority: 'continuing_care',
      description: 'The letter of clearance',
    }),
  },
  'GET /api/v1/me/disclosures': { may: ['patient'] },
  'GET /api/v1/correction-requests': { may: ['physio', 'privacy_officer'], team: true },
  'GET /api/v1/correction-requests/:correctionId': {
    may: ['physio', 'privacy_officer'],
    clinical: true,
  },
  'PATCH /api/v1/correction-requests/:correctionId': {
    may: ['physio', 'privacy_officer'],
    clinical: true,
    body: () => ({ outcome: 'refused', answer: 'It is what was measured' }),
    refs: [
      {
        pointer: '/amendmentId',
        of: 'assessmentId',
        mismatched: true,
        body: () => ({ outcome: 'accepted', answer: 'Corrected', amendmentId: null }),
      },
    ],
  },
  'GET /api/v1/patients/:patientId/correction-requests': {
    may: ['physio', 'privacy_officer'],
    clinical: true,
  },
  'GET /api/v1/me/correction-requests': { may: ['patient'] },
  'POST /api/v1/me/correction-requests': {
    may: ['patient'],
    body: () => ({ about: 'other', request: 'My birth was on the 4th' }),
  },
  'PATCH /api/v1/me/correction-requests/:correctionId': {
    may: ['patient'],
    body: () => ({ statement: 'I still see it otherwise' }),
  },
  'GET /api/v1/patients/:patientId/consents': { may: STAFF },
  'POST /api/v1/patients/:patientId/consents': {
    may: ['physio', 'front_desk'],
    clinical: true,
    body: () => ({
      kind: 'email',
      given: true,
      textVersion: '2026-11',
      lang: 'en',
      channel: 'paper',
      on: '2026-11-20',
    }),
  },
  'GET /api/v1/me/consents': { may: ['patient'] },
  'POST /api/v1/me/consents': {
    may: ['patient'],
    body: () => ({ kind: 'email', given: true, textVersion: '2026-11', lang: 'en' }),
  },
  'POST /api/v1/clearances/:clearanceId/letter-draft': {
    may: ['physio'],
    clinical: true,
    body: () => ({ kind: 'clearance_letter', to: 'family_doctor', lang: 'en', parts: ['tests'] }),
  },
  'POST /api/v1/clearances/:clearanceId/letters': {
    may: ['physio'],
    clinical: true,
    body: () => ({
      kind: 'clearance_letter',
      to: 'family_doctor',
      lang: 'en',
      parts: [],
      text: 'x',
      recipient: 'Dr Osei',
      purpose: 'Continuing care',
      authority: 'continuing_care',
    }),
  },
  'GET /api/v1/patients/:patientId/letters': { may: ['physio'], clinical: true },
  'GET /api/v1/letters/:letterId': { may: ['physio'], clinical: true },
  'GET /api/v1/letters/:letterId/letter.pdf': { may: ['physio'], clinical: true },
  'GET /api/v1/clearances/:clearanceId/letter.pdf': { may: ['physio'], clinical: true },
  'POST /api/v1/letters/:letterId/notices': { may: ['physio'], clinical: true },
  'GET /api/v1/me/letters': { may: ['patient'] },
  'GET /api/v1/me/letters/:letterId/letter.pdf': { may: ['patient'] },
  'GET /api/v1/reports/overrides': { may: ['physio', 'clinic_admin'], team: true },
  'GET /api/v1/reports/outcomes': { may: ['physio', 'clinic_admin'], team: true },
  'GET /api/v1/reports/retention': { may: ['clinic_admin', 'privacy_officer'] },
  'GET /api/v1/reports/retention/candidates': { may: ['privacy_officer'] },
  'POST /api/v1/patients/:patientId/export': {
    may: ['physio'],
    clinical: true,
    body: () => ({ format: 'json', reason: 'She moves to another clinic', givenTo: null }),
  },
  'GET /api/v1/me/export': { may: ['patient'] },
  // Last: it ends the session of whoever calls it.
  'POST /api/v1/auth/logout': { may: EVERYONE },
}
