import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { checkIn, cleared, heaviness, intake, moveTo, running, walkRun } from '../support/chain.ts'
import { signAssessment } from '../support/episodes.ts'

const test = await openTestApp()
const clinic = await test.clinic()
const asPhysio = () => test.as(clinic.physio.email)
const AWAY = { until: '2026-11-26', reason: 'Away until Thursday' }

async function listOf(episodeId: string): Promise<string> {
  const physio = await asPhysio()
  for (const list of ['review', 'waiting', 'snoozed']) {
    const { body } = await physio.get(`/worklist?limit=200&list=${list}`)
    if (body.items.some((row: { episodeId: string }) => row.episodeId === episodeId)) return list
  }
  return 'nowhere'
}

async function flagged() {
  const chain = await running(test, clinic)
  await (await test.as(chain.email)).post('/me/session-logs', walkRun({ symptoms: [heaviness] }))
  return chain
}

async function snooze(episodeId: string, body: object = AWAY) {
  return (await asPhysio()).post(`/episodes/${episodeId}/snoozes`, body)
}

describe('putting a row off', () => {
  it('takes it off the list until its day', async () => {
    const { episodeId } = await intake(test, clinic)

    const answer = await snooze(episodeId)

    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ ...AWAY, by: { name: clinic.physio.name }, version: 1 })
    expect(await listOf(episodeId)).toBe('snoozed')
    moveTo(test, '2026-11-26')
    expect(await listOf(episodeId)).toBe('review')
    moveTo(test, '2026-11-23')
    const { rows } = await test.owner.query(
      `select action from audit_events where resource = 'snooze' and resource_id = $1`,
      [answer.body.id],
    )
    expect(rows).toEqual([{ action: 'create' }])
  })

  it('is over as soon as there is a new reason', async () => {
    const { episodeId } = await intake(test, clinic)
    await snooze(episodeId)
    test.clock.now = new Date(test.clock.now.getTime() + 60_000)

    await signAssessment(await asPhysio(), episodeId)

    expect(await listOf(episodeId)).toBe('review')
  })

  it('is over when she reports the same symptom again', async () => {
    const { email, episodeId } = await flagged()
    await snooze(episodeId)
    expect(await listOf(episodeId)).toBe('snoozed')

    const again = walkRun({ doneOn: '2026-11-22', symptoms: [heaviness] })
    await (await test.as(email)).post('/me/session-logs', again)

    expect(await listOf(episodeId)).toBe('review')
  })

  it('is taken back with its version, once', async () => {
    const { episodeId } = await intake(test, clinic)
    const { body } = await snooze(episodeId)
    const end = async (version: string) =>
      (await asPhysio()).post(`/snoozes/${body.id}/end`, undefined, { 'if-match': version })

    const ended = await end('"1"')
    const again = await end('"1"')

    expect(ended.body).toMatchObject({ id: body.id, version: 2 })
    expect(ended.body.endedAt).not.toBeNull()
    expect(again.status).toBe(412)
    expect(await listOf(episodeId)).toBe('review')
  })

  it('done again takes the place of the one before', async () => {
    const { episodeId } = await intake(test, clinic)
    await snooze(episodeId)

    const [one, other] = await Promise.all([
      snooze(episodeId, { until: '2026-11-30', reason: 'Next week' }),
      snooze(episodeId, { until: '2026-11-30', reason: 'Next week' }),
    ])

    expect([one.status, other.status]).toEqual([201, 201])
    const { rows } = await test.owner.query(
      'select count(*)::int as count from worklist_snoozes where episode_id = $1 and ended_at is null',
      [episodeId],
    )
    expect(rows[0]?.count).toBe(1)
  })

  it('hides nothing from whoever nothing is to be done for', async () => {
    const { episodeId } = await cleared(test, clinic)

    await snooze(episodeId)

    expect(await listOf(episodeId)).toBe('waiting')
  })

  it.each([
    ['today', { ...AWAY, until: '2026-11-23' }, '/until'],
    ['in a year', { ...AWAY, until: '2027-11-23' }, '/until'],
    ['without a reason', { ...AWAY, reason: ' ' }, '/reason'],
    ['without a day', { reason: 'x' }, '/until'],
  ])('refuses %s', async (_name, body, pointer) => {
    const { episodeId } = await intake(test, clinic)

    const answer = await snooze(episodeId, body)

    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer])
    expect(await listOf(episodeId)).toBe('review')
  })

  it('refuses an emergency', async () => {
    const chain = await running(test, clinic)
    await (await test.as(chain.email)).post('/me/check-ins', checkIn({ redFlags: ['RF-CHEST'] }))

    const answer = await snooze(chain.episodeId)

    expect(answer.status).toBe(400)
    expect(await listOf(chain.episodeId)).toBe('review')
  })
})
