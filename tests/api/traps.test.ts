import { randomUUID } from 'node:crypto'
import { describe, expect, inject, it } from 'vitest'
import { databaseProblem } from '../../apps/api/src/database-problem.ts'
import { openDatabase } from '../../apps/api/src/database.ts'
import { openTestApp } from '../support/app.ts'
import { walkRun } from '../support/chain.ts'
import { asApp } from '../support/database-names.ts'
import { makePatient } from '../support/episodes.ts'
import { makeWorld } from '../support/world.ts'

const test = await openTestApp()
const appUrl = asApp(inject('ownerUrl'), `test_${process.env['VITEST_POOL_ID'] ?? '0'}`)
const db = openDatabase(appUrl, 4)

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

describe('the traps of database and library that were measured', () => {
  it('a row for another clinic is refused, and means not found', async () => {
    const [mine, other] = [await test.clinic(), await test.clinic()]

    const refused = await failureOf(
      db.transaction({ clinicId: mine.id }, (tx) =>
        tx.location.createMany({
          data: { id: randomUUID(), clinicId: other.id, name: 'x', address: 'x', phone: 'x' },
        }),
      ),
    )

    expect(databaseProblem(refused)?.code).toBe('not_found')
  })

  it('a character no column takes is the sender’s mistake, also behind the edge', async () => {
    const clinic = await test.clinic()
    const patientId = await makePatient(test.owner, clinic)

    const refused = await failureOf(
      db.transaction({ clinicId: clinic.id }, (tx) =>
        tx.patient.updateMany({ where: { id: patientId }, data: { phone: 'a\u0000b' } }),
      ),
    )

    expect(databaseProblem(refused)?.code).toBe('validation_failed')
  })

  it('a filter that is undefined finds nobody instead of the first one', async () => {
    const clinic = await test.clinic()
    await makePatient(test.owner, clinic)
    // As a slip in plain JavaScript would have it.
    const slip = { id: undefined } as unknown as { id: string }

    const refused = await failureOf(
      db.transaction({ clinicId: clinic.id }, (tx) => tx.patient.findFirst({ where: slip })),
    )

    expect(String(refused)).toMatch(/undefined/u)
  })

  it('two units of work that wait for each other both go through', async () => {
    const clinic = await test.clinic()
    const ids = [await makePatient(test.owner, clinic), await makePatient(test.owner, clinic)]
    let bothHaveOne = () => undefined as void
    const met = new Promise<void>((resolve) => {
      bothHaveOne = resolve
    })
    let waiting = 0
    let runs = 0
    const change = (order: readonly string[], phone: string) =>
      db.transaction({ clinicId: clinic.id }, async (tx) => {
        runs += 1
        for (const [index, id] of order.entries()) {
          await tx.patient.updateMany({ where: { id }, data: { phone } })
          if (index > 0) continue
          waiting += 1
          if (waiting === 2) bothHaveOne()
          await met
        }
      })

    await Promise.all([change(ids, '1'), change(ids.toReversed(), '2')])

    expect(runs).toBe(3)
  })

  it('a pool with no connection left answers 503 and when to come back', async () => {
    const { clinic } = await makeWorld(test)
    const { token } = await test.as(clinic.physio.email)
    const small = openDatabase(appUrl, 1)
    const app = await test.appOn(small)
    let release = () => undefined as void
    const held = small.transaction(
      {},
      () =>
        new Promise<void>((resolve) => {
          release = resolve
        }),
    )

    const answer = await app.inject({
      url: '/api/v1/patients',
      headers: { authorization: `Bearer ${token}` },
    })
    release()
    await held
    await app.close()
    await small.close()

    expect({ status: answer.statusCode, code: answer.json().code }).toEqual({
      status: 503,
      code: 'busy',
    })
    expect(answer.headers['retry-after']).toBe('1')
  })

  it('an id that somebody else’s hidden row has is free in another clinic, and says nothing in hers', async () => {
    const [mine, other] = [await makeWorld(test), await makeWorld(test)]
    const her = await test.as(mine.patient.email)

    const elsewhere = await her.post('/me/session-logs', walkRun({ id: other.ids.logId }))
    const here = await her.post('/me/session-logs', walkRun({ id: mine.neighbour.ids.logId }))
    const own = await her.post('/me/session-logs', walkRun({ id: mine.ids.logId, note: 'other' }))

    expect(elsewhere.status).toBe(201)
    // The same answer as for an id she has used herself: whose it is cannot be told.
    const { requestId: _here, ...said } = here.body
    const { requestId: _own, ...saidOfOwn } = own.body
    expect(said).toEqual(saidOfOwn)
    expect(here.status).toBe(422)
  })

  it('a stored answer is shown to nobody but whom it was given', async () => {
    const { clinic } = await makeWorld(test)
    const physio = await test.as(clinic.physio.email)
    const key = randomUUID()
    const body = {
      givenName: 'Nora',
      familyName: 'Ek',
      preferredName: null,
      bornOn: '1990-01-01',
      locale: 'en',
      phone: null,
      email: null,
      contactPreference: 'call',
      locationId: clinic.locationId,
      leadPhysioId: clinic.physio.id,
    }
    const made = await physio.post('/patients', body, { 'idempotency-key': key })

    const keysOf = (userId: string) =>
      db.transaction({ clinicId: clinic.id, userId }, (tx) => tx.idempotencyKey.findMany())
    const mine = await keysOf(clinic.physio.id)
    const colleagues = await keysOf(clinic.otherPhysio.id)

    expect(made.status).toBe(201)
    expect(mine.map((row) => row.key)).toEqual([key])
    expect(colleagues).toEqual([])
  })

  it('a row of one patient points at no row of another', async () => {
    const { ids, neighbour } = await makeWorld(test)

    const moved = await failureOf(
      test.owner.query('update flags set session_log_id = $1 where id = $2', [
        neighbour.ids.logId,
        ids.flagId,
      ]),
    )

    expect(moved).toMatchObject({ code: '23503' })
  })
})
