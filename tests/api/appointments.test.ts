import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { decision, makePatient, openEpisode, signAssessment } from '../support/episodes.ts'

const test = await openTestApp()
const clinic = await test.clinic()
const physio = await test.as(clinic.physio.email)
const desk = await test.as(clinic.desk.email)
let hour = 0

/** A free hour of its own for every test: mornings of the week of November 30. */
function freshStart(): string {
  hour += 1
  const day = 30 + Math.floor(hour / 7)
  const date = day > 30 ? `2026-12-0${day - 30}` : '2026-11-30'
  return new Date(Date.parse(`${date}T15:00:00Z`) + (hour % 7) * 3_600_000).toISOString()
}

async function booking(change: Record<string, unknown> = {}) {
  return {
    followUpId: null,
    patientId: await makePatient(test.owner, clinic),
    physioId: clinic.physio.id,
    locationId: clinic.locationId,
    roomId: null,
    startsAt: freshStart(),
    durationMinutes: 30,
    overbook: null,
    ...change,
  }
}

/** A decision that asks for a visit; answers the follow-up the desk sees. */
async function dueVisit() {
  const patientId = await makePatient(test.owner, clinic)
  const episodeId = await openEpisode(physio, patientId)
  await signAssessment(physio, episodeId)
  await physio.post(`/episodes/${episodeId}/clearances`, await decision(physio, episodeId))
  const { body } = await desk.get('/follow-ups?limit=200')
  return body.items.find((item: { patient: { id: string } }) => item.patient.id === patientId)
}

const rowsAt = async (startsAt: string) =>
  (
    await test.owner.query('select count(*)::int from appointments where starts_at = $1', [
      startsAt,
    ])
  ).rows[0].count

describe('one slot, fifty desks', () => {
  it('goes to one of them; the others are told and offered the next free times; nothing else changes', async () => {
    const visit = await dueVisit()
    const body = await booking({ followUpId: visit.id, patientId: visit.patient.id })
    const patients = await Promise.all(
      Array.from({ length: 49 }, () => makePatient(test.owner, clinic)),
    )

    const answers = await Promise.all([
      desk.post('/appointments', body),
      ...patients.map((patientId) =>
        desk.post('/appointments', { ...body, followUpId: null, patientId }),
      ),
    ])

    const booked = answers.filter(({ status }) => status === 201)
    const refused = answers.filter(({ body: problem }) => problem.code === 'slot_taken')
    expect([booked.length, refused.length]).toEqual([1, 49])
    expect(
      refused.every(({ body: problem, status }) => status === 409 && problem.nextFree.length === 3),
    ).toBe(true)
    expect(refused[0]?.body.nextFree[0].startsAt > body.startsAt).toBe(true)
    expect(await rowsAt(body.startsAt)).toBe(1)
    const after = await desk.get(`/follow-ups/${visit.id}`)
    const own = booked[0]?.body.followUpId === visit.id
    expect(after.body.status).toBe(own ? 'booked' : 'due')
  })

  it('of one follow-up, sent fifty times, is booked once; all the others hear of the time', async () => {
    const visit = await dueVisit()
    const body = await booking({ followUpId: visit.id, patientId: visit.patient.id })

    const answers = await Promise.all(
      Array.from({ length: 50 }, () => desk.post('/appointments', body)),
    )

    const refused = answers.filter(({ body: problem }) => problem.code === 'slot_taken')
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(refused).toHaveLength(49)
    expect(refused.every(({ body: problem }) => problem.nextFree.length === 3)).toBe(true)
    expect(await rowsAt(body.startsAt)).toBe(1)
    const after = await desk.get(`/follow-ups/${visit.id}`)
    expect(after.body).toMatchObject({ status: 'booked', version: visit.version + 1 })
  })

  it('of one follow-up, is booked once however often it is sent', async () => {
    const visit = await dueVisit()
    const body = await booking({ followUpId: visit.id, patientId: visit.patient.id })
    const later = { ...body, startsAt: freshStart() }

    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () =>
        desk.post('/appointments', body, { 'idempotency-key': 'same-click' }),
      ),
      desk.post('/appointments', later),
    ])

    const ids = new Set(
      answers.filter(({ status }) => status === 201).map((answer) => answer.body.id),
    )
    expect(ids.size).toBe(1)
    const refused = answers.filter(({ status }) => status !== 201)
    expect(
      refused.every((answer) => ['follow_up_closed', 'slot_taken'].includes(answer.body.code)),
    ).toBe(true)
  })
})

