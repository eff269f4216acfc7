import { describe, expect, it } from 'vitest'
import { fuzz } from '../../scripts/fuzz/run.ts'
import { openTestApp } from '../support/app.ts'
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

describe('requests made from the description of the API', () => {
  it(`are answered as it says, ${COUNT} times`, { timeout: 600_000 }, async () => {
    const report = await fuzz({
      app: test.app,
      logins,
      count: COUNT,
      seed: 20_261_123,
    })

    const statuses = [...report.byStatus].toSorted()
    console.log(`fuzz: ${report.requests} requests, ${report.faults.length} faults`)
    console.log(`fuzz: ${statuses.map(([status, times]) => `${status}: ${times}`).join(', ')}`)
    console.log(`fuzz: ${report.accepted.size} of ${report.operations} operations said yes`)
    expect(report.faults).toEqual([])
    expect(report.requests).toBe(COUNT)
    // Requests that are all refused at the door would prove nothing.
    expect(report.accepted.size).toBeGreaterThan(report.operations / 2)
  })
})
