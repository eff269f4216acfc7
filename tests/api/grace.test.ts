import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { heaviness, intake, makePlan, release, running, walkRun } from '../support/chain.ts'
import { decision, signAssessment } from '../support/episodes.ts'

const GRACE = 180_000
const START = new Date('2026-11-23T18:00:00Z')
const test = await openTestApp(START.toISOString(), { decisionGraceMs: GRACE })
const clinic = await test.clinic()

const later = (milliseconds: number) => {
  test.clock.now = new Date(START.getTime() + milliseconds)
}
const physio = () => test.as(clinic.physio.email)
const desk = () => test.as(clinic.desk.email)
const WORDS = 'You can start walk-runs. We look again by December 14.'
const STOP = { decision: 'not_cleared', stage: null, patientMessage: 'Walk for now, please.' }
const because = { reason: { code: 'stricter_for_caution', text: 'She slept two hours' } }

/** Assessed, with nothing decided yet. */
async function assessed() {
  later(0)
  const chain = await intake(test, clinic)
  await signAssessment(await physio(), chain.episodeId)
  return chain
}

async function decide(episodeId: string, change: Record<string, unknown> = {}) {
  const caller = await physio()
  const answer = await caller.post(
    `/episodes/${episodeId}/clearances`,
    await decision(caller, episodeId, change),
  )
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.body
}

async function takeBack(clearanceId: string) {
  return (await physio()).post(`/clearances/${clearanceId}/take-back`)
}

async function seenBy(email: string) {
  const { body } = await (await test.as(email)).get('/me/today')
  return { state: body.today.state, for: body.today.for, words: body.physioMessage }
}

async function dueFor(patientId: string) {
  const { body } = await (await desk()).get('/follow-ups')
  return body.items.filter(
    (item: { patient: { id: string } }) => item.patient.id === patientId,
  ) as { id: string; dueTo: string }[]
}

/** She runs: cleared long ago, on a plan with its first level released, and a visit on the desk's list. */
async function runs() {
  later(0)
  const chain = await running(test, clinic)
  await test.owner.query(`update clearances set told_at = decided_at where episode_id = $1`, [
    chain.episodeId,
  ])
  return chain
}

describe('a permission to run', () => {
  it('is signed at once, and told to her and to the desk when three minutes have passed', async () => {
    const { email, episodeId, patientId } = await assessed()
    const before = await seenBy(email)

    const signed = await decide(episodeId)

    expect(signed).toMatchObject({ toldAt: '2026-11-23T18:03:00.000Z', voided: null })
    expect((await (await physio()).get(`/episodes/${episodeId}`)).body.status).toBe('cleared')
    later(GRACE - 1)
    expect(await seenBy(email)).toEqual(before)
    expect(await dueFor(patientId)).toEqual([])
    later(GRACE)
    expect(await seenBy(email)).toEqual({ state: 'waiting', for: 'plan', words: WORDS })
    expect(await dueFor(patientId)).toMatchObject([{ dueTo: '2026-12-14' }])
  })

  it('shows her no plan and no level that was released meanwhile', async () => {
    const chain = await assessed()
    await decide(chain.episodeId)
    const plan = await makePlan(await physio(), chain)
    expect((await release(await physio(), plan, '1')).status).toBe(200)

    later(GRACE - 1)
    const early = await (await test.as(chain.email)).get('/me/plan')
    later(GRACE)
    const told = await (await test.as(chain.email)).get('/me/plan')

    expect(early.body).toEqual({ status: 'awaiting_clearance' })
    expect(told.body).toMatchObject({ status: 'active', level: '1' })
  })

  it('ends no pause for her before that, and stands in no export of her own', async () => {
    const chain = await runs()
    await (await test.as(chain.email)).post('/me/session-logs', walkRun({ symptoms: [heaviness] }))
    const paused = await seenBy(chain.email)
    await signAssessment(await physio(), chain.episodeId)

    const signed = await decide(chain.episodeId, {
      stage: '3',
      reason: { code: 'benefit_outweighs', text: 'Lighter, after a week of rest' },
      criterionReasons: await reasonsFor(chain.episodeId),
    })

    expect(paused.state).toBe('paused')
    expect(await seenBy(chain.email)).toEqual(paused)
    const mine = await (await test.as(chain.email)).get('/me/export')
    expect(mine.text).not.toContain(signed.id)
    expect(mine.body.episodes[0].episode).toMatchObject({ status: 'on_hold' })
    later(GRACE)
    expect((await seenBy(chain.email)).state).not.toBe('paused')
    const told = await (await test.as(chain.email)).get('/me/export')
    expect(told.text).toContain(signed.id)
  })

  it('that replaces another leaves her on the older one until then', async () => {
    const chain = await runs()
    const before = await seenBy(chain.email)

    await decide(chain.episodeId, { stage: '5', patientMessage: 'Up to level 5 now.' })

    expect(await seenBy(chain.email)).toEqual(before)
    later(GRACE)
    expect((await seenBy(chain.email)).words).toBe('Up to level 5 now.')
  })
})

