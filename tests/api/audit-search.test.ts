import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { makePatient } from '../support/episodes.ts'
import type { Clinic } from '../support/people.ts'

const test = await openTestApp()
const clinic = await test.clinic()
const physio = await test.as(clinic.physio.email)
const privacy = await test.as(clinic.privacy.email)
const goTo = (at: string) => {
  test.clock.now = new Date(at)
}

const DAY = 86_400_000
const daysFromNow = (days: number) =>
  new Date(test.clock.now.getTime() + days * DAY).toISOString().slice(0, 11)

async function book(patientId: string, physioId: string, day: string): Promise<void> {
  const desk = await test.as(clinic.desk.email)
  const made = await desk.post('/appointments', {
    followUpId: null,
    patientId,
    physioId,
    locationId: clinic.locationId,
    roomId: null,
    startsAt: `${day}17:00:00.000Z`,
    durationMinutes: 30,
    overbook: { reason: 'of the test' },
  })
  expect([made.status, made.text]).toEqual([201, made.text])
}

/** RFC 4180 as a spreadsheet reads it. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, cell = '', end] of text.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/gu)) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('searching the trail', () => {
  it('finds by patient, person, action, outcome and time, all together', async () => {
    const patientId = await makePatient(test.owner, clinic)
    goTo('2026-11-23T18:10:00Z')
    const { body } = await physio.get(`/patients/${patientId}`)
    goTo('2026-11-23T18:20:00Z')
    await physio.patch(`/patients/${patientId}`, { phone: '780-555-0144' }, body.version)
    await (await test.as(clinic.otherPhysio.email)).get(`/patients/${patientId}/timeline`)
    const ask = async (query: string) => {
      const answer = await privacy.get(`/audit-events?patientId=${patientId}&${query}`)
      return answer.body.items.map(({ action }: { action: string }) => action)
    }

    expect(await ask(`actorId=${clinic.physio.id}`)).toEqual(['update', 'read'])
    expect(await ask('action=update')).toEqual(['update'])
    expect(await ask('outcome=failure')).toEqual(['denied'])
    expect(await ask('from=2026-11-23T18:10:00Z&to=2026-11-23T18:20:00Z')).toEqual(['read'])
    expect(await ask('resource=patient&breakGlass=yes')).toEqual([])
    expect(await ask('resource=patient&breakGlass=no')).toEqual(['update', 'read'])
  })

  it('about another clinic’s patient finds nothing and keeps no trace of her id', async () => {
    const theirs = await makePatient(test.owner, await test.clinic())

    const asked = await privacy.get(`/audit-events?patientId=${theirs}`)
    const exported = await privacy.get(`/audit-events/export?patientId=${theirs}`)
    const trail = await privacy.get('/audit-events?limit=10')

    expect([asked.status, exported.status]).toEqual([200, 200])
    expect(asked.body.items).toEqual([])
    expect(trail.text).not.toContain(theirs)
  })

  it('prints every field of the list, with the patient’s name looked up', async () => {
    const patientId = await makePatient(test.owner, clinic, { familyName: 'Okafor' })
    await physio.get(`/patients/${patientId}`)

    const { body } = await privacy.get(`/audit-events?patientId=${patientId}`)

    expect(body.items).toHaveLength(1)
    expect(body.items[0]).toMatchObject({
      actorId: clinic.physio.id,
      actorName: 'Jo Lindqvist',
      actorRole: 'physio',
      application: 'restride',
      applicationName: 'Restride',
      action: 'read',
      route: 'GET /api/v1/patients/:patientId',
      patientId,
      patientName: 'Amara Okafor',
      clientAddress: '127.0.0.1',
      outcome: 'success',
    })
    expect(body.items[0].clinicName).toMatch(/^Clinic \d+$/u)
    expect(body.items[0].hash).toMatch(/^[\da-f]{64}$/u)
  })

  it.each([
    ['from=yesterday', '/query/from'],
    ['action=peek', '/query/action'],
    ['resource=Robert%27)%3B--', '/query/resource'],
    ['breakGlass=maybe', '/query/breakGlass'],
  ])('names the filter it cannot read: %s', async (query, pointer) => {
    const answer = await privacy.get(`/audit-events?${query}`)

    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer])
  })
})

describe('the export', () => {
  const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '＝1', '＋1', '－1', '＠x', '"=1","2']

  it('is CSV that no spreadsheet runs, whatever a name is', async () => {
    const patientIds = []
    for (const givenName of FORMULAS) {
      const id = await makePatient(test.owner, clinic, { givenName, familyName: 'Z' })
      await physio.get(`/patients/${id}`)
      patientIds.push(id)
    }

    const answer = await privacy.get('/audit-events/export?resource=patient')
    const [head = [], ...rows] = parseCsv(answer.text)
    const at = (name: string) => head.indexOf(name)
    const names = patientIds.map(
      (id) => rows.find((row) => row[at('patient_id')] === id)?.[at('patient_name')],
    )

    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toContain('attachment')
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head.length]))
    expect(names).toEqual(FORMULAS.map((name) => `${name.startsWith('"') ? '' : "'"}${name} Z`))
    expect(head).toEqual(expect.arrayContaining(['user_id', 'facility', 'screen', 'reason']))
    expect(rows[0]?.[at('patient_health_number')]).toBe('not kept')
  })

  it('holds what the filters say, in the order of the chain, and is itself recorded', async () => {
    const patientId = await makePatient(test.owner, clinic)
    for (let look = 0; look < 3; look += 1) await physio.get(`/patients/${patientId}`)

    const answer = await privacy.get(`/audit-events/export?patientId=${patientId}`)
    const [head = [], ...rows] = parseCsv(answer.text)
    const numbers = rows.map((row) => Number(row[head.indexOf('number')]))
    const trail = await privacy.get(`/audit-events?patientId=${patientId}&action=export`)

    expect(numbers).toHaveLength(3)
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other))
    expect(trail.body.items).toMatchObject([{ actorName: 'Pri Vacy', resource: 'audit_event' }])
  })
})

describe('the report of unlinked access', () => {
  const pairsOf = async (patientId: string) => {
    const { body } = await privacy.get('/reports/unlinked-access?limit=200')
    return body.items.filter((item: { patientId: string }) => item.patientId === patientId)
  }
  const look = async (person: Clinic['physio'], patientId: string) =>
    (await test.as(person.email)).get(`/patients/${patientId}`)

  it('shows who opened a record, or tried to, without being in the care team or having a visit near', async () => {
    const patientId = await makePatient(test.owner, clinic, { familyName: 'Berg' })
    await look(clinic.physio, patientId)
    await look(clinic.otherPhysio, patientId)
    await look(clinic.desk, patientId)
    await (await test.as(clinic.otherPhysio.email)).get(`/patients/${patientId}/timeline`)

    const pairs = await pairsOf(patientId)

    expect(pairs).toHaveLength(2)
    expect(pairs).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          actorName: 'Tess Marchand',
          patientName: 'Amara Berg',
          looks: 0,
          refused: 2,
        }),
        expect.objectContaining({ actorName: 'Robin Kaur', looks: 1, refused: 0 }),
      ]),
    )
  })

  it.each([
    ['six days ahead', 6, 0],
    ['eight days ahead', 8, 1],
  ])('a visit %s links: %i, %i', async (_, days, unlinked) => {
    const patientId = await makePatient(test.owner, clinic)
    await book(patientId, clinic.otherPhysio.id, daysFromNow(days))
    await test.owner.query(`delete from care_team_members where patient_id = $1 and user_id = $2`, [
      patientId,
      clinic.otherPhysio.id,
    ])
    await look(clinic.otherPhysio, patientId)

    const names = (await pairsOf(patientId)).map(({ actorName }: never) => actorName)

    expect(names.filter((name: string) => name === 'Tess Marchand')).toHaveLength(unlinked)
  })

  it('a colleague’s visit does not link a physiotherapist, but it links the desk', async () => {
    const patientId = await makePatient(test.owner, clinic)
    await book(patientId, clinic.physio.id, daysFromNow(3))
    await look(clinic.otherPhysio, patientId)
    await look(clinic.desk, patientId)

    const pairs = await pairsOf(patientId)

    expect(pairs.map(({ actorName }: { actorName: string }) => actorName)).toEqual([
      'Tess Marchand',
    ])
  })

  it('page by page is the same as all at once', async () => {
    for (let made = 0; made < 3; made += 1) {
      await look(clinic.otherPhysio, await makePatient(test.owner, clinic))
    }
    const whole = await privacy.get('/reports/unlinked-access?limit=200')

    const first = await privacy.get('/reports/unlinked-access?limit=2')
    const rest = await privacy.get(
      `/reports/unlinked-access?limit=200&cursor=${first.body.nextCursor}`,
    )

    expect([...first.body.items, ...rest.body.items]).toEqual(whole.body.items)
  })
})
