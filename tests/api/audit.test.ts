import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { makePatient } from '../support/episodes.ts'
import { makePatientAccount } from '../support/people.ts'

const test = await openTestApp()
const clinic = await test.clinic()
const physio = await test.as(clinic.physio.email)
const privacy = await test.as(clinic.privacy.email)

type Entry = { who: string; action: string; what: string; at: string }
const later = (seconds: number) => {
  test.clock.now = new Date(test.clock.now.getTime() + seconds * 1000)
}
const onMinute = () => {
  test.clock.now = new Date((Math.floor(test.clock.now.getTime() / 60_000) + 1) * 60_000)
}

describe('who opened a record', () => {
  it('is told once for several looks of one person at one thing within a minute', async () => {
    const patientId = await makePatient(test.owner, clinic)
    onMinute()
    await physio.get(`/patients/${patientId}`)
    later(10)
    await physio.get(`/patients/${patientId}`)
    later(60)
    await physio.get(`/patients/${patientId}`)

    const log = await privacy.get(`/patients/${patientId}/access-log`)

    expect(log.body.items.map(({ who, action, what }: Entry) => [who, action, what])).toEqual([
      ['Jo Lindqvist', 'viewed', 'patient'],
      ['Jo Lindqvist', 'viewed', 'patient'],
    ])
    const events = await privacy.get(`/audit-events?patientId=${patientId}`)
    const reads = events.body.items.filter(({ resource }: never) => resource === 'patient')
    expect(reads).toHaveLength(3)
  })

  it('keeps every change apart, however soon it follows another', async () => {
    const patientId = await makePatient(test.owner, clinic)
    onMinute()
    await physio.patch(`/patients/${patientId}`, { phone: '780-555-0111' }, 1)
    await physio.patch(`/patients/${patientId}`, { phone: '780-555-0112' }, 2)

    const log = await privacy.get(`/patients/${patientId}/access-log`)

    const changes = log.body.items.filter(({ action }: Entry) => action === 'changed')
    expect(changes).toHaveLength(2)
  })

  it('page by page is the same as all at once, newest first', async () => {
    const patientId = await makePatient(test.owner, clinic)
    for (let look = 0; look < 7; look += 1) {
      await physio.get(`/patients/${patientId}`)
      later(61)
    }
    const whole = await privacy.get(`/patients/${patientId}/access-log?limit=7`)

    const first = await privacy.get(`/patients/${patientId}/access-log?limit=4`)
    const second = await privacy.get(
      `/patients/${patientId}/access-log?limit=4&cursor=${first.body.nextCursor}`,
    )

    const times = [...first.body.items, ...second.body.items]
      .filter(({ who }: Entry) => who === 'Jo Lindqvist')
      .map(({ at }: Entry) => at)
    expect(new Set(times).size).toBe(7)
    expect(times).toEqual(times.toSorted().toReversed())
    expect(whole.body.items).toHaveLength(7)
  })

  it('is hers to read, and nobody else’s', async () => {
    const patientId = await makePatient(test.owner, clinic)
    const otherId = await makePatient(test.owner, clinic)
    const account = await makePatientAccount(test.owner, clinic.id, patientId, 'Amara Ndiaye')
    await physio.get(`/patients/${patientId}`)
    await physio.get(`/patients/${otherId}`)
    const her = await test.as(account.email)

    const own = await her.get('/me/access-log')
    const byUrl = await her.get(`/patients/${patientId}/access-log`)
    const colleague = await (
      await test.as(clinic.otherPhysio.email)
    ).get(`/patients/${patientId}/access-log`)
    const elsewhere = await (
      await test.as((await test.clinic()).privacy.email)
    ).get(`/patients/${patientId}/access-log`)

    expect(own.body.items.map(({ who }: Entry) => who)).toEqual(['Jo Lindqvist'])
    expect(byUrl.status).toBe(403)
    expect(colleague.body.code).toBe('not_in_care_team')
    expect(elsewhere.status).toBe(404)
  })
})

describe('the audit trail', () => {
  it('comes in pages, newest first, of one clinic only', async () => {
    const patientId = await makePatient(test.owner, clinic)
    for (let look = 0; look < 5; look += 1) await physio.get(`/patients/${patientId}`)
    const ask = `/audit-events?patientId=${patientId}&actorId=${clinic.physio.id}`

    const first = await privacy.get(`${ask}&limit=3`)
    const second = await privacy.get(`${ask}&limit=3&cursor=${first.body.nextCursor}`)
    const theirs = await (
      await test.as((await test.clinic()).privacy.email)
    ).get(`/audit-events?patientId=${patientId}`)

    const ids = [...first.body.items, ...second.body.items].map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(5)
    expect(second.body.nextCursor).toBe(null)
    expect(theirs.body.items).toEqual([])
  })

  it('names a filter or cursor it cannot read', async () => {
    const filter = await privacy.get('/audit-events?patientId=me')
    const cursor = await privacy.get('/audit-events?cursor=bm9wZQ')

    expect(filter.body.errors[0].pointer).toBe('/query/patientId')
    expect(cursor.body.errors[0].pointer).toBe('/query/cursor')
  })
})

describe('a timeline', () => {
  it('page by page is the same as all at once, however long a name in it is', async () => {
    const patientId = await makePatient(test.owner, clinic)
    const longName = 'Élodie-Séraphine '.repeat(11).trim()
    await test.owner.query('update users set name = $1 where id = $2', [
      longName,
      clinic.otherPhysio.id,
    ])
    for (const hour of [15, 16, 17]) {
      const made = await physio.post('/appointments', {
        followUpId: null,
        patientId,
        physioId: clinic.otherPhysio.id,
        locationId: clinic.locationId,
        roomId: null,
        startsAt: `2026-12-01T${hour}:00:00.000Z`,
        durationMinutes: 30,
        overbook: null,
      })
      expect(made.status).toBe(201)
    }
    const whole = await physio.get(`/patients/${patientId}/timeline`)

    const first = await physio.get(`/patients/${patientId}/timeline?limit=2`)
    const second = await physio.get(
      `/patients/${patientId}/timeline?limit=2&cursor=${first.body.nextCursor}`,
    )

    expect(whole.body.items).toHaveLength(3)
    expect(second.status).toBe(200)
    expect([...first.body.items, ...second.body.items]).toEqual(whole.body.items)
  })
})