describe('a stop', () => {
  it.each([
    ['hold', STOP],
    ['referral', { ...STOP, decision: 'referred' }],
  ])('by a %s counts for her at once; only its words wait', async (_name, change) => {
    const chain = await runs()

    await decide(chain.episodeId, { ...change, ...because })

    expect(await seenBy(chain.email)).toMatchObject({ state: 'paused', words: null })
    const plan = await (await test.as(chain.email)).get('/me/plan')
    expect(plan.body).toEqual({ status: 'paused' })
    later(GRACE)
    expect((await seenBy(chain.email)).words).toBe('Walk for now, please.')
  })
})

describe('undo', () => {
  it('within the three minutes puts everything back and leaves the decision in the record, void', async () => {
    const chain = await runs()
    const caller = await physio()
    const before = (await caller.get(`/episodes/${chain.episodeId}`)).body
    const due = await dueFor(chain.patientId)
    const seen = await seenBy(chain.email)
    const stop = await decide(chain.episodeId, { ...STOP, ...because })

    later(GRACE - 1)
    const undone = await takeBack(stop.id)

    expect(undone.status).toBe(200)
    expect(undone.body.voided).toEqual({
      at: '2026-11-23T18:02:59.999Z',
      by: { id: clinic.physio.id, name: 'Jo Lindqvist' },
    })
    const after = (await (await physio()).get(`/episodes/${chain.episodeId}`)).body
    for (const field of ['status', 'runningPause', 'clearanceId', 'planId', 'reviewOn'])
      expect({ [field]: after[field] }).toEqual({ [field]: before[field] })
    expect(await seenBy(chain.email)).toEqual(seen)
    expect((await dueFor(chain.patientId)).map(({ id }) => id)).toEqual(due.map(({ id }) => id))
    const list = await (await physio()).get(`/episodes/${chain.episodeId}/clearances`)
    expect(list.body.items).toMatchObject([
      { id: stop.id, voided: { at: '2026-11-23T18:02:59.999Z' } },
      { supersededById: null, voided: null },
    ])
    const trail = await (
      await test.as(clinic.privacy.email)
    ).get(`/audit-events?patientId=${chain.patientId}&resource=clearance&limit=200`)
    expect(trail.body.items).toContainEqual(
      expect.objectContaining({ action: 'update', resourceId: stop.id }),
    )
    later(GRACE * 2)
    expect(await seenBy(chain.email)).toEqual(seen)
  })

  it('after three minutes is refused, and she has been told', async () => {
    const { email, episodeId } = await assessed()
    const signed = await decide(episodeId)
    later(GRACE)

    const late = await takeBack(signed.id)

    expect([late.status, late.body.code]).toEqual([409, 'grace_over'])
    expect((await seenBy(email)).words).toBe(WORDS)
  })

  it('twice is done once, also at the same moment', async () => {
    const { episodeId } = await assessed()
    const signed = await decide(episodeId)
    later(1000)

    const [first, second] = await Promise.all([takeBack(signed.id), takeBack(signed.id)])
    later(2000)
    const third = await takeBack(signed.id)

    expect([first?.status, second?.status, third.status]).toEqual([200, 200, 200])
    expect(third.body.voided.at).toBe('2026-11-23T18:00:01.000Z')
  })

  it('puts the decision back on the worklist', async () => {
    const { episodeId } = await assessed()
    const waits = async () => {
      const { body } = await (await physio()).get('/worklist?limit=200')
      return body.items.some((item: { episodeId: string }) => item.episodeId === episodeId)
    }
    const before = await waits()
    const signed = await decide(episodeId)
    const decided = await waits()

    await takeBack(signed.id)

    expect([before, decided, await waits()]).toEqual([true, false, true])
  })

  it('ends a plan made on the decision: a later permission does not bring back what was released', async () => {
    const chain = await assessed()
    const signed = await decide(chain.episodeId)
    const plan = await makePlan(await physio(), chain)
    await release(await physio(), plan, '1')

    await takeBack(signed.id)

    expect((await (await physio()).get(`/plans/${plan.id}`)).body.status).toBe('ended')
    await decide(chain.episodeId)
    later(GRACE)
    expect(await seenBy(chain.email)).toMatchObject({ state: 'waiting', for: 'plan' })
  })

  it.each([
    ['a permission', { stage: '5' }],
    ['a stop', { ...STOP, ...because }],
  ])('of %s never lets her run who reported a symptom meanwhile', async (_name, change) => {
    const chain = await runs()
    const signed = await decide(chain.episodeId, change)
    later(60_000)
    await (await test.as(chain.email)).post('/me/session-logs', walkRun({ symptoms: [heaviness] }))

    const undone = await takeBack(signed.id)

    expect(undone.status).toBe(200)
    expect((await seenBy(chain.email)).state).toBe('paused')
    const episode = await (await physio()).get(`/episodes/${chain.episodeId}`)
    expect(episode.body).toMatchObject({ status: 'on_hold', runningPause: { cause: 'symptom' } })
    const list = await (await physio()).get(`/episodes/${chain.episodeId}/clearances`)
    expect(list.body.items[1].suspendedAt).not.toBeNull()
    const planned = await (
      await physio()
    ).post(`/episodes/${chain.episodeId}/plans`, {
      startsOn: '2026-11-23',
      startLevel: '1',
      sessionsPerWeek: 3,
    })
    expect(planned.body.code).toBe('no_valid_clearance')
  })
})

