import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { checkIn, running, walkRun } from '../support/chain.ts'

const test = await openTestApp()
const clinic = await test.clinic()
const pain = { symptom: 'pain', when: 'during', amount: null, painScore: 1 }

describe('something that has changed', () => {
  it('stops running until she is assessed again, and names itself on the worklist', async () => {
    const { email, episodeId } = await running(test, clinic)
    const patient = await test.as(email)
    const physio = await test.as(clinic.physio.email)

    const answer = await patient.post('/me/check-ins', checkIn({ changes: ['new_surgery'] }))

    expect(answer.body).toMatchObject({
      changes: ['new_surgery'],
      advice: { runningPaused: true, lookedAtBy: '2026-11-25' },
    })
    const worklist = await physio.get('/worklist?limit=200')
    const row = worklist.body.items.find(
      (item: { episodeId: string }) => item.episodeId === episodeId,
    )
    expect(row.reasons[0].text.en).toBe('An operation, reported on November\u00a023')
    expect((await patient.get('/me/today')).body.today.state).toBe('paused')
  })

  it('that only keeps the level raises a flag and leaves running released', async () => {
    const { email, episodeId } = await running(test, clinic)
    const patient = await test.as(email)

    const answer = await patient.post('/me/check-ins', checkIn({ changes: ['poor_sleep'] }))

    expect(answer.body.advice).toMatchObject({ runningPaused: false, lookedAtBy: '2026-11-30' })
    const { rows } = await test.owner.query(
      `select kind, severity from flags where episode_id = $1`,
      [episodeId],
    )
    expect(rows).toEqual([{ kind: 'wellbeing', severity: 'soon' }])
  })

  it('told with the next morning counts beside it', async () => {
    const { email } = await running(test, clinic)
    const patient = await test.as(email)
    const log = walkRun()
    await patient.post('/me/session-logs', log)

    const answer = await patient.post(
      '/me/check-ins',
      checkIn({ sessionLogId: log.id, changes: ['fever_or_infection'] }),
    )

    expect(answer.body.advice).toMatchObject({ runningPaused: true, lookedAtBy: '2026-11-24' })
  })

  it('is not asked of older apps: what they send is stored as nothing named', async () => {
    const { email } = await running(test, clinic)
    const patient = await test.as(email)
    const body = checkIn({ symptoms: [pain] })

    const answer = await patient.post('/me/check-ins', body)
    const again = await patient.post('/me/check-ins', body)

    expect(answer.body).toMatchObject({ changes: [], symptoms: [{ ...pain, character: [] }] })
    expect(again.body).toEqual(answer.body)
  })
})

describe('a warning sign told as a symptom', () => {
  it.each([
    [
      'pain at one spot of a bone',
      { ...pain, character: ['one_bone_spot'] },
      'RF-BONE',
      'Pain 1/10 at one spot on a bone',
    ],
    [
      'a lot of bleeding',
      { ...pain, symptom: 'bleeding', amount: 'a_lot', painScore: null },
      'RF-BLEED',
      'Bleeding',
    ],
  ])('%s refers, and stays until it is resolved on record', async (_name, symptom, sign, words) => {
    const { email, episodeId } = await running(test, clinic)
    const patient = await test.as(email)
    const physio = await test.as(clinic.physio.email)

    const log = await patient.post('/me/session-logs', walkRun({ symptoms: [symptom] }))

    expect(log.body.advice).toMatchObject({ zone: 'refer', runningPaused: true })
    const flag = await test.owner.query(
      `select reason->>'en' as text from flags where episode_id = $1`,
      [episodeId],
    )
    expect(flag.rows[0].text).toBe(`${words} on her last run`)
    const before = await physio.get(`/episodes/${episodeId}/readiness`)
    expect(before.body.facts.earlierSigns).toEqual([{ sign, on: '2026-11-23' }])
    expect(before.body.readiness.suggestion).toBe('refer')
    const after = await physio.post(`/episodes/${episodeId}/sign-resolutions`, {
      sign,
      seenOn: '2026-11-23',
      seenBy: 'Dr Osei',
      result: 'Seen, nothing found',
    })
    expect(after.body.readiness.suggestion).not.toBe('refer')
  })

  it('told between sessions is named as the sign it is', async () => {
    const { email, episodeId } = await running(test, clinic)
    const patient = await test.as(email)

    const night = { ...pain, when: null, character: ['at_night'] }
    await patient.post('/me/check-ins', checkIn({ symptoms: [night] }))

    const { rows } = await test.owner.query(
      `select kind, reason->>'en' as text from flags where episode_id = $1`,
      [episodeId],
    )
    expect(rows).toEqual([
      { kind: 'red_flag', text: 'Bone pain at one spot or at night, reported on November\u00a023' },
    ])
  })

  it('told the next morning counts once, on that morning', async () => {
    const { email, episodeId } = await running(test, clinic)
    const patient = await test.as(email)
    const physio = await test.as(clinic.physio.email)
    const log = walkRun({ doneOn: '2026-11-22' })
    await patient.post('/me/session-logs', log)

    const night = { ...pain, when: 'next_morning', character: ['at_night'] }
    await patient.post('/me/check-ins', checkIn({ sessionLogId: log.id, symptoms: [night] }))

    const readiness = await physio.get(`/episodes/${episodeId}/readiness`)
    expect(readiness.body.facts.earlierSigns).toEqual([{ sign: 'RF-BONE', on: '2026-11-23' }])
  })
})

describe('a next morning answered the same evening', () => {
  it('is of today: what she felt counts at once', async () => {
    const { email, episodeId } = await running(test, clinic)
    const patient = await test.as(email)
    const physio = await test.as(clinic.physio.email)
    const log = walkRun()
    await patient.post('/me/session-logs', log)

    const heaviness = { ...pain, symptom: 'heaviness', painScore: null }
    await patient.post('/me/check-ins', checkIn({ sessionLogId: log.id, symptoms: [heaviness] }))

    const { body } = await physio.get(`/episodes/${episodeId}/readiness`)
    expect(body.facts.reportedSymptoms).toEqual([{ symptom: 'heaviness', on: '2026-11-23' }])
    expect(body.readiness.suggestion).toBe('hold')
  })
})
