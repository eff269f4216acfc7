import { reachOf } from '@restride/contracts/permissions'
import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { makePatient, openEpisode, signAssessment } from '../support/episodes.ts'
import { makePatientAccount } from '../support/people.ts'

const test = await openTestApp()
const clinic = await test.clinic()
const START = '2026-11-23T18:00:00.000Z'
const MINUTE = 60_000

const at = (minutes: number, milliseconds = 0) => {
  test.clock.now = new Date(Date.parse(START) + minutes * MINUTE + milliseconds)
}
const reason = (words = 'Jo is away and she has called about pain') => ({
  reasonCode: 'covering_colleague',
  reason: words,
})

/** A record with something in it, opened by nobody yet; everyone signed in at the same moment. */
async function record() {
  at(0)
  const physio = await test.as(clinic.physio.email)
  const patientId = await makePatient(test.owner, clinic)
  const episodeId = await openEpisode(physio, patientId)
  const { id: assessmentId } = await signAssessment(physio, episodeId)
  const { email } = await makePatientAccount(test.owner, clinic.id, patientId, 'Amara Ndiaye')
  return {
    patientId,
    episodeId,
    assessmentId,
    physio,
    outside: await test.as(clinic.otherPhysio.email),
    privacy: await test.as(clinic.privacy.email),
    her: await test.as(email),
  }
}

