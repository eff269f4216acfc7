import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { heaviness, moveTo, running, walkRun } from '../support/chain.ts'

const test = await openTestApp()
const clinic = await test.clinic()
const other = await test.clinic()
const NEWER = 'ffffffff-0000-7000-8000-000000000001'
const asPhysio = () => test.as(clinic.physio.email)

async function flagged() {
  const chain = await running(test, clinic)
  const patient = await test.as(chain.email)
  await patient.post('/me/session-logs', walkRun({ symptoms: [heaviness] }))
  const { rows } = await test.owner.query<{ id: string }>(
    `select id from flags where episode_id = $1`,
    [chain.episodeId],
  )
  return { ...chain, flagId: rows[0]?.id ?? '' }
}

async function kindsOf(episodeId: string): Promise<string[]> {
  const worklist = await (await asPhysio()).get('/worklist?limit=200')
  const row = worklist.body.items.find(
    (item: { episodeId: string }) => item.episodeId === episodeId,
  )
  return row?.reasons.map(({ kind }: { kind: string }) => kind) ?? []
}

describe('a flag', () => {
  it('resolved leaves the list but resumes nothing: she goes up for a decision', async () => {
    const { episodeId, flagId } = await flagged()
    const physio = await asPhysio()

    const resolved = await physio.patch(`/flags/${flagId}`, { resolution: 'Called her' }, 1)

    expect(resolved.status).toBe(200)
    expect(resolved.body).toMatchObject({
      status: 'resolved',
      resolution: 'Called her',
      resolvedBy: { id: clinic.physio.id },
      version: 2,
    })
    const episode = await physio.get(`/episodes/${episodeId}`)
    expect(episode.body).toMatchObject({ status: 'on_hold', runningPause: { cause: 'symptom' } })
    expect(await kindsOf(episodeId)).toEqual(['decision'])
    const { rows } = await test.owner.query(
      `select action from audit_events where resource = 'flag' and resource_id = $1`,
      [flagId],
    )
    expect(rows).toContainEqual({ action: 'update' })
  })

  it('snoozed comes back on its day', async () => {
    const { episodeId, flagId } = await flagged()

    await (await asPhysio()).patch(`/flags/${flagId}`, { snoozedUntil: '2026-11-25' }, 1)

    expect(await kindsOf(episodeId)).toEqual([])
    moveTo(test, '2026-11-25')
    expect(await kindsOf(episodeId)).toEqual(['symptom'])
    moveTo(test, '2026-11-23')
  })

  it('snoozed comes back at once when she reports again', async () => {
    const { email, episodeId, flagId } = await flagged()
    await (await asPhysio()).patch(`/flags/${flagId}`, { snoozedUntil: '2026-11-25' }, 1)

    const again = walkRun({ doneOn: '2026-11-21', symptoms: [heaviness] })
    await (await test.as(email)).post('/me/session-logs', again)

    expect(await kindsOf(episodeId)).toEqual(['symptom'])
  })

  it('is handed to a physio of the care team only', async () => {
    const { flagId, patientId } = await flagged()
    const physio = await asPhysio()
    const hand = (ownerId: string) => physio.patch(`/flags/${flagId}`, { ownerId }, 1)

    const toDesk = await hand(clinic.desk.id)
    const outside = await hand(clinic.otherPhysio.id)
    const abroad = await hand(other.physio.id)
    await test.owner.query(
      `insert into care_team_members (clinic_id, patient_id, user_id) values ($1, $2, $3)`,
      [clinic.id, patientId, clinic.otherPhysio.id],
    )
    const inside = await hand(clinic.otherPhysio.id)

    for (const refused of [toDesk, outside, abroad]) {
      expect(refused.body.errors[0].pointer).toBe('/ownerId')
    }
    expect(inside.body.owner).toEqual({ id: clinic.otherPhysio.id, name: clinic.otherPhysio.name })
    const mine = await (await test.as(clinic.otherPhysio.email)).get('/worklist?whose=mine')
    expect(mine.body.items[0].reasons[0].flagId).toBe(flagId)
  })

  it('needs its version, a day ahead to snooze to, and words to resolve', async () => {
    const { flagId } = await flagged()
    const physio = await asPhysio()
    const url = `/flags/${flagId}`

    const without = await physio.patch(url, { resolution: 'Called' }, null)
    const stale = await physio.patch(url, { resolution: 'Called' }, 9)
    const today = await physio.patch(url, { snoozedUntil: '2026-11-23' }, 1)
    const empty = await physio.patch(url, { resolution: '' }, 1)

    expect(without.status).toBe(428)
    expect(stale.status).toBe(412)
    expect(today.body.errors[0].pointer).toBe('/snoozedUntil')
    expect(empty.body.errors[0].pointer).toBe('/resolution')
  })

  it('stands in the list of its episode, by its status, newest first', async () => {
    const { episodeId, flagId } = await flagged()
    const physio = await asPhysio()
    const ids = async (query: string) => {
      const { body } = await physio.get(`/episodes/${episodeId}/flags${query}`)
      return body.items.map(({ id }: { id: string }) => id)
    }
    const earlier = await ids('?status=open')
    await physio.patch(`/flags/${flagId}`, { resolution: 'Called her' }, 1)
    await test.owner.query(
      `insert into flags select (jsonb_populate_record(f, jsonb_build_object(
         'id', $2::text, 'resolution', null, 'resolved_at', null, 'resolved_by_id', null))).*
       from flags f where id = $1`,
      [flagId, NEWER],
    )

    expect(earlier).toEqual([flagId])
    expect(await ids('?status=open')).toEqual([NEWER])
    expect(await ids('?status=resolved')).toEqual([flagId])
    expect(await ids('')).toEqual([NEWER, flagId])
    expect((await physio.get(`/episodes/${episodeId}/flags?status=gone`)).status).toBe(400)
    const first = await physio.get(`/episodes/${episodeId}/flags?limit=1`)
    expect(await ids(`?limit=1&cursor=${first.body.nextCursor}`)).toEqual([flagId])
  })

  it('resolved is told on her timeline, in the words of who did it', async () => {
    const { flagId, patientId } = await flagged()
    const physio = await asPhysio()
    await physio.patch(`/flags/${flagId}`, { resolution: 'Called her' }, 1)

    const { body } = await physio.get(`/patients/${patientId}/timeline`)

    expect(body.items).toContainEqual(
      expect.objectContaining({
        id: flagId,
        code: 'flag_resolved',
        params: { by: clinic.physio.name, resolution: 'Called her' },
      }),
    )
  })

  it('is read by her care team alone', async () => {
    const { email, flagId } = await flagged()
    const get = async (person: string) => (await test.as(person)).get(`/flags/${flagId}`)

    const read = await get(clinic.physio.email)

    expect(read.headers['etag']).toBe('"1"')
    const again = await (await asPhysio()).get(`/flags/${flagId}`, { 'if-none-match': '"1"' })
    expect(again.status).toBe(304)
    expect((await get(clinic.desk.email)).status).toBe(403)
    expect((await get(email)).status).toBe(403)
    expect((await get(clinic.otherPhysio.email)).body.code).toBe('not_in_care_team')
    expect((await get(other.physio.email)).status).toBe(404)
  })
})
