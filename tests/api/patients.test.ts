import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'

const test = await openTestApp()
const clinic = await test.clinic()
const desk = await test.as(clinic.desk.email)
const physio = await test.as(clinic.physio.email)

const patient = (change: Record<string, unknown> = {}) => ({
  givenName: 'Émilie',
  familyName: 'Roy',
  preferredName: null,
  bornOn: '1991-02-03',
  locale: 'fr',
  phone: '780-555-0101',
  email: 'emilie@mail.test',
  contactPreference: 'text',
  locationId: clinic.locationId,
  leadPhysioId: clinic.physio.id,
  ...change,
})

describe('registering a patient', () => {
  it('puts her lead physiotherapist into her care team, whoever registers her', async () => {
    const made = await desk.post('/patients', patient())

    expect(made.status).toBe(201)
    expect(made.headers['etag']).toBe('"1"')
    expect(made.body).toMatchObject({ familyName: 'Roy', leadPhysio: { name: 'Jo Lindqvist' } })
    expect((await physio.get(`/patients/${made.body.id}/timeline`)).status).toBe(200)
    const stranger = await test.as(clinic.otherPhysio.email)
    expect((await stranger.get(`/patients/${made.body.id}/timeline`)).body.code).toBe(
      'not_in_care_team',
    )
  })

  it('twice with one key makes one', async () => {
    const key = { 'idempotency-key': uuidv7() }
    const body = patient({ familyName: 'Once' })

    const answers = await Promise.all([1, 2, 3].map(() => desk.post('/patients', body, key)))

    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1)
    const found = await desk.post('/patients/search', { name: 'once' })
    expect(found.body.items).toHaveLength(1)
  })

  it.each([
    ['a birth to come', { bornOn: '2030-01-01' }, '/bornOn'],
    ['a lead who is no physiotherapist', { leadPhysioId: clinic.desk.id }, '/leadPhysioId'],
    ['a location of nobody', { locationId: uuidv7() }, '/locationId'],
    ['a name of blanks', { givenName: '   ' }, '/givenName'],
    ['an address that is none', { email: 'emilie' }, '/email'],
  ])('with %s is refused and the field named', async (_name, change, pointer) => {
    const answer = await desk.post('/patients', patient(change))

    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].pointer).toBe(pointer)
  })
})

describe('finding a patient', () => {
  it('goes without accents and case, by any part of her names', async () => {
    await desk.post(
      '/patients',
      patient({ givenName: 'Zoé', familyName: 'Lavoie', preferredName: 'Zo' }),
    )

    const found = await physio.post('/patients/search', { name: 'ZOE lav' })

    expect(found.body.items.map(({ familyName }: { familyName: string }) => familyName)).toEqual([
      'Lavoie',
    ])
  })

  it('page by page shows everyone once, in order of names', async () => {
    const other = await test.clinic()
    const theirs = await test.as(other.desk.email)
    for (const familyName of ['Ek', 'Ek', 'Abe', 'Zorn', 'Ma']) {
      await theirs.post(
        '/patients',
        patient({ familyName, locationId: other.locationId, leadPhysioId: other.physio.id }),
      )
    }

    const seen: { id: string; familyName: string }[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page = await theirs.get(`/patients?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`)
      seen.push(...page.body.items)
      cursor = page.body.nextCursor
    }

    expect(seen.map(({ familyName }) => familyName)).toEqual(['Abe', 'Ek', 'Ek', 'Ma', 'Zorn'])
    expect(new Set(seen.map(({ id }) => id)).size).toBe(5)
  })

  it('answers what changed since a moment', async () => {
    const made = await desk.post('/patients', patient({ familyName: 'Since' }))
    test.clock.now = new Date(test.clock.now.getTime() + 60_000)
    await desk.patch(`/patients/${made.body.id}`, { phone: '780-555-0199' }, 1)

    const answer = await desk.get(`/patients?updatedSince=${test.clock.now.toISOString()}`)

    expect(answer.body.items.map(({ id }: { id: string }) => id)).toEqual([made.body.id])
  })

  it('refuses a moment no calendar of ours has', async () => {
    const answer = await desk.get('/patients?updatedSince=0000-01-01T00:00:00Z')

    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].pointer).toBe('/query/updatedSince')
  })

  it('who has her version already gets nothing again', async () => {
    const made = await desk.post('/patients', patient())

    const again = await desk.get(`/patients/${made.body.id}`, { 'if-none-match': '"1"' })

    expect([again.status, again.text]).toEqual([304, ''])
  })
})

describe('changing a patient', () => {
  it('of two at once keeps one and tells the other', async () => {
    const made = await desk.post('/patients', patient())

    const answers = await Promise.all([
      desk.patch(`/patients/${made.body.id}`, { phone: '1' }, 1),
      desk.patch(`/patients/${made.body.id}`, { phone: '2' }, 1),
    ])

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]))
  })

  it('to another lead lets that physiotherapist in and leaves the first one in', async () => {
    const made = await desk.post('/patients', patient())

    await desk.patch(`/patients/${made.body.id}`, { leadPhysioId: clinic.otherPhysio.id }, 1)

    for (const email of [clinic.physio.email, clinic.otherPhysio.email]) {
      expect((await (await test.as(email)).get(`/patients/${made.body.id}/episodes`)).status).toBe(
        200,
      )
    }
  })
})

describe('who opened a record', () => {
  it('stands in the audit trail and in what the privacy officer reads', async () => {
    const made = await desk.post('/patients', patient())
    await physio.get(`/patients/${made.body.id}`)
    const privacy = await test.as(clinic.privacy.email)

    const events = await privacy.get(`/audit-events?patientId=${made.body.id}`)
    const log = await privacy.get(`/patients/${made.body.id}/access-log`)

    const acts = events.body.items.map(
      ({ action, actorName }: Record<string, string>) => `${actorName} ${action}`,
    )
    expect(acts).toContain('Robin Kaur create')
    expect(acts).toContain('Jo Lindqvist read')
    expect(
      log.body.items.some(
        ({ who, action }: Record<string, string>) => who === 'Jo Lindqvist' && action === 'viewed',
      ),
    ).toBe(true)
    const again = await privacy.get(`/audit-events?actorId=${clinic.privacy.id}`)
    expect(
      again.body.items.some(({ resource }: Record<string, string>) => resource === 'audit_event'),
    ).toBe(true)
  })
})
