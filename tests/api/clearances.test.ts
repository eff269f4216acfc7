import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { decision, makePatient, openEpisode, signAssessment } from '../support/episodes.ts'

const test = await openTestApp()
const clinic = await test.clinic()
const physio = await test.as(clinic.physio.email)
const desk = await test.as(clinic.desk.email)

async function assessed(change: Record<string, unknown> = {}, birth: Record<string, unknown> = {}) {
  const patientId = await makePatient(test.owner, clinic)
  const episodeId = await openEpisode(physio, patientId, birth)
  await signAssessment(physio, episodeId, change)
  return { patientId, episodeId }
}

describe('a decision', () => {
  it('is signed with its frozen input, replays to the same answer and asks the desk for a visit', async () => {
    const { episodeId, patientId } = await assessed()

    const signed = await physio.post(
      `/episodes/${episodeId}/clearances`,
      await decision(physio, episodeId),
    )

    expect(signed.status).toBe(201)
    expect(signed.body).toMatchObject({
      decision: 'cleared',
      suggestion: 'ready',
      agrees: true,
      overrides: false,
      profile: 'goom2019',
    })
    const replay = await physio.get(`/clearances/${signed.body.id}/replay`)
    expect(replay.body.same).toBe(true)
    const episode = await physio.get(`/episodes/${episodeId}`)
    expect(episode.body).toMatchObject({ status: 'cleared', clearanceId: signed.body.id })
    const due = await desk.get('/follow-ups')
    const visit = due.body.items.find(
      (item: { patient: { id: string } }) => item.patient.id === patientId,
    )
    expect(visit).toMatchObject({ dueFrom: '2026-12-11', dueTo: '2026-12-14', durationMinutes: 45 })
  })

  it('differing from the suggestion needs a reason, and one for each open criterion', async () => {
    const { episodeId } = await assessed({ tests: { 'LI-HOP': { right: 7 } } })
    const body = await decision(physio, episodeId)

    const without = await physio.post(`/episodes/${episodeId}/clearances`, body)
    const reason = { code: 'expected_within_days', text: 'Calf strength, not pelvic floor' }
    const half = await physio.post(`/episodes/${episodeId}/clearances`, { ...body, reason })
    const full = await physio.post(`/episodes/${episodeId}/clearances`, {
      ...body,
      reason,
      criterionReasons: [{ criterionId: 'LI-HOP', code: 'expected_within_days', text: '' }],
    })

    expect(without.status).toBe(422)
    expect(without.body.errors[0].pointer).toBe('/reason')
    expect(half.body.errors).toEqual([
      { pointer: '/criterionReasons', message: 'LI-HOP needs a reason' },
    ])
    expect(full.body).toMatchObject({ suggestion: 'hold', overrides: true, agrees: false })
  })

  it('stricter than the suggestion needs a reason but is no override', async () => {
    const { episodeId } = await assessed()
    const body = await decision(physio, episodeId, { decision: 'not_cleared', stage: null })

    const without = await physio.post(`/episodes/${episodeId}/clearances`, body)
    const withReason = await physio.post(`/episodes/${episodeId}/clearances`, {
      ...body,
      reason: { code: 'stricter_for_caution', text: 'She slept two hours' },
    })

    expect(without.status).toBe(422)
    expect(withReason.body).toMatchObject({ overrides: false, agrees: false, expiresOn: null })
  })

  it('never overrides a referral, whatever the reason', async () => {
    const { episodeId } = await assessed({ screening: { signs: { 'RF-CHEST': 'yes' } } })
    const body = await decision(physio, episodeId, {
      reason: { code: 'other', text: 'I am sure' },
      criterionReasons: [{ criterionId: 'RF-1', code: 'other', text: 'I am sure' }],
    })

    const cleared = await physio.post(`/episodes/${episodeId}/clearances`, body)
    const held = await physio.post(`/episodes/${episodeId}/clearances`, {
      ...body,
      decision: 'not_cleared',
      stage: null,
    })
    const referred = await physio.post(`/episodes/${episodeId}/clearances`, {
      ...body,
      decision: 'referred',
      stage: null,
      reason: null,
    })

    expect(cleared.body.code).toBe('refer_cannot_be_overridden')
    expect(held.body.code).toBe('refer_cannot_be_overridden')
    expect(referred.body).toMatchObject({ decision: 'referred', agrees: true })
  })

  it('on readiness that has changed since it was read is refused', async () => {
    const { episodeId } = await assessed()
    const body = await decision(physio, episodeId)
    await signAssessment(physio, episodeId, { symptoms: { heaviness: 'yes' } })

    const answer = await physio.post(`/episodes/${episodeId}/clearances`, body)

    expect(answer.status).toBe(409)
    expect(answer.body.code).toBe('readiness_changed')
  })

  it('before three weeks needs its own acknowledgement', async () => {
    const { episodeId } = await assessed({}, { bornOn: '2026-11-08' })
    const body = await decision(physio, episodeId, {
      reason: { code: 'other', text: 'Elite athlete, shared decision' },
      criterionReasons: ['T-1', 'T-2'].map((criterionId) => ({
        criterionId,
        code: 'other',
        text: '',
      })),
    })

    const without = await physio.post(`/episodes/${episodeId}/clearances`, body)
    const acknowledged = await physio.post(`/episodes/${episodeId}/clearances`, {
      ...body,
      acknowledgesBeforeThreeWeeks: true,
    })

    expect(without.body.errors[0].pointer).toBe('/acknowledgesBeforeThreeWeeks')
    expect(acknowledged.status).toBe(201)
  })

  it.each([
    ['another name', { signature: 'Somebody Else' }, 422, '/signature'],
    ['no stage', { stage: null }, 400, '/stage'],
    ['a stage that is none', { stage: '99' }, 400, '/stage'],
    ['a review that has passed', { reviewOn: '2026-11-23' }, 400, '/reviewOn'],
    ['conditions that are not named', { decision: 'cleared_with_conditions' }, 400, '/conditions'],
    ['an unknown field', { approved: true }, 400, '/approved'],
  ])('with %s is refused and nothing is stored', async (_name, change, status, pointer) => {
    const { episodeId } = await assessed()

    const answer = await physio.post(
      `/episodes/${episodeId}/clearances`,
      await decision(physio, episodeId, change),
    )

    expect(answer.status).toBe(status)
    expect(answer.body.errors[0].pointer).toBe(pointer)
    const list = await physio.get(`/episodes/${episodeId}/clearances`)
    expect(list.body.items).toEqual([])
  })

  it('sent twice with one key is signed once', async () => {
    const { episodeId } = await assessed()
    const body = await decision(physio, episodeId)
    const key = { 'idempotency-key': 'double-click' }

    const [first, second] = await Promise.all([
      physio.post(`/episodes/${episodeId}/clearances`, body, key),
      physio.post(`/episodes/${episodeId}/clearances`, body, key),
    ])
    const other = await physio.post(
      `/episodes/${episodeId}/clearances`,
      { ...body, stage: '5' },
      key,
    )

    expect(first?.status).toBe(201)
    expect(second?.body).toEqual(first?.body)
    expect(other.body.code).toBe('idempotency_key_reused')
    const list = await physio.get(`/episodes/${episodeId}/clearances`)
    expect(list.body.items).toHaveLength(1)
  })

  it('supersedes the one before and closes the visit nobody booked for it', async () => {
    const { episodeId, patientId } = await assessed()
    await physio.post(`/episodes/${episodeId}/clearances`, await decision(physio, episodeId))

    await physio.post(
      `/episodes/${episodeId}/clearances`,
      await decision(physio, episodeId, { reviewOn: '2026-12-20' }),
    )

    const list = await physio.get(`/episodes/${episodeId}/clearances`)
    expect(list.body.items[1].supersededById).toBe(list.body.items[0].id)
    const due = await desk.get('/follow-ups')
    const visits = due.body.items.filter(
      (item: { patient: { id: string } }) => item.patient.id === patientId,
    )
    expect(visits).toHaveLength(1)
  })

  it('cannot be changed behind the product: the serving role may only suspend, supersede and take back', async () => {
    const { rows } = await test.owner.query(
      `select column_name from information_schema.column_privileges
       where grantee = 'restride_app' and table_name = 'clearances' and privilege_type = 'UPDATE' order by 1`,
    )

    expect(rows.map((row) => row.column_name)).toEqual([
      'superseded_by_id',
      'suspended_at',
      'voided_at',
      'voided_by_id',
    ])
  })
})
