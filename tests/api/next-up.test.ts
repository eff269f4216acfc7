import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { type Chain, cleared, intake } from '../support/chain.ts'
import type { Clinic } from '../support/people.ts'

const test = await openTestApp()
const asPhysio = (clinic: Clinic) => test.as(clinic.physio.email)

/** Cleared, with a review in March and its follow-up not booked: somebody who is waited for. */
const waitsFor = (clinic: Clinic, name: string) => cleared(test, clinic, name)

async function book(clinic: Clinic, { patientId }: Chain, startsAt: string): Promise<string> {
  const desk = await test.as(clinic.desk.email)
  const answer = await desk.post(
    '/appointments',
    {
      followUpId: null,
      patientId,
      physioId: clinic.physio.id,
      locationId: clinic.locationId,
      roomId: null,
      startsAt,
      durationMinutes: 30,
      overbook: null,
    },
    { 'idempotency-key': uuidv7() },
  )
  expect(answer.status).toBe(201)
  return answer.body.id
}

async function nextUp(clinic: Clinic) {
  const { body } = await (await asPhysio(clinic)).get('/worklist')
  return body.nextUp
}

describe('who is next', () => {
  it('is nobody while somebody is to be reviewed, and nobody when nobody is expected', async () => {
    const clinic = await test.clinic()
    expect(await nextUp(clinic)).toBeNull()
    await waitsFor(clinic, 'Waits')
    expect(await nextUp(clinic)).not.toBeNull()

    await intake(test, clinic, 'Assess')

    expect(await nextUp(clinic)).toBeNull()
  })

  it('is whoever has the first day: a visit, the end of a snooze or a review', async () => {
    const clinic = await test.clinic()
    const waits = await waitsFor(clinic, 'Waits')
    expect(await nextUp(clinic)).toEqual({
      patient: { id: waits.patientId, name: 'Amara Waits' },
      on: '2027-03-15',
      at: null,
      why: 'due',
    })
    const away = await intake(test, clinic, 'Away')
    await (
      await asPhysio(clinic)
    ).post(`/episodes/${away.episodeId}/snoozes`, { until: '2026-11-26', reason: 'Away' })
    expect(await nextUp(clinic)).toMatchObject({
      patient: { name: 'Amara Away' },
      on: '2026-11-26',
      why: 'back',
    })
    const appointmentId = await book(clinic, waits, '2026-11-25T16:00:00Z')

    expect(await nextUp(clinic)).toMatchObject({
      patient: { name: 'Amara Waits' },
      on: '2026-11-25',
      at: '2026-11-25T16:00:00.000Z',
      why: 'visit',
    })

    const cancel = { status: 'cancelled', cancelReason: 'She is ill' }
    const desk = await test.as(clinic.desk.email)
    expect((await desk.patch(`/appointments/${appointmentId}`, cancel, 1)).status).toBe(200)
    expect(await nextUp(clinic)).toMatchObject({ why: 'back' })
  })

  it('is nobody else’s patient', async () => {
    const clinic = await test.clinic()
    await waitsFor(clinic, 'Waits')

    const { body } = await (await test.as(clinic.otherPhysio.email)).get('/worklist')

    expect(body.nextUp).toBeNull()
  })
})

describe('a row', () => {
  it('says what is booked and what the desk has still to book', async () => {
    const clinic = await test.clinic()
    const her = await intake(test, clinic)
    const physio = await asPhysio(clinic)
    const row = async () => (await physio.get('/worklist')).body.items[0]
    expect(await row()).toMatchObject({ visitAt: null, visitAsked: null })

    await physio.post(`/episodes/${her.episodeId}/follow-ups`, {
      dueFrom: '2026-11-24',
      dueTo: '2026-11-27',
      durationMinutes: 45,
    })
    await book(clinic, her, '2026-11-25T16:00:00Z')

    expect(await row()).toMatchObject({
      visitAt: '2026-11-25T16:00:00.000Z',
      visitAsked: { from: '2026-11-24', to: '2026-11-27' },
    })
  })

  it('says how she wants to be reached, and how not', async () => {
    const clinic = await test.clinic()
    const her = await intake(test, clinic)
    await test.owner.query(
      `update patients set phone = '780-555-0199', email = 'amara@example.test', contact_preference = 'email' where id = $1`,
      [her.patientId],
    )
    const physio = await asPhysio(clinic)
    const patient = async () => (await physio.get('/worklist')).body.items[0].patient
    expect(await patient()).toMatchObject({
      phone: '780-555-0199',
      email: 'amara@example.test',
      contactPreference: 'email',
      noContactBy: [],
    })

    const consent = { kind: 'email', given: false, textVersion: '2026-11', lang: 'en' }
    const refused = await (await test.as(her.email)).post('/me/consents', consent)

    expect(refused.status).toBe(201)
    expect(await patient()).toMatchObject({ noContactBy: ['email'] })
  })
})
