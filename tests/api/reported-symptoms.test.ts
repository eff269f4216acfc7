import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { clear, heaviness, intake, running, walkRun } from '../support/chain.ts'

const TODAY = '2026-11-23'
const test = await openTestApp()
const clinic = await test.clinic()
const asPhysio = () => test.as(clinic.physio.email)

describe('a pelvic symptom', () => {
  it('pauses running, suspends the clearance, raises one flag and leads the worklist', async () => {
    const { email, episodeId } = await running(test, clinic)
    const patient = await test.as(email)
    const physio = await asPhysio()
    await patient.post('/me/session-logs', walkRun({ doneOn: '2026-11-19' }))

    const log = await patient.post('/me/session-logs', walkRun({ symptoms: [heaviness] }))

    expect(log.body.advice).toMatchObject({ zone: 'pelvic', runningPaused: true })
    const episode = await physio.get(`/episodes/${episodeId}`)
    expect(episode.body).toMatchObject({ status: 'on_hold', runningPause: { cause: 'symptom' } })
    const clearances = await physio.get(`/episodes/${episodeId}/clearances`)
    expect(clearances.body.items[0].suspendedAt).not.toBeNull()
    const worklist = await physio.get('/worklist?limit=200')
    const row = worklist.body.items.find(
      (item: { episodeId: string }) => item.episodeId === episodeId,
    )
    expect(row.reasons[0]).toMatchObject({
      kind: 'symptom',
      text: {
        en: 'Heaviness on 1 of the last 2 runs',
        fr: 'Lourdeur lors de 1 des 2 dernières courses',
      },
    })
    const flag = await physio.get(`/flags/${row.reasons[0].flagId}`)
    expect(flag.body).toMatchObject({
      kind: 'pelvic_symptom',
      status: 'open',
      owner: { id: clinic.physio.id },
      sessionLogId: log.body.id,
    })
    const today = await patient.get('/me/today')
    expect(today.body.today).toMatchObject({ state: 'paused', lookedAtBy: flag.body.dueOn })
    expect(today.body.today.text).toEqual(log.body.advice.text)
    const plan = await patient.get('/me/plan')
    expect(plan.body).toEqual({ status: 'paused' })
  })

  it('reported again heightens the flag there is', async () => {
    const { email, episodeId } = await running(test, clinic)
    const patient = await test.as(email)
    const post = (doneOn: string) =>
      patient.post('/me/session-logs', walkRun({ doneOn, symptoms: [heaviness] }))
    await post('2026-11-21')

    const again = await post(TODAY)

    const { rows } = await test.owner.query(
      `select reason, session_log_id, version from flags where episode_id = $1`,
      [episodeId],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      reason: { en: 'Heaviness on 2 of the last 2 runs' },
      session_log_id: again.body.id,
      version: 2,
    })
  })

  it('again at the next session has to be looked at sooner', async () => {
    const { email, episodeId } = await running(test, clinic)
    const patient = await test.as(email)
    const post = (doneOn: string) =>
      patient.post('/me/session-logs', walkRun({ doneOn, symptoms: [heaviness] }))

    const first = await post('2026-11-21')
    const second = await post(TODAY)

    expect(first.body.advice.lookedAtBy).toBe('2026-11-25')
    expect(second.body.advice.lookedAtBy).toBe('2026-11-24')
    const { rows } = await test.owner.query(
      `select severity, due_on::text from flags where episode_id = $1`,
      [episodeId],
    )
    expect(rows).toEqual([{ severity: 'same_day', due_on: '2026-11-24' }])
  })

  it('before any decision raises a flag and changes nothing else', async () => {
    const chain = await intake(test, clinic)
    const patient = await test.as(chain.email)

    await patient.post(
      '/me/session-logs',
      walkRun({ kind: 'walk', runMinutes: 0, symptoms: [heaviness] }),
    )

    const physio = await asPhysio()
    const episode = await physio.get(`/episodes/${chain.episodeId}`)
    expect(episode.body).toMatchObject({ status: 'intake', runningPause: null })
    const worklist = await physio.get('/worklist?limit=200')
    const row = worklist.body.items.find(
      (item: { episodeId: string }) => item.episodeId === chain.episodeId,
    )
    expect(row.reasons.map(({ kind }: { kind: string }) => kind)).toEqual(['symptom', 'assess'])
    expect(row.reasons[0].text.en).toBe('Heaviness with the session of November\u00a023')
  })

  it('is only lifted by a decision', async () => {
    const chain = await running(test, clinic)
    const patient = await test.as(chain.email)
    await patient.post('/me/session-logs', walkRun({ doneOn: '2026-11-16', symptoms: [heaviness] }))
    const physio = await asPhysio()

    await clear(physio, chain, {
      decision: 'cleared_with_conditions',
      conditions: ['Flat ground'],
      reason: { code: 'benefit_outweighs', text: 'Settled within the hour' },
      criterionReasons: ['SX-2'].map((criterionId) => ({
        criterionId,
        code: 'benefit_outweighs',
        text: '',
      })),
    })

    const episode = await physio.get(`/episodes/${chain.episodeId}`)
    expect(episode.body).toMatchObject({ status: 'running', runningPause: null })
    expect((await patient.get('/me/today')).body.today.state).toBe('session')
  })
})

describe('other symptoms', () => {
  it('new loss of wind or stool refers, without an alarm', async () => {
    const { email, episodeId } = await running(test, clinic)
    const patient = await test.as(email)
    const loss = { symptom: 'bowel_leak', when: 'during', amount: 'some', painScore: null }

    const log = await patient.post('/me/session-logs', walkRun({ symptoms: [loss] }))

    expect(log.body.advice).toMatchObject({ zone: 'refer', runningPaused: true, emergency: false })
    const episode = await (await asPhysio()).get(`/episodes/${episodeId}`)
    expect(episode.body.status).toBe('referred')
  })

  it('hard pain raises a flag with its number and leaves running released', async () => {
    const { email, episodeId } = await running(test, clinic)
    const patient = await test.as(email)
    await patient.post('/me/session-logs', walkRun({ doneOn: '2026-11-20' }))
    const pain = { symptom: 'pain', when: 'during', amount: null, painScore: 7 }

    const log = await patient.post('/me/session-logs', walkRun({ symptoms: [pain] }))

    expect(log.body.advice).toMatchObject({ zone: 'red', runningPaused: false })
    const physio = await asPhysio()
    expect((await physio.get(`/episodes/${episodeId}`)).body.status).toBe('running')
    const worklist = await physio.get('/worklist?limit=200')
    const row = worklist.body.items.find(
      (item: { episodeId: string }) => item.episodeId === episodeId,
    )
    expect(row.reasons[0].text).toEqual({
      en: 'Pain 7/10 on 1 of the last 2 runs',
      fr: 'Douleur 7/10 lors de 1 des 2 dernières courses',
    })
  })

  it('told of a session outside the last ones names its day', async () => {
    const { email, episodeId } = await running(test, clinic)
    const patient = await test.as(email)
    for (const doneOn of ['2026-11-19', '2026-11-21', TODAY]) {
      await patient.post('/me/session-logs', walkRun({ doneOn }))
    }

    await patient.post(
      '/me/session-logs',
      walkRun({
        doneOn: '2026-11-17',
        symptoms: [heaviness, { ...heaviness, symptom: 'dragging' }],
      }),
    )

    const { rows } = await test.owner.query(`select reason from flags where episode_id = $1`, [
      episodeId,
    ])
    expect(rows[0].reason.en).toBe('Heaviness and dragging with the session of November\u00a017')
  })
})
