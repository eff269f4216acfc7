import { addDays } from '@restride/rules/plain-date'
import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import {
  type Chain,
  checkIn,
  cleared,
  heaviness,
  intake,
  makePlan,
  moveTo,
  type PlanBody,
  release,
  walkRun,
} from '../support/chain.ts'
import { signAssessment } from '../support/episodes.ts'

const TODAY = '2026-11-23'
const test = await openTestApp()
const clinic = await test.clinic()

const asPhysio = () => test.as(clinic.physio.email)

async function trendsOf({ episodeId }: Pick<Chain, 'episodeId'>) {
  const answer = await (await asPhysio()).get(`/episodes/${episodeId}/trends`)
  expect(answer.status).toBe(200)
  return answer.body
}

/** Cleared on October 26, on a plan from that day, level 1 released. */
async function startedFourWeeksAgo(): Promise<Chain & { plan: PlanBody }> {
  moveTo(test, '2026-10-26')
  const chain = await cleared(test, clinic)
  const physio = await asPhysio()
  const made = await makePlan(physio, chain, '2026-10-26')
  return { ...chain, plan: (await release(physio, made, '1')).body }
}

/** The session of the plan as she did it, logged that evening. */
async function doSession(
  { email, plan }: { email: string; plan: PlanBody },
  week: number,
  index: number,
  change: Record<string, unknown> = {},
): Promise<string> {
  const planned = plan.weeks[week - 1]
  const doneOn = addDays(planned?.startsOn ?? TODAY, planned?.sessions[index]?.day ?? 0)
  moveTo(test, doneOn)
  const log = walkRun({ doneOn, planned: { week, index }, ...change })
  const answer = await (await test.as(email)).post('/me/session-logs', log)
  expect(answer.status).toBe(201)
  return log.id
}

describe('trends of an episode', () => {
  it('are empty before the first run, with no visit and no plan', async () => {
    moveTo(test, TODAY)
    const chain = await intake(test, clinic)

    expect(await trendsOf(chain)).toEqual({ weeks: [], adherence: null, sinceVisit: null })
  })

  it('lay each week she ran beside the band of the rules, to the week of today', async () => {
    const her = await startedFourWeeksAgo()
    await doSession(her, 1, 0, { runMinutes: 10 })
    await doSession(her, 2, 0, { runMinutes: 10 })
    await doSession(her, 4, 0, { runMinutes: 14 })
    moveTo(test, TODAY)

    const { weeks } = await trendsOf(her)

    expect(weeks.map(({ minutes, startsOn }: never) => [startsOn, minutes])).toEqual([
      ['2026-10-26', 10],
      ['2026-11-02', 10],
      ['2026-11-09', 0],
      ['2026-11-16', 14],
      ['2026-11-23', 0],
    ])
    expect(weeks[0]).toMatchObject({ state: 'first_runs', allowed: null })
    expect(weeks[3]).toMatchObject({ base: 10, state: 'over', allowed: { from: 11, to: 13 } })
    expect(weeks[3].percent).toBeCloseTo(40)
  })

  it('count sessions done of those asked in three weeks: not those before a release, nor what is still to come', async () => {
    const her = await startedFourWeeksAgo()
    await doSession(her, 2, 0)
    await doSession(her, 2, 1, { outcome: 'not_today', runMinutes: 0, walkMinutes: 0 })
    await doSession(her, 3, 0)
    moveTo(test, TODAY)

    // Weeks 2 and 3 are of level 1; week 4 begins level 2, which nobody released.
    expect((await trendsOf(her)).adherence).toEqual({
      done: 2,
      planned: 6,
      since: '2026-11-02',
      until: TODAY,
    })
  })

  it('ask nothing of her while running is paused', async () => {
    const her = await startedFourWeeksAgo()
    await doSession(her, 3, 0, { symptoms: [heaviness] })
    moveTo(test, TODAY)

    const { adherence } = await trendsOf(her)

    // Three of week 2, and the one of week 3 that paused her.
    expect(adherence).toMatchObject({ done: 1, planned: 4, until: '2026-11-09' })
  })

  it('say what came in since she was last seen', async () => {
    const her = await startedFourWeeksAgo()
    await doSession(her, 1, 0)
    moveTo(test, '2026-10-28')
    await signAssessment(await asPhysio(), her.episodeId)
    await doSession(her, 1, 2, { runMinutes: 6 })
    const felt = await doSession(her, 2, 0, { runMinutes: 5 })
    moveTo(test, '2026-11-03')
    const her2 = await test.as(her.email)
    const morning = { ...heaviness, when: 'next_morning' }
    const told = checkIn({ on: '2026-11-03', sessionLogId: felt, symptoms: [morning] })
    expect((await her2.post('/me/check-ins', told)).status).toBe(201)
    expect((await her2.post('/me/check-ins', checkIn({ on: '2026-11-03' }))).status).toBe(201)
    moveTo(test, TODAY)

    expect((await trendsOf(her)).sinceVisit).toEqual({
      visit: 'assessment',
      at: '2026-10-28T18:00:00.000Z',
      sessions: 2,
      runMinutes: 11,
      sessionsWithSymptoms: 1,
      checkIns: 1,
      flags: 1,
      planRevisions: 0,
      levelsReleased: [],
    })
  })

  it('are a look at her record in the trail', async () => {
    const chain = await intake(test, clinic)
    await trendsOf(chain)

    const { rows } = await test.owner.query(
      `select action, outcome from audit_events where resource = 'trends' and patient_id = $1`,
      [chain.patientId],
    )
    expect(rows).toEqual([{ action: 'read', outcome: 'success' }])
  })
})
