import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import {
  clear,
  cleared,
  heaviness,
  intake,
  makePlan,
  moveTo,
  release,
  running,
  walkRun,
} from '../support/chain.ts'
import { decision, signAssessment } from '../support/episodes.ts'

const TODAY = '2026-11-23'
const test = await openTestApp()
const clinic = await test.clinic()
const asPhysio = () => test.as(clinic.physio.email)

const today = async (email: string) => (await (await test.as(email)).get('/me/today')).body

/** Words of the rules, of the chart and of a verdict: none of them is hers to read here. */
const READINESS = [
  'suggestion',
  'readiness',
  'criteri',
  'ruleset',
  'not_met',
  'ready',
  'hold',
  'incomplete',
  'LI-',
  'SX-',
  'score',
  'safe',
  'clearance',
  'unsafe',
  'finding',
]

function expectNoVerdict(text: string): void {
  // The statuses of the contract name what she waits for, not what the rules say.
  const said = text.replaceAll('awaiting_clearance', '')
  for (const word of READINESS) expect(said).not.toContain(word)
}

describe('today', () => {
  it('before any decision says what to do now, and never "rest"', async () => {
    const { email } = await intake(test, clinic)

    const body = await today(email)

    expect(body.today).toMatchObject({ state: 'waiting', for: 'assessment' })
    expect(body.today.whatToDoNow.length).toBeGreaterThanOrEqual(3)
    expect(JSON.stringify(body)).not.toMatch(/\brest\b|repos/iu)
    expect(body.physioName).toBe('Jo Lindqvist')
  })

  it('keeps quiet about what the rules computed, at every step', async () => {
    const { email, episodeId } = await intake(test, clinic)
    const physio = await asPhysio()
    const patient = await test.as(email)
    const look = async () => {
      expectNoVerdict((await patient.get('/me/today')).text)
      expectNoVerdict((await patient.get('/me/plan')).text)
    }
    await signAssessment(physio, episodeId, { tests: { 'LI-HOP': { right: 7 } } })
    await look()
    const body = await decision(physio, episodeId, { decision: 'not_cleared', stage: null })
    await physio.post(`/episodes/${episodeId}/clearances`, {
      ...body,
      patientMessage: 'We look again in two weeks.',
    })
    await look()

    const held = await today(email)

    expect(held.today).toMatchObject({ state: 'waiting', for: 'assessment' })
    expect(held.physioMessage).toBe('We look again in two weeks.')
    expect((await patient.get(`/episodes/${episodeId}/readiness`)).status).toBe(403)
  })

  it('waits for a plan, then for its release, then gives the session', async () => {
    const chain = await cleared(test, clinic)
    const physio = await asPhysio()
    const afterDecision = await today(chain.email)
    const plan = await makePlan(physio, chain)
    const afterPlan = await today(chain.email)
    await release(physio, plan, '1')

    const body = await today(chain.email)

    expect(afterDecision.today).toMatchObject({ state: 'waiting', for: 'plan' })
    expect(afterPlan.today).toMatchObject({ state: 'waiting', for: 'release' })
    expect(body).toMatchObject({ date: TODAY, releasedOn: TODAY })
    expect(body.today).toMatchObject({
      state: 'session',
      session: { kind: 'walk_run', on: TODAY, repeats: 8, runSeconds: 30, totalMinutes: 16 },
      weekOf: plan.weeks.length,
    })
  })

  it('is done after the log, and the next run is not tomorrow', async () => {
    const { email } = await running(test, clinic)
    const patient = await test.as(email)
    await patient.post('/me/session-logs', walkRun({ planned: { week: 1, index: 0 } }))

    const body = await today(email)

    expect(body.today).toMatchObject({
      state: 'rest',
      doneToday: true,
      next: { on: '2026-11-25', week: 1, index: 1 },
    })
  })

  it('never gives two runs on two days in a row', async () => {
    const { email } = await running(test, clinic)
    const patient = await test.as(email)
    await patient.post('/me/session-logs', walkRun({ doneOn: '2026-11-22' }))

    const body = await today(email)

    expect(body.today).toMatchObject({ state: 'rest', doneToday: false })
    expect(body.today.next.on).toBe('2026-11-25')
  })

  it('gives the two days off that hard pain asked for', async () => {
    const { email } = await running(test, clinic)
    const patient = await test.as(email)
    const pain = { symptom: 'pain', when: 'during', amount: null, painScore: 7 }
    await patient.post('/me/session-logs', walkRun({ symptoms: [pain] }))
    moveTo(test, '2026-11-25')

    const body = await today(email)
    moveTo(test, TODAY)

    expect(body.today).toMatchObject({ state: 'rest', next: { on: '2026-11-27' } })
  })

  it('takes "not today" for an answer', async () => {
    const { email } = await running(test, clinic)
    const patient = await test.as(email)
    await patient.post(
      '/me/session-logs',
      walkRun({
        outcome: 'not_today',
        runMinutes: 0,
        walkMinutes: 0,
        planned: { week: 1, index: 0 },
        symptoms: null,
      }),
    )

    const body = await today(email)

    expect(body.today).toMatchObject({
      state: 'rest',
      doneToday: false,
      next: { on: '2026-11-25' },
    })
  })

  it('never runs into a level that is not released', async () => {
    const { email } = await running(test, clinic)
    moveTo(test, '2026-12-14')

    const body = await today(email)
    const plan = await (await test.as(email)).get('/me/plan')
    moveTo(test, TODAY)

    expect(body.today).toMatchObject({ state: 'waiting', for: 'release' })
    expect(plan.body.weeks.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3])
  })

  it('goes no higher than the newest decision, whatever was released before', async () => {
    const { plan, ...chain } = await running(test, clinic)
    moveTo(test, '2026-12-14')
    const physio = await asPhysio()
    await release(physio, plan, '2', 'She ran at the clinic')
    const before = await today(chain.email)
    await clear(physio, chain, { stage: '1' })

    const after = await today(chain.email)
    moveTo(test, TODAY)

    expect(before.today).toMatchObject({ state: 'session', session: { repeats: 10 } })
    expect(after.today).toMatchObject({ state: 'waiting', for: 'release' })
  })

  it('is the clinic’s day, not the server’s', async () => {
    const { email } = await running(test, clinic)
    // Half past nine in the evening of Monday in Edmonton.
    test.clock.now = new Date('2026-11-24T04:30:00Z')

    const body = await today(email)
    moveTo(test, TODAY)

    expect(body.date).toBe(TODAY)
    expect(body.today.state).toBe('session')
  })

  it('of a finished episode is finished', async () => {
    const { email, episodeId } = await running(test, clinic)
    const physio = await asPhysio()
    const episode = await physio.get(`/episodes/${episodeId}`)
    await physio.patch(`/episodes/${episodeId}`, { status: 'graduated' }, episode.body.version)

    const patient = await test.as(email)

    expect((await today(email)).today).toEqual({ state: 'finished' })
    expect((await patient.get('/me/plan')).body).toEqual({ status: 'finished' })
    const log = await patient.post('/me/session-logs', walkRun())
    expect(log.body.code).toBe('episode_closed')
  })

  it('asks about the mornings after the last three days, once', async () => {
    const { email } = await running(test, clinic)
    const patient = await test.as(email)
    for (const doneOn of ['2026-11-19', '2026-11-20', '2026-11-22', TODAY]) {
      await patient.post('/me/session-logs', walkRun({ doneOn }))
    }

    const body = await today(email)

    expect(body.askNextMorning.map(({ doneOn }: { doneOn: string }) => doneOn)).toEqual([
      '2026-11-22',
      '2026-11-20',
    ])
  })

  it('shows the next visit', async () => {
    const { email, patientId } = await intake(test, clinic)
    await test.owner.query(
      `insert into appointments (id, clinic_id, patient_id, physio_id, location_id, room_id, starts_at, ends_at)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, '2026-12-08T17:30:00Z', '2026-12-08T18:15:00Z')`,
      [clinic.id, patientId, clinic.physio.id, clinic.locationId, clinic.roomIds[0]],
    )

    const body = await today(email)

    expect(body.nextAppointment).toMatchObject({
      startsAt: '2026-12-08T17:30:00.000Z',
      physioName: 'Jo Lindqvist',
      locationName: 'Riverbend',
    })
  })
})

