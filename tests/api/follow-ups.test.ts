import { beforeAll, describe, expect, it } from 'vitest'
import { ROUTES } from '../support/access-table.ts'
import { openTestApp } from '../support/app.ts'
import { intake } from '../support/chain.ts'
import { decision, makePatient, openEpisode, signAssessment } from '../support/episodes.ts'

const test = await openTestApp()
const clinic = await test.clinic()
const physio = await test.as(clinic.physio.email)
const desk = await test.as(clinic.desk.email)

async function dueVisit(change: Record<string, unknown> = {}) {
  const patientId = await makePatient(test.owner, clinic)
  const episodeId = await openEpisode(physio, patientId)
  await signAssessment(physio, episodeId)
  await physio.post(`/episodes/${episodeId}/clearances`, await decision(physio, episodeId, change))
  const { body } = await desk.get('/follow-ups?limit=200')
  return body.items.find((item: { patient: { id: string } }) => item.patient.id === patientId)
}

describe('a follow-up', () => {
  it('comes from a decision with its window, length and physiotherapist', async () => {
    const visit = await dueVisit({
      followUp: { dueFrom: '2026-12-01', dueTo: '2026-12-04', durationMinutes: 30 },
    })

    expect(visit).toMatchObject({
      dueFrom: '2026-12-01',
      dueTo: '2026-12-04',
      durationMinutes: 30,
      physio: { name: 'Jo Lindqvist' },
      status: 'due',
      daysLate: 0,
      tries: 0,
    })
  })

  it('counts the calls, and how late it is', async () => {
    const visit = await dueVisit()
    const called = await desk.patch(`/follow-ups/${visit.id}`, { tried: 'no_answer' }, 1)
    test.clock.now = new Date('2026-12-17T18:00:00Z')

    const late = await (await test.as(clinic.desk.email)).get(`/follow-ups/${visit.id}`)

    test.clock.now = new Date('2026-11-23T18:00:00Z')
    expect(called.body).toMatchObject({ tries: 1, version: 2 })
    expect(late.body.daysLate).toBe(3)
  })

  it('put off leaves the list until its day', async () => {
    const visit = await dueVisit()

    await desk.patch(`/follow-ups/${visit.id}`, { snoozedUntil: '2026-12-01' }, 1)

    const ids = async (status: string) =>
      (await desk.get(`/follow-ups?status=${status}&limit=200`)).body.items.map(
        ({ id }: { id: string }) => id,
      )
    expect(await ids('due')).not.toContain(visit.id)
    expect(await ids('snoozed')).toContain(visit.id)
  })

  it('leaves the list for good with a stated reason only', async () => {
    const visit = await dueVisit()

    const unstated = await desk.patch(`/follow-ups/${visit.id}`, { close: {} }, 1)
    const closed = await desk.patch(
      `/follow-ups/${visit.id}`,
      { close: { reason: 'moved_away', note: null } },
      1,
    )
    const again = await desk.patch(`/follow-ups/${visit.id}`, { tried: 'reached' }, 2)

    expect(unstated.status).toBe(400)
    expect(closed.body).toMatchObject({ status: 'closed', closeReason: 'moved_away' })
    expect(again.body.code).toBe('follow_up_closed')
  })
})