describe('overlaps', () => {
  it.each([
    ['the physiotherapist', () => ({})],
    ['the room', () => ({ physioId: clinic.otherPhysio.id })],
  ])('of %s are refused', async (_who, change) => {
    const first = await booking({ roomId: clinic.roomIds[0] })
    await desk.post('/appointments', first)

    const second = await desk.post('/appointments', {
      ...first,
      patientId: await makePatient(test.owner, clinic),
      startsAt: new Date(Date.parse(first.startsAt) + 15 * 60_000).toISOString(),
      ...change(),
    })

    expect(second.status).toBe(409)
    expect(second.body.code).toBe('slot_taken')
  })

  it('of the patient are refused, with another physiotherapist in another room too', async () => {
    const first = await booking({ roomId: clinic.roomIds[0] })
    await desk.post('/appointments', first)

    const second = await desk.post('/appointments', {
      ...first,
      physioId: clinic.otherPhysio.id,
      roomId: clinic.roomIds[1],
    })

    expect(second.body.code).toBe('slot_taken')
  })

  it('that only touch are none', async () => {
    const first = await booking()
    await desk.post('/appointments', first)

    const next = await desk.post('/appointments', {
      ...first,
      startsAt: new Date(Date.parse(first.startsAt) + 30 * 60_000).toISOString(),
    })

    expect(next.status).toBe(201)
  })

  it('on purpose need a reason and keep it; an ordinary booking cannot slide under one', async () => {
    const first = await booking()
    await desk.post('/appointments', first)
    const patientId = await makePatient(test.owner, clinic)
    const halfLater = new Date(Date.parse(first.startsAt) + 15 * 60_000).toISOString()

    const onPurpose = await desk.post('/appointments', {
      ...first,
      patientId,
      startsAt: halfLater,
      overbook: { reason: 'Jo asked for it' },
    })
    const under = await desk.post('/appointments', {
      ...first,
      patientId: await makePatient(test.owner, clinic),
      startsAt: new Date(Date.parse(first.startsAt) + 30 * 60_000).toISOString(),
    })

    expect(onPurpose.body).toMatchObject({ overbookReason: 'Jo asked for it' })
    expect(under.body.code).toBe('slot_taken')
  })
})

describe('a booking', () => {
  it.each([
    ['in the past', { startsAt: '2026-11-20T16:00:00Z' }, '/startsAt', 400],
    [
      'at the end of time',
      { startsAt: '9999-12-31T23:59:00Z', overbook: { reason: 'Never' } },
      '/startsAt',
      400,
    ],
    ['between two minutes', { startsAt: '2026-12-01T16:00:30Z' }, '/startsAt', 400],
    ['outside the working hours', { startsAt: '2026-12-01T03:00:00Z' }, '/startsAt', 422],
    ['on a Sunday', { startsAt: '2026-12-06T17:00:00Z' }, '/startsAt', 422],
    ['too short', { durationMinutes: 5 }, '/durationMinutes', 400],
    ['with nobody', { physioId: uuidv7() }, '/physioId', 400],
    ['of nobody', { patientId: uuidv7() }, '/patientId', 400],
    ['nowhere', { locationId: uuidv7() }, '/locationId', 400],
    ['in no room', { roomId: uuidv7() }, '/roomId', 400],
    ['for no visit', { followUpId: uuidv7() }, '/followUpId', 400],
  ])('%s is refused and the field named', async (_name, change, pointer, status) => {
    const answer = await desk.post('/appointments', await booking(change))

    expect(answer.status).toBe(status)
    expect(answer.body.errors[0].pointer).toBe(pointer)
  })

  it('moves where there is room, and says what is free where there is not', async () => {
    const taken = await booking()
    await desk.post('/appointments', taken)
    const made = await desk.post('/appointments', await booking())

    const refused = await desk.patch(
      `/appointments/${made.body.id}`,
      { startsAt: taken.startsAt },
      1,
    )
    const moved = await desk.patch(`/appointments/${made.body.id}`, { startsAt: freshStart() }, 1)

    expect(refused.body.code).toBe('slot_taken')
    expect(refused.body.nextFree.length).toBeGreaterThan(0)
    expect(moved.body).toMatchObject({ id: made.body.id, version: 2 })
  })

  it('cancelled needs a reason, frees the time and makes its visit due again', async () => {
    const visit = await dueVisit()
    const body = await booking({ followUpId: visit.id, patientId: visit.patient.id })
    const made = await desk.post('/appointments', body)

    const without = await desk.patch(`/appointments/${made.body.id}`, { status: 'cancelled' }, 1)
    const cancelled = await desk.patch(
      `/appointments/${made.body.id}`,
      { status: 'cancelled', cancelReason: 'Baby is ill' },
      1,
    )

    expect(without.body.errors[0].pointer).toBe('/cancelReason')
    expect(cancelled.body.status).toBe('cancelled')
    expect((await desk.get(`/follow-ups/${visit.id}`)).body.status).toBe('due')
    expect((await desk.post('/appointments', body)).status).toBe(201)
  })

  it('is not sent again to who has its version', async () => {
    const made = await desk.post('/appointments', await booking())

    const again = await desk.get(`/appointments/${made.body.id}`, { 'if-none-match': '"1"' })

    expect([again.status, again.text]).toEqual([304, ''])
  })

  it('sent again with its key is the same; another one with that key is refused', async () => {
    const body = await booking()
    const key = { 'idempotency-key': uuidv7() }
    const first = await desk.post('/appointments', body, key)

    const again = await desk.post('/appointments', body, key)
    const other = await desk.post('/appointments', { ...body, durationMinutes: 45 }, key)

    expect(again.body).toEqual(first.body)
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused'])
    expect(await rowsAt(body.startsAt)).toBe(1)
  })

  it('of another clinic is not there', async () => {
    const made = await desk.post('/appointments', await booking())
    const theirs = await test.as((await test.clinic()).desk.email)

    const read = await theirs.get(`/appointments/${made.body.id}`)
    const changed = await theirs.patch(`/appointments/${made.body.id}`, { status: 'confirmed' }, 1)

    expect([read.status, changed.status]).toEqual([404, 404])
  })

  it('changes by who has read it only', async () => {
    const made = await desk.post('/appointments', await booking())

    const blind = await desk.patch(`/appointments/${made.body.id}`, { status: 'confirmed' }, null)
    const stale = await desk.patch(`/appointments/${made.body.id}`, { status: 'confirmed' }, 9)

    expect([blind.status, stale.status]).toEqual([428, 412])
    expect(stale.body.currentVersion).toBe(1)
  })
})

