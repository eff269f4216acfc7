import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { makePatient } from '../support/episodes.ts'
import type { Clinic } from '../support/people.ts'

const test = await openTestApp()
const HOUR_MS = 3_600_000

/** Where the clocks still change: Alberta's no longer do. */
async function makeClinic(): Promise<Clinic> {
  const clinic = await test.clinic()
  await test.owner.query(`update clinics set time_zone = 'America/Denver' where id = $1`, [
    clinic.id,
  ])
  return clinic
}

async function addShift(clinic: Clinic, weekday: number, starts: number, ends: number) {
  await test.owner.query(
    `insert into working_hours (id, clinic_id, physio_id, location_id, weekday, starts_minute, ends_minute)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [uuidv7(), clinic.id, clinic.physio.id, clinic.locationId, weekday, starts, ends],
  )
}

async function booking(clinic: Clinic, change: Record<string, unknown> = {}) {
  return {
    followUpId: null,
    patientId: await makePatient(test.owner, clinic),
    physioId: clinic.physio.id,
    locationId: clinic.locationId,
    roomId: null,
    startsAt: '2026-12-01T15:00:00.000Z',
    durationMinutes: 60,
    overbook: null,
    ...change,
  }
}

const startsOf = (answer: { body: { items: { startsAt: string }[] } }) =>
  answer.body.items.map(({ startsAt }) => startsAt)

const quartersFrom = (start: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(start) + index * 900_000).toISOString(),
  )

describe('free times on a day that changes the clocks', () => {
  it.each([
    ['loses the hour after two in March', '2027-03-14', '2027-03-14T07:00:00.000Z', 12],
    ['has the hour after one twice in November', '2027-11-07', '2027-11-07T06:00:00.000Z', 20],
  ])('%s', async (_what, day, firstStart, quarters) => {
    const clinic = await makeClinic()
    await addShift(clinic, 7, 0, 240)
    test.clock.now = new Date(Date.parse(`${day}T00:00:00Z`) - 48 * HOUR_MS)
    const desk = await test.as(clinic.desk.email)

    const answer = await desk.get(
      `/availability?from=${day}&to=${day}&durationMinutes=15&limit=200`,
    )

    expect(startsOf(answer)).toEqual(quartersFrom(firstStart, quarters))
  })

  it('can be booked where they are offered', async () => {
    const clinic = await makeClinic()
    await addShift(clinic, 7, 60, 240)
    test.clock.now = new Date('2027-11-05T00:00:00Z')
    const desk = await test.as(clinic.desk.email)
    // Half past one for the second time that night.
    const startsAt = '2027-11-07T08:30:00.000Z'

    const made = await desk.post('/appointments', await booking(clinic, { startsAt }))

    expect(made.status).toBe(201)
    const left = await desk.get('/availability?from=2027-11-07&to=2027-11-07&durationMinutes=15')
    expect(startsOf(left)).not.toContain(startsAt)
  })
})

describe('free times', () => {
  it('reach to the end of a shift that ends at midnight', async () => {
    test.clock.now = new Date('2026-11-23T18:00:00Z')
    const clinic = await makeClinic()
    await addShift(clinic, 6, 1320, 1440)
    const desk = await test.as(clinic.desk.email)
    const startsAt = '2026-12-06T06:00:00.000Z'

    const answer = await desk.get('/availability?from=2026-12-05&to=2026-12-05&durationMinutes=60')
    const made = await desk.post('/appointments', await booking(clinic, { startsAt }))

    expect(startsOf(answer)).toEqual(quartersFrom('2026-12-06T05:00:00.000Z', 5))
    expect(made.status).toBe(201)
  })

  it('lie on the quarters of the hour, whenever a shift begins', async () => {
    test.clock.now = new Date('2026-11-23T18:00:00Z')
    const clinic = await makeClinic()
    await addShift(clinic, 6, 490, 540)
    const desk = await test.as(clinic.desk.email)

    const answer = await desk.get('/availability?from=2026-12-05&to=2026-12-05&durationMinutes=30')

    expect(startsOf(answer)).toEqual(['2026-12-05T15:15:00.000Z', '2026-12-05T15:30:00.000Z'])
  })

  it('go across two shifts that touch', async () => {
    test.clock.now = new Date('2026-11-23T18:00:00Z')
    const clinic = await makeClinic()
    await addShift(clinic, 6, 480, 540)
    await addShift(clinic, 6, 540, 600)
    const desk = await test.as(clinic.desk.email)

    const answer = await desk.get('/availability?from=2026-12-05&to=2026-12-05&durationMinutes=120')

    expect(startsOf(answer)).toEqual(['2026-12-05T15:00:00.000Z'])
    const body = await booking(clinic, {
      startsAt: '2026-12-05T15:00:00.000Z',
      durationMinutes: 120,
    })
    expect((await desk.post('/appointments', body)).status).toBe(201)
  })

  it('page by page are the same as all at once', async () => {
    test.clock.now = new Date('2026-11-23T18:00:00Z')
    const clinic = await makeClinic()
    const desk = await test.as(clinic.desk.email)
    const ask = '/availability?from=2026-12-01&to=2026-12-02&durationMinutes=30'
    const whole = await desk.get(`${ask}&limit=200`)

    const paged: unknown[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page = await desk.get(`${ask}&limit=17${cursor === '' ? '' : `&cursor=${cursor}`}`)
      paged.push(...page.body.items)
      cursor = page.body.nextCursor
    }

    expect(whole.body.items).toHaveLength(124)
    expect(paged).toEqual(whole.body.items)
  })

  it('are never in the past, and end when every room is taken', async () => {
    test.clock.now = new Date('2026-12-01T21:05:00Z')
    const clinic = await makeClinic()
    const desk = await test.as(clinic.desk.email)
    for (const [index, physio] of [clinic.physio, clinic.otherPhysio].entries()) {
      const body = await booking(clinic, {
        physioId: physio.id,
        roomId: clinic.roomIds[index],
        startsAt: '2026-12-01T22:00:00.000Z',
        overbook: { reason: 'Both rooms are painted' },
      })
      await desk.post('/appointments', { ...body, physioId: clinic.physio.id })
    }

    const answer = await desk.get(
      `/availability?from=2026-11-30&to=2026-12-01&durationMinutes=30&physioId=${clinic.otherPhysio.id}`,
    )

    expect(startsOf(answer)).toEqual(['2026-12-01T21:15:00.000Z', '2026-12-01T21:30:00.000Z'])
  })

  it('leave out what the patient has elsewhere', async () => {
    test.clock.now = new Date('2026-11-23T18:00:00Z')
    const clinic = await makeClinic()
    const desk = await test.as(clinic.desk.email)
    const body = await booking(clinic, { physioId: clinic.otherPhysio.id })
    await desk.post('/appointments', body)
    const ask = `/availability?from=2026-12-01&to=2026-12-01&durationMinutes=60&physioId=${clinic.physio.id}`

    const hers = await desk.get(`${ask}&patientId=${body.patientId}`)
    const anybodys = await desk.get(ask)

    expect(startsOf(anybodys)).toContain(body.startsAt)
    expect(startsOf(hers)[0]).toBe('2026-12-01T16:00:00.000Z')
  })

  it('are offered up to sixty-two days on, not further', async () => {
    test.clock.now = new Date('2026-11-23T18:00:00Z')
    const clinic = await makeClinic()
    const desk = await test.as(clinic.desk.email)
    const ask = '/availability?durationMinutes=60&from=2026-12-01&to='

    const longest = await desk.get(`${ask}2027-02-01`)
    const tooLong = await desk.get(`${ask}2027-02-02`)

    expect(longest.status).toBe(200)
    expect(tooLong.body.errors[0].pointer).toBe('/query/to')
  })
})

describe('two desks at the same moment', () => {
  it('get two physiotherapists into two rooms when they leave the room open', async () => {
    test.clock.now = new Date('2026-11-23T18:00:00Z')
    const clinic = await makeClinic()
    const desk = await test.as(clinic.desk.email)
    const starts = Array.from({ length: 8 }, (_, index) =>
      new Date(Date.parse('2026-12-01T15:00:00Z') + index * HOUR_MS).toISOString(),
    )

    for (const startsAt of starts) {
      const bodies = [
        await booking(clinic, { startsAt }),
        await booking(clinic, { startsAt, physioId: clinic.otherPhysio.id }),
      ]
      const answers = await Promise.all(bodies.map((body) => desk.post('/appointments', body)))

      expect(answers.map(({ status }) => status)).toEqual([201, 201])
      expect(new Set(answers.map(({ body }) => body.room.id)).size).toBe(2)
    }
  })
})

describe('an appointment that has begun', () => {
  it('can still change its room and last longer, but not begin earlier', async () => {
    test.clock.now = new Date('2026-11-23T18:00:00Z')
    const clinic = await makeClinic()
    const made = await (
      await test.as(clinic.desk.email)
    ).post(
      '/appointments',
      await booking(clinic, { roomId: clinic.roomIds[0], startsAt: '2026-12-01T16:00:00.000Z' }),
    )
    test.clock.now = new Date('2026-12-01T16:30:00Z')
    const desk = await test.as(clinic.desk.email)
    const address = `/appointments/${made.body.id}`

    const room = await desk.patch(address, { roomId: clinic.roomIds[1], status: 'in_room' }, 1)
    const longer = await desk.patch(address, { durationMinutes: 75 }, 2)
    const earlier = await desk.patch(address, { startsAt: '2026-12-01T15:00:00.000Z' }, 3)

    expect(room.body).toMatchObject({ status: 'in_room', room: { id: clinic.roomIds[1] } })
    expect(longer.body).toMatchObject({ endsAt: '2026-12-01T17:15:00.000Z' })
    expect(earlier.body.errors[0].pointer).toBe('/startsAt')
  })
})