describe('a second decision within the three minutes', () => {
  it('takes the first one back; she is told the second alone, three minutes after it', async () => {
    const { email, episodeId, patientId } = await assessed()
    const first = await decide(episodeId)
    later(60_000)

    const second = await decide(episodeId, { stage: '3', patientMessage: 'Up to level 3.' })

    const list = await (await physio()).get(`/episodes/${episodeId}/clearances`)
    expect(list.body.items).toMatchObject([
      { id: second.id, toldAt: '2026-11-23T18:04:00.000Z', voided: null },
      { id: first.id, voided: { at: '2026-11-23T18:01:00.000Z' } },
    ])
    later(GRACE)
    expect((await seenBy(email)).words).toBeNull()
    later(GRACE + 60_000)
    expect((await seenBy(email)).words).toBe('Up to level 3.')
    expect(await dueFor(patientId)).toHaveLength(1)
  })

  it('taken back as well leaves what stood before both', async () => {
    const chain = await runs()
    const before = (await (await physio()).get(`/episodes/${chain.episodeId}`)).body
    await decide(chain.episodeId, { ...STOP, ...because })
    const second = await decide(chain.episodeId, { stage: '3' })

    await takeBack(second.id)

    const after = (await (await physio()).get(`/episodes/${chain.episodeId}`)).body
    expect([after.status, after.clearanceId]).toEqual([before.status, before.clearanceId])
  })
})

describe('the grace', () => {
  it('outlives the server: another one tells her in time, and takes back', async () => {
    const { email, episodeId } = await assessed()
    const signed = await decide(episodeId)
    const other = await test.appOn(test.db)
    later(GRACE - 1)
    const token = (await test.as(email)).token
    const ask = () =>
      other.inject({ url: '/api/v1/me/today', headers: { authorization: `Bearer ${token}` } })

    const early = (await ask()).json()
    later(GRACE)
    const told = (await ask()).json()

    expect([early.physioMessage, told.physioMessage]).toEqual([null, WORDS])
    expect(signed.voided).toBeNull()
  })

  it('lets the desk book nothing of a decision that can still be taken back', async () => {
    const { episodeId, patientId } = await assessed()
    const { followUpId } = await decide(episodeId)
    const visit = {
      followUpId,
      patientId,
      physioId: clinic.physio.id,
      locationId: clinic.locationId,
      roomId: null,
      startsAt: '2026-12-11T16:00:00Z',
      durationMinutes: 45,
      overbook: null,
    }

    const early = await (await desk()).post('/appointments', visit)
    const looked = await (await desk()).get(`/follow-ups/${followUpId}`)
    later(GRACE)
    const inTime = await (await desk()).post('/appointments', visit)

    expect([early.status, early.body.errors[0].pointer]).toEqual([400, '/followUpId'])
    expect(looked.status).toBe(404)
    expect(inTime.status).toBe(201)
  })

  it('lets no letter leave about a decision that can still be taken back, or was', async () => {
    const { episodeId } = await assessed()
    const { id } = await decide(episodeId)
    const draft = async () =>
      (await physio()).post(`/clearances/${id}/letter-draft`, {
        kind: 'clearance_letter',
        to: 'patient',
        lang: 'en',
        parts: [],
      })

    const early = await draft()
    await takeBack(id)
    later(GRACE)
    const taken = await draft()

    expect([early.body.code, taken.body.code]).toEqual([
      'decision_not_in_force',
      'decision_not_in_force',
    ])
  })

  it('cannot be stretched behind the product, and what was taken back stays so', async () => {
    const { episodeId } = await assessed()
    const { id } = await decide(episodeId)
    const late = test.owner.query(
      `update clearances set voided_at = told_at, voided_by_id = decided_by_id where id = $1`,
      [id],
    )
    await expect(late).rejects.toThrow('clearances_voided_in_grace')
    await takeBack(id)

    const again = test.owner.query(
      `update clearances set voided_at = null, voided_by_id = null where id = $1`,
      [id],
    )

    await expect(again).rejects.toThrow('a decision is taken back once')
  })
})

async function reasonsFor(episodeId: string) {
  const { body } = await (await physio()).get(`/episodes/${episodeId}/readiness`)
  return body.readiness.criteria
    .filter(
      ({ effect, state }: { effect: string; state: string }) =>
        effect === 'blocking' && ['not_met', 'unknown'].includes(state),
    )
    .map(({ id }: { id: string }) => ({ criterionId: id, code: 'benefit_outweighs', text: 'x' }))
}