describe('free times', () => {
  it('lie in the working hours, leave out what is booked and are offered by start', async () => {
    const other = await test.clinic()
    const theirs = await test.as(other.desk.email)
    const ask = `/availability?from=2026-12-01&to=2026-12-01&durationMinutes=60&physioId=${other.physio.id}`
    const before = await theirs.get(ask)
    const slot = before.body.items[1]
    await theirs.post('/appointments', {
      followUpId: null,
      patientId: await makePatient(test.owner, other),
      physioId: other.physio.id,
      locationId: other.locationId,
      roomId: null,
      startsAt: slot.startsAt,
      durationMinutes: 60,
      overbook: null,
    })

    const after = await theirs.get(ask)

    const starts = after.body.items.map((item: { startsAt: string }) => item.startsAt)
    expect(before.body.items).toHaveLength(29)
    expect(starts).toEqual(starts.toSorted())
    expect(starts).not.toContain(slot.startsAt)
  })

  it.each(['2027-03-14', '2027-03-15', '2026-11-02', '2027-11-08'])(
    'begin at eight by the clinic’s clock on %s, whatever the clocks did',
    async (day) => {
      const at = await openTestAppNear(day)

      const answer = await at.get(
        `/availability?from=${day}&to=${day}&durationMinutes=30&physioId=${clinic.physio.id}`,
      )

      const local = answer.body.items.map((item: { startsAt: string }) =>
        new Intl.DateTimeFormat('en-CA', {
          timeZone: 'America/Edmonton',
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        }).format(new Date(item.startsAt)),
      )
      const isSunday = new Date(`${day}T00:00:00Z`).getUTCDay() === 0
      expect(local[0]).toBe(isSunday ? undefined : '08:00')
    },
  )

  it('of a window too long, or ending before it begins, are refused', async () => {
    test.clock.now = new Date('2026-11-23T18:00:00Z')
    const long = await desk.get('/availability?from=2026-12-01&to=2027-03-01&durationMinutes=30')
    const backwards = await desk.get(
      '/availability?from=2026-12-02&to=2026-12-01&durationMinutes=30',
    )

    expect(long.body.errors[0].pointer).toBe('/query/to')
    expect(backwards.body.errors[0].pointer).toBe('/query/to')
  })
})

/** The desk on the eve of a day, since no time in the past is offered. */
async function openTestAppNear(day: string) {
  test.clock.now = new Date(Date.parse(`${day}T00:00:00Z`) - 3 * 86_400_000)
  return test.as(clinic.desk.email)
}
