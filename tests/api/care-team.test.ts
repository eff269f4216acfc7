import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { heaviness, running, walkRun } from '../support/chain.ts'
import { makePatient } from '../support/episodes.ts'
import { makePatientAccount } from '../support/people.ts'

const test = await openTestApp()
const clinic = await test.clinic()
const physio = await test.as(clinic.physio.email)
const colleague = await test.as(clinic.otherPhysio.email)
const admin = await test.as(clinic.admin.email)

const add = (userId: string, lead = false) => ({ change: 'add', userId, lead })
const remove = (userId: string) => ({ change: 'remove', userId })
const names = (body: { members: { name: string }[] }) => body.members.map(({ name }) => name)

describe('handing care over', () => {
  it('lets a colleague in, makes her lead, and then lets the first one go', async () => {
    const patientId = await makePatient(test.owner, clinic)
    const path = `/patients/${patientId}/care-team`
    expect((await colleague.get(`/patients/${patientId}/timeline`)).status).toBe(403)

    const added = await physio.post(path, add(clinic.otherPhysio.id, true))
    const removed = await colleague.post(path, remove(clinic.physio.id))

    expect(names(added.body)).toEqual(['Tess Marchand', 'Jo Lindqvist'])
    expect(names(removed.body)).toEqual(['Tess Marchand'])
    expect((await colleague.get(`/patients/${patientId}/timeline`)).status).toBe(200)
    expect((await physio.get(`/patients/${patientId}/timeline`)).status).toBe(403)
    expect(removed.body.changes).toMatchObject([
      { person: { name: 'Jo Lindqvist' }, change: 'removed', by: { name: 'Tess Marchand' } },
      { person: { name: 'Tess Marchand' }, change: 'added', by: { name: 'Jo Lindqvist' } },
    ])
    const patient = await colleague.get(`/patients/${patientId}`)
    expect(patient.body.leadPhysio.name).toBe('Tess Marchand')
  })

  it('leaves what waits for her to whoever leads', async () => {
    const { email, patientId } = await running(test, clinic)
    const path = `/patients/${patientId}/care-team`
    const her = await test.as(email)
    await her.post('/me/session-logs', walkRun({ symptoms: [heaviness] }))
    await physio.post(path, add(clinic.otherPhysio.id, true))

    await colleague.post(path, remove(clinic.physio.id))

    const { rows } = await test.owner.query(
      'select owner_id from flags where patient_id = $1 and resolved_at is null',
      [patientId],
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ owner_id }) => owner_id === clinic.otherPhysio.id)).toBe(true)
  })

  it('takes along what waits for who led, and brings it back with her', async () => {
    const { email, patientId } = await running(test, clinic)
    const path = `/patients/${patientId}/care-team`
    await (await test.as(email)).post('/me/session-logs', walkRun({ symptoms: [heaviness] }))
    const owners = async () => {
      const { rows } = await test.owner.query(
        'select distinct owner_id from flags where patient_id = $1 and resolved_at is null',
        [patientId],
      )
      return rows.map(({ owner_id }) => owner_id)
    }

    await physio.post(path, add(clinic.otherPhysio.id, true))
    const handedOver = await owners()
    await colleague.post(path, add(clinic.physio.id, true))

    expect(handedOver).toEqual([clinic.otherPhysio.id])
    expect(await owners()).toEqual([clinic.physio.id])
  })

  it('is possible to the admin, who reads nothing clinical by it', async () => {
    const patientId = await makePatient(test.owner, clinic)

    const answer = await admin.post(
      `/patients/${patientId}/care-team`,
      add(clinic.otherPhysio.id, true),
    )

    expect(answer.status).toBe(201)
    expect((await admin.get(`/patients/${patientId}/timeline`)).status).toBe(403)
  })

  it.each([
    ['takes out who leads', () => remove(clinic.physio.id), [409, 'leads_care']],
    ['takes out who is not in it', () => remove(clinic.otherPhysio.id), [400, 'validation_failed']],
    ['lets the front desk in', () => add(clinic.desk.id), [400, 'validation_failed']],
  ])('never %s', async (_name, body, refused) => {
    const patientId = await makePatient(test.owner, clinic)

    const answer = await admin.post(`/patients/${patientId}/care-team`, body())

    expect([answer.status, answer.body.code]).toEqual(refused)
    expect(names((await admin.get(`/patients/${patientId}/care-team`)).body)).toEqual([
      'Jo Lindqvist',
    ])
  })

  it('takes nobody of another clinic, and nobody lets herself in', async () => {
    const patientId = await makePatient(test.owner, clinic)
    const other = await test.clinic()
    const elsewhere = await test.as(other.admin.email)
    const path = `/patients/${patientId}/care-team`

    const foreign = await admin.post(path, add(other.physio.id))
    const herself = await colleague.post(path, add(clinic.otherPhysio.id))
    const fromElsewhere = await elsewhere.post(path, add(other.physio.id))

    expect(foreign.body.errors[0].pointer).toBe('/userId')
    expect([herself.status, herself.body.code]).toEqual([403, 'not_in_care_team'])
    expect(fromElsewhere.status).toBe(404)
  })

  it('is seen by the patient, and only her own', async () => {
    const patientId = await makePatient(test.owner, clinic)
    const otherId = await makePatient(test.owner, clinic)
    const account = await makePatientAccount(test.owner, clinic.id, patientId, 'Amara Ndiaye')
    const her = await test.as(account.email)

    expect(names((await her.get(`/patients/${patientId}/care-team`)).body)).toEqual([
      'Jo Lindqvist',
    ])
    expect((await her.get(`/patients/${otherId}/care-team`)).status).toBe(404)
  })
})
