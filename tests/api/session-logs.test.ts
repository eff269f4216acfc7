import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { checkIn, heaviness, moveTo, running, walkRun } from '../support/chain.ts'

const TODAY = '2026-11-23'
const test = await openTestApp()
const clinic = await test.clinic()
const other = await test.clinic()
const asPhysio = () => test.as(clinic.physio.email)

describe('a session log', () => {
  it('sent twice is stored once, and answered the same', async () => {
    const { email, episodeId } = await running(test, clinic)
    const patient = await test.as(email)
    const log = walkRun({ runMinutes: 4.333 })

    const first = await patient.post('/me/session-logs', log)
    const second = await patient.post('/me/session-logs', log)
    const viaEpisode = await patient.post(`/episodes/${episodeId}/session-logs`, log)

    expect(first.status).toBe(201)
    expect(first.body).toMatchObject({
      id: log.id,
      runMinutes: 4.33,
      version: 1,
      nextMorning: null,
    })
    expect(second.status).toBe(201)
    expect(second.body).toEqual(first.body)
    expect(viaEpisode.body).toEqual(first.body)
    const list = await patient.get('/me/session-logs')
    expect(list.body.items).toEqual([first.body])
    const { rows } = await test.owner.query(
      `select action from audit_events where resource = 'session_log' and resource_id = $1`,
      [log.id],
    )
    expect(rows).toEqual([{ action: 'create' }])
  })

  it('sent at the same moment from two tabs is stored once', async () => {
    const { email } = await running(test, clinic)
    const patient = await test.as(email)
    const log = walkRun({ symptoms: [heaviness] })

    const answers = await Promise.all([1, 2, 3].map(() => patient.post('/me/session-logs', log)))

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await patient.get('/me/session-logs')).body.items).toHaveLength(1)
  })

  it('with the same id and other content is refused', async () => {
    const { email } = await running(test, clinic)
    const stranger = await running(test, clinic)
    const patient = await test.as(email)
    const log = walkRun()
    await patient.post('/me/session-logs', log)

    const changed = await patient.post('/me/session-logs', { ...log, runMinutes: 5 })
    const ofAnother = await (await test.as(stranger.email)).post('/me/session-logs', log)

    expect(changed.body).toMatchObject({ status: 422, code: 'idempotency_key_reused' })
    expect(ofAnother.body).toMatchObject({ status: 422, code: 'idempotency_key_reused' })
  })

  it('names the day that lies ahead or too far back, and a field it does not know', async () => {
    const { email } = await running(test, clinic)
    const patient = await test.as(email)
    const post = (change: Record<string, unknown>) =>
      patient.post('/me/session-logs', walkRun(change))

    const ahead = await post({ doneOn: '2026-11-24' })
    const longAgo = await post({ doneOn: '2026-11-08' })
    const edge = await post({ doneOn: '2026-11-09' })
    const unknown = await post({ mood: 'fine' })

    expect(ahead.body.errors[0].pointer).toBe('/doneOn')
    expect(longAgo.body.errors[0].pointer).toBe('/doneOn')
    expect(edge.status).toBe(201)
    expect(unknown.body.errors[0].pointer).toBe('/mood')
  })

  it('is hers and her care team’s alone', async () => {
    const { episodeId } = await running(test, clinic)
    const stranger = await running(test, clinic)
    const url = `/episodes/${episodeId}/session-logs`
    const post = async (email: string) => (await test.as(email)).post(url, walkRun())

    expect((await post(clinic.physio.email)).status).toBe(201)
    expect((await post(clinic.otherPhysio.email)).body.code).toBe('not_in_care_team')
    expect((await post(clinic.desk.email)).status).toBe(403)
    expect((await post(stranger.email)).status).toBe(404)
    expect((await post(other.physio.email)).status).toBe(404)
  })

  it('list goes on where its page ended', async () => {
    const { email } = await running(test, clinic)
    const patient = await test.as(email)
    for (const doneOn of ['2026-11-19', '2026-11-23', '2026-11-21']) {
      await patient.post('/me/session-logs', walkRun({ doneOn }))
    }

    const first = await patient.get('/me/session-logs?limit=2')
    const rest = await patient.get(`/me/session-logs?limit=2&cursor=${first.body.nextCursor}`)

    const days = [...first.body.items, ...rest.body.items].map(
      ({ doneOn }: { doneOn: string }) => doneOn,
    )
    expect(days).toEqual(['2026-11-23', '2026-11-21', '2026-11-19'])
    expect(rest.body.nextCursor).toBeNull()
  })
})

