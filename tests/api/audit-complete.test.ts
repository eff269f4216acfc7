import type { Role } from '@restride/contracts/sessions'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { type Caller, openTestApp } from '../support/app.ts'
import { type Ids, type Row, ROUTES } from '../support/access-table.ts'
import { makePatient } from '../support/episodes.ts'
import { PASSWORD } from '../support/people.ts'
import { makeWorld } from '../support/world.ts'

const test = await openTestApp()
const { owner } = test
const world = await makeWorld(test)
const emails: Record<Role, string> = {
  physio: world.clinic.physio.email,
  front_desk: world.clinic.desk.email,
  clinic_admin: world.clinic.admin.email,
  privacy_officer: world.clinic.privacy.email,
  patient: world.patient.email,
}

type Event = {
  seq: number
  action: string
  outcome: string
  request: string
  route: string
  patient: string | null
  resource: string | null
  actor: string | null
}

const lastSeq = async (clinicId = world.clinic.id): Promise<number> => {
  const { rows } = await owner.query(
    'select coalesce(max(seq), 0)::int as seq from audit_events where clinic_id = $1',
    [clinicId],
  )
  return rows[0].seq
}

async function eventsSince(seq: number, clinicId = world.clinic.id): Promise<Event[]> {
  const { rows } = await owner.query(
    `select seq::int, action, outcome, request_id as request, route, patient_id as patient, resource_id as resource,
       actor_id as actor
     from audit_events where clinic_id = $1 and seq > $2 order by seq`,
    [clinicId, seq],
  )
  return rows
}

function call(caller: Caller, route: string, row: Row) {
  const [method = '', pattern = ''] = route.split(' ')
  const query = row.query === undefined ? '' : `?${row.query}`
  const path = pattern
    .replace(/^\/api\/v1/u, '')
    .replace(
      /:(\w+)/u,
      (_all, name: string) => row.shared?.[name] ?? world.ids[name as keyof Ids] ?? randomUUID(),
    )
  const body = row.body?.(world)
  if (method === 'GET') return caller.get(`${path}${query}`)
  if (method === 'PATCH') return caller.patch(path, body, 1)
  return caller.post(path, body, { 'if-match': '"1"' })
}

/** Nothing of a patient is shown or changed there. */
const WITHOUT_PATIENT_DATA = new Set([
  'GET /api/v1/me',
  'PATCH /api/v1/me',
  'GET /api/v1/staff',
  'GET /api/v1/staff-accounts',
  'GET /api/v1/staff-invitations',
  'GET /api/v1/staff/:staffId',
  'GET /api/v1/locations',
  'GET /api/v1/rulesets',
  'GET /api/v1/rulesets/:version',
  'GET /api/v1/rule-settings',
  'GET /api/v1/instrument-wordings',
  'GET /api/v1/instrument-wordings/:wordingId',
  'POST /api/v1/readiness/preview',
  'GET /api/v1/availability',
  'GET /api/v1/clinic-settings',
  'GET /api/v1/me/factors',
  'POST /api/v1/me/factors/totp',
  'POST /api/v1/me/passkeys/options',
  'GET /api/v1/me/sessions',
  'POST /api/v1/auth/step-up/options',
  'GET /api/v1/worklist/changes',
  // As the table asks it: the care team is told nothing, they read the record itself.
  'GET /api/v1/patients/:patientId/break-glass',
  // As the table asks it, of a plan that does not exist yet.
  'POST /api/v1/plans/preview',
])

const guarded = Object.entries(ROUTES).filter(
  ([route, { may, own }]) =>
    may !== 'public' && own === undefined && !route.endsWith('/auth/logout'),
)

describe('every call', () => {
  it.each(guarded)(
    '%s: leaves one event when it is answered, and one when it is refused',
    async (route, row) => {
      for (const role of Object.keys(emails) as Role[]) {
        const caller = await test.as(emails[role])
        const before = await lastSeq()
        const answer = await call(caller, route, row)
        const events = await eventsSince(before)

        const shown = { role, status: answer.status, actions: events.map(({ action }) => action) }
        if (!row.may.includes(role)) {
          expect(shown).toEqual({ role, status: 403, actions: ['denied'] })
        } else if (answer.status >= 400) {
          // Refused for what it asked, such as a stale version: nothing was shown, nothing done.
          expect(shown.actions.filter((action) => action !== 'denied')).toEqual([])
        } else if (WITHOUT_PATIENT_DATA.has(route)) {
          expect(shown.actions).toEqual([])
        } else {
          expect({ ...shown, events: events.length, what: events }).toMatchObject({ events: 1 })
          expect(events[0]?.route).toBe(route)
        }
      }
    },
  )

  it('of a physiotherapist outside the care team is noted with the patient', async () => {
    const other = await test.as(world.clinic.otherPhysio.email)
    const before = await lastSeq()

    await other.get(`/episodes/${world.ids.episodeId}`)

    expect(await eventsSince(before)).toMatchObject([
      { action: 'denied', outcome: 'failure', patient: world.ids.patientId },
    ])
  })

  it('for what is another clinic’s is noted in one’s own, without its id', async () => {
    const elsewhere = await test.clinic()
    const theirs = await test.as(elsewhere.physio.email)
    const [here, there] = [await lastSeq(), await lastSeq(elsewhere.id)]

    expect((await theirs.get(`/patients/${world.ids.patientId}`)).status).toBe(404)

    expect(await eventsSince(here)).toEqual([])
    expect(await eventsSince(there, elsewhere.id)).toMatchObject([
      { action: 'denied', patient: null, route: 'GET /api/v1/patients/:patientId' },
    ])
  })

  it('sent again with its key is noted again: the stored answer shows a patient too', async () => {
    const desk = await test.as(world.clinic.desk.email)
    const body = ROUTES['POST /api/v1/patients']?.body?.(world)
    const key = { 'idempotency-key': randomUUID() }
    const first = await desk.post('/patients', body, key)
    const before = await lastSeq()

    const again = await desk.post('/patients', body, key)

    expect(again.body).toEqual(first.body)
    expect(await eventsSince(before)).toMatchObject([
      { action: 'read', resource: first.body.id, route: 'POST /api/v1/patients' },
    ])
  })

  it('carries what the regulation lists', async () => {
    const physio = await test.as(world.clinic.physio.email)
    const before = await lastSeq()
    await physio.get(`/patients/${world.ids.patientId}`, {
      'user-agent': 'Evil\tBrowser \u0085 1.0',
      'x-forwarded-for': '203.0.113.9',
    })

    const { rows } = await owner.query(
      'select * from audit_events where clinic_id = $1 and seq > $2',
      [world.clinic.id, before],
    )

    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      actor_id: world.clinic.physio.id,
      actor_name: 'Jo Lindqvist',
      actor_role: 'physio',
      application: 'restride',
      action: 'read',
      clinic_id: world.clinic.id,
      patient_id: world.ids.patientId,
      route: 'GET /api/v1/patients/:patientId',
      client_address: '127.0.0.1',
      user_agent: 'Evil Browser 1.0',
      outcome: 'success',
      grant_id: null,
      reason: null,
    })
    expect(rows[0].at).toEqual(test.clock.now)
    expect(Math.abs(rows[0].recorded_at.getTime() - Date.now())).toBeLessThan(60_000)
  })
})

