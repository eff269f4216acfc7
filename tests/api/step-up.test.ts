import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { decision, makePatient, openEpisode, signAssessment } from '../support/episodes.ts'

const test = await openTestApp('2026-11-23T21:00:00Z')

describe('signing a clearance', () => {
  it('asks again who she is once the sign-in is older than the signing window', async () => {
    const clinic = await test.clinic()
    await test.owner.query('update clinics set signing_window_minutes = 7 where id = $1', [
      clinic.id,
    ])
    const patientId = await makePatient(test.owner, clinic)
    const physio = await test.as(clinic.physio.email)
    const episodeId = await openEpisode(physio, patientId)
    await signAssessment(physio, episodeId)
    const body = await decision(physio, episodeId)

    test.clock.now = new Date('2026-11-23T21:07:01Z')
    const refused = await physio.post(`/episodes/${episodeId}/clearances`, body)
    const after = await physio.get(`/episodes/${episodeId}/clearances`)
    test.clock.now = new Date('2026-11-23T21:07:00Z')
    const signed = await physio.post(`/episodes/${episodeId}/clearances`, body)

    expect(refused.status).toBe(401)
    expect(refused.body).toMatchObject({ code: 'step_up_required', withinMinutes: 7 })
    expect(after.body.items).toEqual([])
    expect(signed.status).toBe(201)
  })
})
