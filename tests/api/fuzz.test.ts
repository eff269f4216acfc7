import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fuzz, statusLines } from '../../scripts/fuzz/run.ts'
import { openTestApp } from '../support/app.ts'
import { makePatient, openEpisode } from '../support/episodes.ts'
import { PASSWORD } from '../support/people.ts'
import { makeWorld } from '../support/world.ts'

const COUNT = 5000
const test = await openTestApp()
const world = await makeWorld(test)
const elsewhere = await makeWorld(test)
const { admin, desk, otherPhysio, physio, privacy } = world.clinic
const login = (role: string, { email }: { email: string }) => ({ role, email, password: PASSWORD })
const logins = [
  login('physio', physio),
  login('physio', physio),
  login('physio', otherPhysio),
  login('front_desk', desk),
  login('clinic_admin', admin),
  login('privacy_officer', privacy),
  login('patient', world.patient),
  login('physio', elsewhere.clinic.physio),
  login('patient', elsewhere.patient),
]

// First, because afterwards this network has tried too often to sign in.
describe('what such requests have found stays mended', () => {
  it('evidence from before the birth is refused by name, not found out by the rules', async () => {
    // A clinic in which nothing has been changed by chance, no account ended either.
    const { clinic, ids } = await makeWorld(test)
    const caller = await test.as(clinic.physio.email)
    const { episodeId } = ids

    const sign = await caller.post(`/episodes/${episodeId}/sign-resolutions`, {
      sign: 'RF-BLEED',
      seenOn: '2026-06-17',
      seenBy: 'Dr Osei',
      result: 'Nothing found',
    })
    const preview = await caller.post('/readiness/preview', {
      ...(await caller.get(`/episodes/${episodeId}/readiness`)).body.facts,
      askedOn: '2026-01-01',
    })

    expect([sign.status, sign.body.errors[0].pointer]).toEqual([400, '/seenOn'])
    expect([preview.status, preview.body.code]).toEqual([400, 'validation_failed'])
  })

  it('a session log from before the birth too', async () => {
    const clinic = await test.clinic()
    const caller = await test.as(clinic.physio.email)
    const patientId = await makePatient(test.owner, clinic)
    const episodeId = await openEpisode(caller, patientId, {
      bornOn: '2026-11-20',
      tearGrade: null,
    })
    const body = { sessionLogId: null, symptoms: [], redFlags: [], note: '' }

    const on = async (day: string) =>
      caller.post(`/episodes/${episodeId}/check-ins`, { id: randomUUID(), on: day, ...body })

    expect((await on('2026-11-19')).body.errors).toEqual([
      { pointer: '/on', message: 'Earlier than the birth' },
    ])
    expect((await on('2026-11-20')).status).toBe(201)
  })

  it('a planned session that no column holds', async () => {
    const caller = await test.as(world.patient.email)

    const answer = await caller.post('/me/session-logs', {
      id: randomUUID(),
      doneOn: '2026-11-23',
      planned: { week: 1, index: 4_867_453_026_083_158 },
      kind: 'walk',
      outcome: 'done',
      runMinutes: 0,
      walkMinutes: 20,
      feeling: 'good',
      symptoms: [],
      note: '',
    })

    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, '/planned/index'])
  })
})

describe('requests made from the description of the API', () => {
  it(`are answered as it says, ${COUNT} times`, { timeout: 600_000 }, async () => {
    const report = await fuzz({
      app: test.app,
      logins,
      count: COUNT,
      seed: 20_261_123,
    })

    console.log(`fuzz: ${report.requests} requests, ${report.faults.length} faults`)
    console.log(`fuzz: ${statusLines(report).join(', ')}`)
    console.log(`fuzz: ${report.accepted.size} of ${report.operations} operations said yes`)
    expect(report.faults).toEqual([])
    expect(report.requests).toBe(COUNT)
    // Requests that are all refused at the door would prove nothing.
    expect(report.accepted.size).toBeGreaterThan(report.operations / 2)
  })
})