describe('a sign-in', () => {
  const tryPassword = (email: string, password: string) =>
    test.anonymous.post('/auth/login', { email, password })

  /** Failed ones are noted after the answer. */
  async function untilSince(seq: number, clinicId: string): Promise<Event[]> {
    for (let tries = 0; tries < 100; tries += 1) {
      const events = await eventsSince(seq, clinicId)
      if (events.length > 0) return events
      await sleep(20)
    }
    return []
  }

  it('that fails is noted once with the account it was tried with', async () => {
    const clinic = await test.clinic()

    await tryPassword(clinic.desk.email, 'not her password')
    const noted = await untilSince(0, clinic.id)
    await tryPassword(clinic.desk.email, PASSWORD)

    expect(noted).toMatchObject([{ action: 'denied', outcome: 'failure', actor: clinic.desk.id }])
    expect((await eventsSince(0, clinic.id)).map(({ action }) => action)).toEqual([
      'denied',
      'sign_in',
    ])
  })

  it('to a disabled account is noted too', async () => {
    const clinic = await test.clinic()
    await owner.query('update users set disabled_at = now() where id = $1', [clinic.desk.id])

    await tryPassword(clinic.desk.email, PASSWORD)

    expect(await untilSince(0, clinic.id)).toMatchObject([{ action: 'denied' }])
  })
})

describe('when the audit cannot be written', () => {
  const broken: [string, string, string][] = [
    [
      'its table is gone',
      'alter table audit_events rename to audit_away',
      'alter table audit_away rename to audit_events',
    ],
    [
      'its keeper may not write',
      'revoke insert on audit_events from restride_audit',
      'grant insert on audit_events to restride_audit',
    ],
    [
      'the function is taken away',
      'revoke execute on function append_audit_events(jsonb) from restride_app',
      'grant execute on function append_audit_events(jsonb) to restride_app',
    ],
  ]
  let mend = ''
  afterEach(async () => {
    await owner.query(mend)
  })

  it.each(broken)('because %s, patient data answers 503 and nothing is stored', async (...row) => {
    const [, breaking, mending] = row
    const patientId = await makePatient(owner, world.clinic)
    const [physio, desk, her] = [
      await test.as(emails.physio),
      await test.as(emails.front_desk),
      await test.as(emails.patient),
    ]
    mend = mending
    await owner.query(breaking)

    const answers = [
      await physio.get(`/patients/${patientId}`),
      await physio.patch(`/patients/${patientId}`, { phone: '780-555-0177' }, 1),
      await physio.get('/worklist'),
      await desk.post('/patients', ROUTES['POST /api/v1/patients']?.body?.(world)),
      await her.get('/me/today'),
      await desk.get(`/patients/${patientId}/timeline`),
    ]

    for (const { body, status, text } of answers) {
      expect({ status, code: body.code }).toEqual({ status: 503, code: 'audit_unavailable' })
      expect(text).not.toContain('Ndiaye')
    }
    const { rows } = await owner.query('select phone, version from patients where id = $1', [
      patientId,
    ])
    expect(rows).toEqual([{ phone: null, version: 1 }])
    expect((await physio.get('/locations')).status).toBe(200)
  })

  it('because somebody holds its table, the same, and it heals by itself', async () => {
    const physio = await test.as(emails.physio)
    const path = `/patients/${world.ids.patientId}`
    const { body } = await physio.get(path)
    mend = 'rollback'
    await owner.query('begin')
    await owner.query('lock table audit_events in access exclusive mode')

    const held = await physio.patch(path, { phone: '780-555-0155' }, body.version)
    await owner.query('rollback')
    const after = await physio.get(path)

    expect(held.status).toBe(503)
    expect(after).toMatchObject({ status: 200, body: { phone: body.phone } })
  })
})
