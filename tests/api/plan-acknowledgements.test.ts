import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { cleared, makePlan, moveTo, running } from '../support/chain.ts'

const TODAY = '2026-11-23'
const test = await openTestApp()
const clinic = await test.clinic()
const other = await test.clinic()
const PATH = '/me/plan/acknowledgements'

describe('that she has seen her plan', () => {
  it('is said once, kept however often it is sent, and read by her physiotherapist', async () => {
    const { email, episodeId, plan } = await running(test, clinic)
    const physio = await test.as(clinic.physio.email)
    const her = await test.as(email)
    expect((await physio.get(`/plans/${plan.id}`)).body.seen).toBeNull()
    expect((await her.get('/me/plan')).body).toMatchObject({ revision: 1, acknowledgedAt: null })

    const first = await her.post(PATH, { revision: 1 }, { 'idempotency-key': 'seen-1' })
    const same = await her.post(PATH, { revision: 1 }, { 'idempotency-key': 'seen-1' })
    moveTo(test, '2026-11-24')
    const nextDay = await (await test.as(email)).post(PATH, { revision: 1 })

    expect(first.status).toBe(201)
    const seenAt = first.body.acknowledgedAt
    expect(same.body).toEqual(first.body)
    expect(nextDay.body).toEqual({ revision: 1, acknowledgedAt: seenAt })
    const late = await test.as(email)
    expect((await late.get('/me/plan')).body.acknowledgedAt).toBe(seenAt)
    const physioLate = await test.as(clinic.physio.email)
    expect((await physioLate.get(`/plans/${plan.id}`)).body.seen).toEqual({
      revision: 1,
      at: seenAt,
    })
    const list = await physioLate.get(`/episodes/${episodeId}/plans`)
    expect(list.body.items[0].seen).toEqual({ revision: 1, at: seenAt })
    moveTo(test, TODAY)
  })

  it('is asked again of each revision', async () => {
    const { email, plan } = await running(test, clinic)
    const physio = await test.as(clinic.physio.email)
    const her = await test.as(email)
    await her.post(PATH, { revision: 1 })

    const revised = await physio.post(
      `/plans/${plan.id}/revisions`,
      { weeks: plan.weeks, changeNote: 'Talked it through', keep: [] },
      { 'if-match': `"${plan.version}"` },
    )

    expect(revised.status).toBe(201)
    expect(revised.body).toMatchObject({ revision: 2, seen: { revision: 1 } })
    expect((await her.get('/me/plan')).body).toMatchObject({ revision: 2, acknowledgedAt: null })
  })

  it('needs a plan she can see and a revision there is', async () => {
    const chain = await cleared(test, clinic)
    const her = await test.as(chain.email)
    expect((await her.post(PATH, { revision: 1 })).body.code).toBe('not_found')
    await makePlan(await test.as(clinic.physio.email), chain)
    expect((await her.post(PATH, { revision: 1 })).body.code).toBe('not_found')

    const running2 = await running(test, clinic)
    const answer = await (await test.as(running2.email)).post(PATH, { revision: 7 })

    expect(answer.body).toMatchObject({
      code: 'validation_failed',
      errors: [{ pointer: '/revision' }],
    })
  })

  it('stands in her record, and only in hers', async () => {
    const mine = await running(test, clinic)
    const theirs = await running(test, other)
    const her = await test.as(mine.email)
    await her.post(PATH, { revision: 1 })

    const { rows } = await test.owner.query(
      'select clinic_id, plan_id from plan_acknowledgements where patient_id = any($1)',
      [[mine.patientId, theirs.patientId]],
    )
    expect(rows).toEqual([{ clinic_id: clinic.id, plan_id: mine.plan.id }])
    const chart = await her.get('/me/export')
    expect(chart.body.episodes[0].plans[0].acknowledgements).toMatchObject([{ revision: 1 }])
  })
})