describe('editing a log', () => {
  it('takes a symptom away without lifting the pause, the flag or the advice', async () => {
    const { email, episodeId } = await running(test, clinic)
    const patient = await test.as(email)
    const log = await patient.post('/me/session-logs', walkRun({ symptoms: [heaviness] }))

    const edited = await patient.patch(`/me/session-logs/${log.body.id}`, { symptoms: [] }, 1)

    expect(edited.status).toBe(200)
    expect(edited.headers['etag']).toBe('"2"')
    expect(edited.body).toMatchObject({ symptoms: [], version: 2, advice: log.body.advice })
    const episode = await (await asPhysio()).get(`/episodes/${episodeId}`)
    expect(episode.body.runningPause).not.toBeNull()
    const { rows } = await test.owner.query(`select resolved_at from flags where episode_id = $1`, [
      episodeId,
    ])
    expect(rows).toEqual([{ resolved_at: null }])
  })

  it('adds a symptom, and that pauses at once', async () => {
    const { email } = await running(test, clinic)
    const patient = await test.as(email)
    const log = await patient.post('/me/session-logs', walkRun())

    const edited = await patient.patch(
      `/me/session-logs/${log.body.id}`,
      { symptoms: [heaviness] },
      1,
    )

    expect(edited.body.advice.runningPaused).toBe(true)
    expect((await patient.get('/me/today')).body.today.state).toBe('paused')
  })

  it('ends after 24 hours, needs a version, and is hers alone', async () => {
    const { email } = await running(test, clinic)
    const stranger = await running(test, clinic)
    const patient = await test.as(email)
    const log = await patient.post('/me/session-logs', walkRun())
    const url = `/me/session-logs/${log.body.id}`

    const without = await patient.patch(url, { note: 'Rain' }, null)
    const stale = await patient.patch(url, { note: 'Rain' }, 7)
    const ofAnother = await (await test.as(stranger.email)).patch(url, { note: 'Rain' }, 1)
    const ahead = await patient.patch(url, { doneOn: '2026-11-25' }, 1)
    moveTo(test, '2026-11-24')
    const late = await (await test.as(email)).patch(url, { note: 'Rain' }, 1)
    moveTo(test, TODAY)

    expect(without.status).toBe(428)
    expect(stale.status).toBe(412)
    expect(ofAnother.status).toBe(404)
    expect(ahead.body.errors[0].pointer).toBe('/doneOn')
    expect(late.body).toMatchObject({ status: 409, code: 'log_not_editable' })
  })
})

describe('a check-in', () => {
  it('answers the next morning of a session', async () => {
    const { email } = await running(test, clinic)
    const patient = await test.as(email)
    const log = await patient.post('/me/session-logs', walkRun({ doneOn: '2026-11-22' }))
    const before = await patient.get('/me/today')

    const answer = await patient.post('/me/check-ins', checkIn({ sessionLogId: log.body.id }))

    expect(before.body.askNextMorning).toEqual([
      { sessionLogId: log.body.id, doneOn: '2026-11-22' },
    ])
    expect(answer.status).toBe(201)
    expect((await patient.get(`/me/session-logs/${log.body.id}`)).body).toMatchObject({
      nextMorning: [],
      version: 2,
    })
    expect((await patient.get('/me/today')).body.askNextMorning).toEqual([])
  })

  it('with heaviness the next morning pauses running', async () => {
    const { email } = await running(test, clinic)
    const patient = await test.as(email)
    const log = await patient.post('/me/session-logs', walkRun({ doneOn: '2026-11-22' }))
    const body = checkIn({
      sessionLogId: log.body.id,
      symptoms: [{ ...heaviness, when: 'next_morning' }],
    })

    const answer = await patient.post('/me/check-ins', body)
    const again = await patient.post('/me/check-ins', body)

    expect(answer.body.advice.runningPaused).toBe(true)
    expect(again.body).toEqual(answer.body)
    expect((await patient.get('/me/today')).body.today.state).toBe('paused')
    const physio = await asPhysio()
    const list = await physio.get(`/episodes/${answer.body.episodeId}/check-ins`)
    expect(list.body.items).toEqual([answer.body])
  })

  it('with a warning sign refers at once, and no milder report softens it', async () => {
    const { email, episodeId } = await running(test, clinic)
    const patient = await test.as(email)
    const physio = await asPhysio()

    const answer = await patient.post('/me/check-ins', checkIn({ redFlags: ['RF-CHEST'] }))
    await patient.post('/me/session-logs', walkRun({ symptoms: [heaviness] }))

    expect(answer.body.advice).toMatchObject({ zone: 'refer', emergency: true })
    const episode = await physio.get(`/episodes/${episodeId}`)
    expect(episode.body).toMatchObject({
      status: 'referred',
      runningPause: { cause: 'red_flag' },
    })
    const worklist = await physio.get('/worklist?limit=200')
    expect(worklist.body.items[0].episodeId).toBe(episodeId)
    expect(worklist.body.items[0].reasons[0].text.en).toMatch(/, reported on November\u00a023$/u)
    const readiness = await physio.get(`/episodes/${episodeId}/readiness`)
    expect(readiness.body.readiness.suggestion).toBe('refer')
    const today = await patient.get('/me/today')
    expect(today.body.today.text).toEqual(answer.body.advice.text)
  })

  it('names a session that is not hers, and a day ahead', async () => {
    const { email } = await running(test, clinic)
    const patient = await test.as(email)

    const unknown = await patient.post('/me/check-ins', checkIn({ sessionLogId: uuidv7() }))
    const ahead = await patient.post('/me/check-ins', checkIn({ on: '2026-11-24' }))

    expect(unknown.body.errors[0].pointer).toBe('/sessionLogId')
    expect(ahead.body.errors[0].pointer).toBe('/on')
  })
})