describe('her plan', () => {
  it('holds the released weeks with what is planned and what she ran', async () => {
    const { email, plan } = await running(test, clinic)
    const patient = await test.as(email)
    await patient.post(
      '/me/session-logs',
      walkRun({ runMinutes: 3.5, planned: { week: 1, index: 0 } }),
    )

    const answer = await patient.get('/me/plan')

    expect(answer.body).toMatchObject({
      status: 'active',
      level: '1',
      totalWeeks: plan.weeks.length,
    })
    expect(answer.body.weeks).toHaveLength(3)
    expect(answer.body.weeks[0]).toMatchObject({
      number: 1,
      runMinutesPlanned: 12,
      runMinutesDone: 3.5,
    })
    expect(answer.body.weeks[0].sessions.map(({ logged }: { logged: boolean }) => logged)).toEqual([
      true,
      false,
      false,
    ])
  })

  it('says what it waits for', async () => {
    const before = await intake(test, clinic)
    const after = await cleared(test, clinic)
    const planned = await cleared(test, clinic)
    await makePlan(await asPhysio(), planned)
    const status = async (email: string) =>
      (await (await test.as(email)).get('/me/plan')).body.status

    expect(await status(before.email)).toBe('awaiting_clearance')
    expect(await status(after.email)).toBe('awaiting_plan')
    expect(await status(planned.email)).toBe('awaiting_release')
  })

  it('is paused with its heading, its words and what goes on', async () => {
    const { email } = await running(test, clinic)
    const patient = await test.as(email)
    const log = await patient.post('/me/session-logs', walkRun({ symptoms: [heaviness] }))

    const body = await today(email)

    const { heading, text, whatToDoNow } = log.body.advice
    expect(body.today).toMatchObject({ state: 'paused', heading, text, whatToDoNow })
    expect(body.today.whatToDoNow.length).toBeGreaterThan(0)
  })

  it('is for patients alone', async () => {
    const physio = await asPhysio()

    expect((await physio.get('/me/today')).status).toBe(403)
    expect((await physio.get('/me/plan')).status).toBe(403)
    expect((await test.anonymous.get('/me/today')).status).toBe(401)
  })
})