describe('a physiotherapist outside the care team', () => {
  it('finds a patient by name and sees the name alone', async () => {
    const { outside, patientId, physio } = await record()

    const found = await outside.post('/patients/search', { name: 'ndiaye' })
    const listed = await outside.get('/patients?limit=200')
    const opened = await outside.get(`/patients/${patientId}`)
    const stands = await outside.get(`/patients/${patientId}/break-glass`)

    const name = { id: patientId, familyName: 'Ndiaye', givenName: 'Amara', preferredName: null }
    expect(found.body.items).toContainEqual({ ...name, nameOnly: true })
    expect(listed.body.items).toContainEqual({ ...name, nameOnly: true })
    expect([opened.status, opened.body.code]).toEqual([403, 'not_in_care_team'])
    expect(stands.body).toEqual({
      patient: { id: patientId, name: 'Amara Ndiaye' },
      access: 'none',
      grant: null,
    })
    const own = await physio.post('/patients/search', { name: 'ndiaye' })
    expect(own.body.items.every((item: object) => 'bornOn' in item)).toBe(true)
  })

  it('reads the record for sixty minutes to the millisecond, once she has said why', async () => {
    const { assessmentId, episodeId, outside, patientId } = await record()
    const reads = [
      `/patients/${patientId}`,
      `/patients/${patientId}/timeline`,
      `/patients/${patientId}/episodes`,
      `/episodes/${episodeId}`,
      `/episodes/${episodeId}/readiness`,
      `/assessments/${assessmentId}`,
    ]
    const statuses = async () => {
      const answers = []
      for (const path of reads) answers.push((await outside.get(path)).status)
      return new Set(answers)
    }
    expect(await statuses()).toEqual(new Set([403]))

    const grant = await outside.post(`/patients/${patientId}/break-glass`, reason())

    expect(grant.status).toBe(201)
    expect(grant.body).toMatchObject({
      patientId,
      by: { name: 'Tess Marchand' },
      grantedAt: START,
      expiresAt: '2026-11-23T19:00:00.000Z',
    })
    expect(await statuses()).toEqual(new Set([200]))
    at(60, -1)
    expect(await statuses()).toEqual(new Set([200]))
    at(60)
    expect(await statuses()).toEqual(new Set([403]))
    expect((await outside.get(`/patients/${patientId}/break-glass`)).body.access).toBe('none')
  })

  it('writes nothing and signs nothing while it is open', async () => {
    const { assessmentId, episodeId, outside, patientId, physio } = await record()
    const draft = await physio.post(`/episodes/${episodeId}/assessments`, {})
    await outside.post(`/patients/${patientId}/break-glass`, reason())
    const before = await physio.get(`/patients/${patientId}/timeline`)

    const answers = [
      await outside.patch(`/patients/${patientId}`, { phone: '1' }, 1),
      await outside.patch(`/episodes/${episodeId}`, { goal: 'x' }, 2),
      await outside.patch(`/assessments/${draft.body.id}`, { notes: 'x' }, draft.body.version),
      await outside.post(`/assessments/${draft.body.id}/sign`, undefined, {
        'if-match': `"${draft.body.version}"`,
      }),
      await outside.post(`/assessments/${assessmentId}/amend`, { reason: 'x' }),
      await outside.post(`/episodes/${episodeId}/assessments`, {}),
      await outside.post(`/patients/${patientId}/episodes`, {
        birth: { bornOn: '2026-08-03', mode: null, tearGrade: null, tearReviewedOn: null },
        feeding: null,
        goal: '',
      }),
    ]

    expect(answers.map(({ body, status }) => [status, body.code])).toEqual(
      answers.map(() => [403, 'not_in_care_team']),
    )
    expect((await physio.get(`/patients/${patientId}/timeline`)).body).toEqual(before.body)
  })

  it('does not see who else opened the record', async () => {
    const { outside, patientId } = await record()
    await outside.post(`/patients/${patientId}/break-glass`, reason())

    const log = await outside.get(`/patients/${patientId}/access-log`)

    expect([log.status, log.body.code]).toEqual([403, 'not_in_care_team'])
  })

  it('cannot make it longer, and says why anew when it is over', async () => {
    const { outside, patientId } = await record()
    const path = `/patients/${patientId}/break-glass`
    await outside.post(path, reason())
    at(59)

    const longer = await outside.post(path, reason('I need a little more time with it'))
    at(60)
    const sameWords = await outside.post(path, reason())
    const again = await outside.post(path, reason('She has called a second time today'))

    expect([longer.status, longer.body.code]).toEqual([409, 'break_glass_open'])
    expect(longer.body.expiresAt).toBe('2026-11-23T19:00:00.000Z')
    expect([sameWords.status, sameWords.body.errors[0].pointer]).toEqual([400, '/reason'])
    expect([again.status, again.body.expiresAt]).toEqual([201, '2026-11-23T20:00:00.000Z'])
  })

  it('asking ten times at once gets one grant', async () => {
    const { outside, patientId } = await record()

    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        outside.post(`/patients/${patientId}/break-glass`, reason(`She has called, time ${index}`)),
      ),
    )

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ body }) => body.code === 'break_glass_open')).toHaveLength(9)
  })

  it('sent twice with one key gets one grant', async () => {
    const { outside, patientId } = await record()
    const key = { 'idempotency-key': uuidv7() }

    const first = await outside.post(`/patients/${patientId}/break-glass`, reason(), key)
    const second = await outside.post(`/patients/${patientId}/break-glass`, reason(), key)

    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body).toEqual(first.body)
  })

  it.each([
    ['nine characters', { reason: 'too short' }, '/reason'],
    ['blanks around three letters', { reason: '      abc      ' }, '/reason'],
    ['1001 characters', { reason: 'x'.repeat(1001) }, '/reason'],
    ['a code of nobody', { reasonCode: 'curious' }, '/reasonCode'],
    ['an end of her own', { expiresAt: '2027-01-01T00:00:00Z' }, '/'],
  ])('with %s is refused and the field named', async (_name, change, pointer) => {
    const { outside, patientId } = await record()

    const answer = await outside.post(`/patients/${patientId}/break-glass`, {
      ...reason(),
      ...change,
    })

    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].pointer).toMatch(pointer)
    expect((await outside.get(`/patients/${patientId}`)).status).toBe(403)
  })

  it.each([
    ['ten', 'x'.repeat(10)],
    ['a thousand', 'x'.repeat(1000)],
  ])('may say why in %s characters', async (_name, words) => {
    const { outside, patientId } = await record()

    expect((await outside.post(`/patients/${patientId}/break-glass`, reason(words))).status).toBe(
      201,
    )
  })
})