describe('a follow-up asked for without a decision', () => {
  const SOON = { dueFrom: '2026-11-24', dueTo: '2026-11-27', durationMinutes: 30 }
  const ask = (episodeId: string, body: object = SOON, headers?: Record<string, string>) =>
    physio.post(`/episodes/${episodeId}/follow-ups`, body, headers)
  const waiting = async (patientId: string): Promise<{ id: string; version: number }[]> =>
    (await desk.get('/follow-ups?limit=200')).body.items.filter(
      (item: { patient: { id: string } }) => item.patient.id === patientId,
    )

  it('stands on the desk’s list at once, with who asked and nothing clinical', async () => {
    const { episodeId, patientId } = await intake(test, clinic)

    const answer = await ask(episodeId)

    expect(answer.status).toBe(201)
    const [visit] = await waiting(patientId)
    expect(visit).toEqual(answer.body)
    expect(visit).toMatchObject({
      ...SOON,
      physio: { name: 'Jo Lindqvist' },
      askedBy: { name: 'Jo Lindqvist' },
      status: 'due',
      version: 1,
    })
    expect(answer.text).not.toMatch(/episode|clearance/iu)
    const { rows } = await test.owner.query(
      `select action, patient_id from audit_events where resource = 'follow_up' and resource_id = $1 and action = 'create'`,
      [answer.body.id],
    )
    expect(rows).toEqual([{ action: 'create', patient_id: patientId }])
  })

  it('is taken back by whoever asked, and asked for again', async () => {
    const { episodeId, patientId } = await intake(test, clinic)
    const { body } = await ask(episodeId)

    const undone = await physio.patch(
      `/follow-ups/${body.id}`,
      { close: { reason: 'asked_by_physio', note: null } },
      body.version,
    )

    expect(undone.body).toMatchObject({ status: 'closed', closeReason: 'asked_by_physio' })
    expect(await waiting(patientId)).toEqual([])
    expect((await ask(episodeId)).status).toBe(201)
  })

  it('is one, however often and by how many it is asked for at once', async () => {
    const { episodeId, patientId } = await intake(test, clinic)
    await test.owner.query(
      'insert into care_team_members (clinic_id, patient_id, user_id) values ($1, $2, $3)',
      [clinic.id, patientId, clinic.otherPhysio.id],
    )
    const other = await test.as(clinic.otherPhysio.email)

    const answers = await Promise.all([
      ask(episodeId),
      ask(episodeId),
      other.post(`/episodes/${episodeId}/follow-ups`, SOON),
    ])

    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('follow_up_waits')
    expect(await waiting(patientId)).toHaveLength(1)
  })

  it('sent twice with the same key is one, with the same answer', async () => {
    const { episodeId, patientId } = await intake(test, clinic)
    const key = { 'idempotency-key': 'asked-once' }

    const first = await ask(episodeId, SOON, key)
    const second = await ask(episodeId, SOON, key)

    expect(second.body).toEqual(first.body)
    expect(await waiting(patientId)).toHaveLength(1)
  })

  it('comes beside the review of a decision that is later, and not beside one in the same days', async () => {
    const visit = await dueVisit()
    const { rows } = await test.owner.query(`select episode_id from follow_ups where id = $1`, [
      visit.id,
    ])
    const episodeId = rows[0]?.episode_id

    const sooner = await ask(episodeId)
    const sameDays = await ask(episodeId, { ...SOON, dueFrom: '2026-12-10', dueTo: '2026-12-11' })

    expect([visit.dueFrom, visit.dueTo]).toEqual(['2026-12-11', '2026-12-14'])
    expect([sooner.status, sameDays.status]).toEqual([201, 409])
    expect(await waiting(visit.patient.id)).toHaveLength(2)
  })

  it('leaves the list with the next decision', async () => {
    const { episodeId, patientId } = await intake(test, clinic)
    const { body } = await ask(episodeId)
    await signAssessment(physio, episodeId)

    await physio.post(`/episodes/${episodeId}/clearances`, await decision(physio, episodeId))

    const left = await waiting(patientId)
    expect(left).toHaveLength(1)
    expect(left[0]?.id).not.toBe(body.id)
  })

  it.each([
    ['a day that has passed', { ...SOON, dueFrom: '2026-11-22' }, '/dueFrom'],
    ['an end before its beginning', { ...SOON, dueTo: '2026-11-23' }, '/dueTo'],
    ['a day next summer', { ...SOON, dueTo: '2027-07-01' }, '/dueTo'],
    ['five minutes', { ...SOON, durationMinutes: 5 }, '/durationMinutes'],
  ])('is refused with %s', async (_name, body, pointer) => {
    const { episodeId, patientId } = await intake(test, clinic)

    const answer = await ask(episodeId, body)

    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer])
    expect(await waiting(patientId)).toEqual([])
  })

  it('is refused after the episode has ended', async () => {
    const { episodeId } = await intake(test, clinic)
    await test.owner.query(`update episodes set status = 'discharged' where id = $1`, [episodeId])

    const answer = await ask(episodeId)

    expect([answer.status, answer.body.code]).toEqual([409, 'episode_closed'])
  })
})

describe('the desk', () => {
  const CANARY = 'kanariengelb'
  let visit: { id: string; patient: { id: string } }

  beforeAll(async () => {
    const patientId = await makePatient(test.owner, clinic)
    const episodeId = await openEpisode(physio, patientId)
    const draft = await physio.post(`/episodes/${episodeId}/assessments`, {})
    await physio.patch(
      `/assessments/${draft.body.id}`,
      { notes: CANARY, ownWords: CANARY, findings: { symptoms: { painSite: CANARY } } },
      1,
    )
    await signAssessment(physio, episodeId, { symptoms: { heaviness: 'yes', painSite: CANARY } })
    await physio.post(
      `/episodes/${episodeId}/clearances`,
      await decision(physio, episodeId, {
        decision: 'not_cleared',
        stage: null,
        conditions: [CANARY],
        patientMessage: CANARY,
      }),
    )
    const { body } = await desk.get('/follow-ups?limit=200')
    visit = body.items.find((item: { patient: { id: string } }) => item.patient.id === patientId)
  })

  it('sees the visit and not one clinical word, in any answer it can get', async () => {
    const may = Object.entries(ROUTES).filter(
      ([, row]) => row.may !== 'public' && row.may.includes('front_desk'),
    )
    const reads = may.map(([route]) => route).filter((route) => route.startsWith('GET'))
    const ids: Record<string, string> = { patientId: visit.patient.id, followUpId: visit.id }
    let bytes = 0

    for (const route of reads) {
      const query = route.endsWith('/availability')
        ? '?from=2026-12-01&to=2026-12-02&durationMinutes=30'
        : ''
      const path = route
        .replace('GET /api/v1', '')
        .replace(/:(\w+)/u, (_all, name: string) => ids[name] ?? visit.id)
      const answer = await desk.get(`${path}${query}`)
      bytes += answer.text.length
      expect(answer.text).not.toContain(CANARY)
      expect(answer.text).not.toMatch(
        /episode|clearance|decision|readiness|symptom|assessment|criteri|heaviness|leak|cleared|"referred|on_hold|birth|goal|feeding/iu,
      )
    }

    expect(reads.length).toBeGreaterThan(6)
    expect(bytes).toBeGreaterThan(1000)
  })

  it('is refused every clinical address without a word of what is there', async () => {
    const closed = Object.entries(ROUTES).filter(
      ([route, row]) =>
        row.may !== 'public' && !row.may.includes('front_desk') && route.startsWith('GET'),
    )

    for (const [route] of closed) {
      const answer = await desk.get(
        route.replace('GET /api/v1', '').replace(/:\w+/u, visit.patient.id),
      )
      expect(answer.status).toBe(403)
      expect(answer.text).not.toContain(CANARY)
    }
  })
})