describe('a grant', () => {
  it('opens reading only: no route it opens is anything but a GET', () => {
    const opened = test.app.routeAccess.filter(
      ({ method, permission }) =>
        method !== 'HEAD' &&
        permission !== 'public' &&
        reachOf(permission, 'physio') === 'care_team_or_grant',
    )

    expect(opened.length).toBeGreaterThan(10)
    expect(new Set(opened.map(({ method }) => method))).toEqual(new Set(['GET']))
  })

  it('opens one record and no other, and to nobody but her', async () => {
    const one = await record()
    const two = await record()
    const other = await test.clinic()
    const elsewhere = await test.as(other.physio.email)
    await one.outside.post(`/patients/${one.patientId}/break-glass`, reason())

    expect((await two.outside.get(`/patients/${two.patientId}`)).status).toBe(403)
    expect((await elsewhere.get(`/patients/${one.patientId}`)).status).toBe(404)
    expect((await elsewhere.post(`/patients/${one.patientId}/break-glass`, reason())).status).toBe(
      404,
    )
    expect((await elsewhere.get(`/patients/${one.patientId}/break-glass`)).status).toBe(404)
  })

  it('is not for who is in the care team', async () => {
    const { patientId, physio } = await record()

    const answer = await physio.post(`/patients/${patientId}/break-glass`, reason())

    expect([answer.status, answer.body.code]).toEqual([409, 'in_care_team'])
    expect((await physio.get(`/patients/${patientId}/break-glass`)).body.access).toBe('care_team')
  })

  it('is told to the patient at once, with who, why and until when', async () => {
    const { her, outside, patientId } = await record()
    await outside.post(`/patients/${patientId}/break-glass`, reason())

    const own = await her.get('/me/break-glass-grants')
    const log = await her.get('/me/access-log')

    expect(own.body.items).toMatchObject([
      {
        who: 'Tess Marchand',
        reasonCode: 'covering_colleague',
        reason: 'Jo is away and she has called about pain',
        expiresAt: '2026-11-23T19:00:00.000Z',
      },
    ])
    expect(log.body.items).toContainEqual(
      expect.objectContaining({ who: 'Tess Marchand', action: 'opened_with_reason' }),
    )
  })

  it('stands on the privacy officer’s list with what was read, until she has reviewed it', async () => {
    const { outside, patientId, privacy } = await record()
    const { body: grant } = await outside.post(`/patients/${patientId}/break-glass`, reason())
    await outside.get(`/patients/${patientId}`)
    await outside.get(`/patients/${patientId}/timeline`)
    at(60)
    await outside.get(`/patients/${patientId}/timeline`)
    const mine = ({ id }: { id: string }) => id === grant.id

    const open = (await privacy.get('/break-glass-grants')).body.items.find(mine)
    const reviewed = await privacy.patch(
      `/break-glass-grants/${grant.id}`,
      { outcome: 'justified', note: 'Jo confirms she asked for it' },
      1,
    )

    expect(open).toMatchObject({ patient: { name: 'Amara Ndiaye' }, reads: 2, review: null })
    expect(reviewed.headers['etag']).toBe('"2"')
    expect(reviewed.body.review).toMatchObject({ outcome: 'justified', by: { name: 'Pri Vacy' } })
    expect((await privacy.get('/break-glass-grants')).body.items.find(mine)).toBe(undefined)
    expect((await privacy.get('/break-glass-grants?reviewed=yes')).body.items.find(mine)).toEqual(
      reviewed.body,
    )
  })

  it('is reviewed once, on the version that was read, with a note', async () => {
    const { outside, patientId, privacy } = await record()
    const { body: grant } = await outside.post(`/patients/${patientId}/break-glass`, reason())
    const path = `/break-glass-grants/${grant.id}`
    const mark = { outcome: 'concern', note: 'Asked for an explanation' }

    const unversioned = await privacy.patch(path, mark, null)
    const stale = await privacy.patch(path, mark, 7)
    const noteless = await privacy.patch(path, { ...mark, note: ' ' }, 1)
    const first = await privacy.patch(path, mark, 1)
    const second = await privacy.patch(path, { ...mark, outcome: 'justified' }, 2)

    expect([unversioned.status, stale.status]).toEqual([428, 412])
    expect(noteless.body.errors[0].pointer).toBe('/note')
    expect(first.status).toBe(200)
    expect([second.status, second.body.code]).toEqual([409, 'already_reviewed'])
    expect((await privacy.get(path)).body).toEqual(first.body)
  })

  it('and each read under it leave their events', async () => {
    const { outside, patientId, privacy } = await record()
    const { body: grant } = await outside.post(`/patients/${patientId}/break-glass`, reason())
    await outside.get(`/patients/${patientId}/timeline`)

    const { body } = await privacy.get(
      `/audit-events?patientId=${patientId}&actorId=${clinic.otherPhysio.id}`,
    )

    expect(
      body.items.map(({ action, resource }: Record<string, string>) => `${action} ${resource}`),
    ).toEqual(['read timeline', 'break_glass break_glass_grant'])
    const { rows } = await test.owner.query(
      `select action, grant_id, reason from audit_events where patient_id = $1 and actor_id = $2 order by seq`,
      [patientId, clinic.otherPhysio.id],
    )
    expect(rows).toEqual([
      {
        action: 'break_glass',
        grant_id: null,
        reason: 'covering_colleague: Jo is away and she has called about pain',
      },
      { action: 'read', grant_id: grant.id, reason: null },
    ])
  })
})
