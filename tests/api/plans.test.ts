import { describe, expect, it } from 'vitest'
import { addDays } from '@restride/rules/plain-date'
import { openTestApp } from '../support/app.ts'
import { signAssessment } from '../support/episodes.ts'
import {
  type Chain,
  checkIn,
  clear,
  cleared,
  heaviness,
  intake,
  makePlan,
  moveTo,
  type PlanBody,
  release,
  running,
  walkRun,
} from '../support/chain.ts'

const TODAY = '2026-11-23'
const test = await openTestApp()
const clinic = await test.clinic()
const other = await test.clinic()
const asPhysio = () => test.as(clinic.physio.email)
const start = { startsOn: TODAY, startLevel: '1', sessionsPerWeek: 3 }

/** Week 4 at 24 running minutes and week 7 at 34: +41.7 % over three weeks. */
function steeper(weeks: PlanBody['weeks']): PlanBody['weeks'] {
  return weeks.map((week) => {
    if (week.number < 4 || week.number > 7) return week
    const repeats = week.number === 7 ? [11, 11, 12] : [8, 8, 8]
    const sessions = week.sessions.map((session, index) => ({
      ...session,
      runSeconds: 60,
      repeats: repeats[index] ?? 8,
    }))
    return { ...week, sessions }
  })
}

/** Runs of these days that went well, each with its next morning answered. */
async function runOn(email: string, days: readonly string[]): Promise<void> {
  for (const doneOn of days) {
    moveTo(test, doneOn)
    const log = walkRun({ doneOn })
    await (await test.as(email)).post('/me/session-logs', log)
    const on = addDays(doneOn, 1)
    moveTo(test, on)
    const answer = await (
      await test.as(email)
    ).post('/me/check-ins', checkIn({ on, sessionLogId: log.id }))
    expect(answer.status).toBe(201)
  }
}

const ifMatch = (version: number) => ({ 'if-match': `"${version}"` })

describe('a plan', () => {
  it('comes from the template up to the level of the clearance, with its findings and nothing released', async () => {
    const chain = await cleared(test, clinic)
    const physio = await asPhysio()

    const made = await physio.post(`/episodes/${chain.episodeId}/plans`, start)

    expect(made.status).toBe(201)
    expect(made.headers['etag']).toBe('"1"')
    expect(made.body).toMatchObject({ status: 'active', revision: 1, releases: [], nextLevel: '1' })
    expect(made.body.weeks.at(-1).level).toBe('12')
    expect(made.body.findings.map(({ rule }: { rule: string }) => rule)).toContain('PL-1')
    const read = await physio.get(`/plans/${made.body.id}`)
    expect(read.body).toEqual(made.body)
    const list = await physio.get(`/episodes/${chain.episodeId}/plans`)
    expect(list.body.items).toHaveLength(1)
    expect(list.body.items[0]).not.toHaveProperty('weeks')
    const { rows } = await test.owner.query(
      `select action from audit_events where resource = 'plan' and resource_id = $1 order by at, id`,
      [made.body.id],
    )
    expect(rows.map(({ action }) => action)).toEqual(['create', 'read'])
  })

  it('needs a clearance that lets her run, and only one is active', async () => {
    const physio = await asPhysio()
    const before = await intake(test, clinic)
    const after = await cleared(test, clinic)

    const without = await physio.post(`/episodes/${before.episodeId}/plans`, start)
    await makePlan(physio, after)
    const second = await physio.post(`/episodes/${after.episodeId}/plans`, start)

    expect(without.body).toMatchObject({ status: 409, code: 'no_valid_clearance' })
    expect(second.body).toMatchObject({ status: 409, code: 'plan_exists' })
  })

  it('is refused after the clearance has expired', async () => {
    const chain = await cleared(test, clinic)
    moveTo(test, '2027-06-01')

    const late = await (
      await asPhysio()
    ).post(`/episodes/${chain.episodeId}/plans`, {
      ...start,
      startsOn: '2027-06-01',
    })
    moveTo(test, TODAY)

    expect(late.body.code).toBe('no_valid_clearance')
  })

  it('names the field that does not fit', async () => {
    const { episodeId } = await cleared(test, clinic)
    const physio = await asPhysio()
    const post = (change: object) =>
      physio.post(`/episodes/${episodeId}/plans`, { ...start, ...change })

    const tooHigh = await post({ startLevel: '13' })
    const past = await post({ startsOn: '2026-11-22' })
    const unknown = await post({ sessionsPerWeek: 9 })

    expect(tooHigh.body.errors[0].pointer).toBe('/startLevel')
    expect(past.body.errors[0].pointer).toBe('/startsOn')
    expect(unknown.body.errors[0].pointer).toBe('/sessionsPerWeek')
  })

  it('leads to the goal chosen, and no further than the clearance', async () => {
    const physio = await asPhysio()
    const lastLevel = async (change: object, stage = '12') => {
      const chain = await intake(test, clinic)
      await clear(physio, chain, { stage })
      const made = await physio.post(`/episodes/${chain.episodeId}/plans`, { ...start, ...change })
      return made.status === 201 ? made.body.weeks.at(-1).level : made.body.errors[0].pointer
    }

    expect(await lastLevel({ goal: 'first_runs' })).toBe('5')
    expect(await lastLevel({ goal: 'run_walk_20' }, '4')).toBe('4')
    expect(await lastLevel({ goal: 'first_runs', startLevel: '5' })).toBe('5')
    expect(await lastLevel({ goal: 'first_runs', startLevel: '6' })).toBe('/goal')
    expect(await lastLevel({ goal: 'marathon' })).toBe('/goal')
  })

  it('begins within 3 km where her height, weight and inexperience ask for it, until she has run', async () => {
    const physio = await asPhysio()
    const made = async (chain: Chain) => {
      const input = { ...start, startLevel: '5' }
      const { body } = await physio.post(`/episodes/${chain.episodeId}/plans`, input)
      const rk2 = body.findings.find(({ rule }: { rule: string }) => rule === 'RK-2')
      return { level: body.weeks[0].level, state: rk2.state, limit: rk2.limit }
    }
    const ofBuild = async (background: object) => {
      const chain = await intake(test, clinic)
      await clear(physio, chain)
      await signAssessment(physio, chain.episodeId, { background })
      return chain
    }
    const capped = { heightCm: 160, weightKg: 80, noviceRunner: 'yes' }
    const hasRun = await ofBuild(capped)
    await (await test.as(hasRun.email)).post('/me/session-logs', walkRun({ doneOn: TODAY }))

    expect(await made(await ofBuild({}))).toMatchObject({ level: '5', limit: null })
    expect(await made(await ofBuild(capped))).toEqual({ level: '3', state: 'met', limit: 18 })
    expect(await made(await ofBuild({ noviceRunner: 'yes', weightKg: null }))).toMatchObject({
      level: '3',
    })
    expect(await made(hasRun)).toMatchObject({ level: '5' })
  })

  it('is closed to the desk, to physios outside the care team, and unknown to another clinic', async () => {
    const { plan, episodeId, email } = await running(test, clinic)
    const get = async (person: string) => (await test.as(person)).get(`/plans/${plan.id}`)
    const outsider = await test.as(clinic.otherPhysio.email)

    expect((await get(clinic.desk.email)).status).toBe(403)
    expect((await get(email)).status).toBe(403)
    expect((await get(clinic.otherPhysio.email)).body.code).toBe('not_in_care_team')
    expect((await outsider.post(`/episodes/${episodeId}/plans`, start)).status).toBe(403)
    expect((await get(other.physio.email)).status).toBe(404)
    expect((await test.anonymous.get(`/plans/${plan.id}`)).status).toBe(401)
  })
})

describe('a revision', () => {
  it('that rises 42 % is refused without reasons, kept with them, and stands on the worklist', async () => {
    const { plan, episodeId } = await running(test, clinic)
    const physio = await asPhysio()
    const weeks = steeper(plan.weeks)
    const url = `/plans/${plan.id}/revisions`
    const body = { weeks, changeNote: 'Minutes instead of levels', keep: [] }

    const refused = await physio.post(url, body, ifMatch(plan.version))
    const keep = refused.body.findings.map(
      ({ part, rule, week }: { part: string; rule: string; week: number }) => ({
        part,
        rule,
        week,
        text: 'Ran 40 km a week until week 30',
      }),
    )
    const half = await physio.post(url, { ...body, keep: keep.slice(1) }, ifMatch(plan.version))
    const kept = await physio.post(url, { ...body, keep }, ifMatch(plan.version))

    expect(refused.body).toMatchObject({ status: 422, code: 'plan_breaks_limits' })
    expect(refused.body.findings).toContainEqual(
      expect.objectContaining({ rule: 'PL-1', week: 7, state: 'not_met', value: 34 }),
    )
    expect(half.body.findings).toHaveLength(1)
    expect(kept.status).toBe(201)
    expect(kept.body).toMatchObject({ revision: 2, version: plan.version + 1, kept: keep })
    const worklist = await physio.get('/worklist?limit=200')
    const row = worklist.body.items.find(
      (item: { episodeId: string }) => item.episodeId === episodeId,
    )
    expect(row.reasons[0].kind).toBe('over_limit')
    expect(row.reasons[0].text.en).toBe('Week 4: 12.0 → 24.0 min, +100.0\u00a0%; at most 15.6')
    const list = await physio.get(url)
    expect(list.body.items.map(({ revision }: { revision: number }) => revision)).toEqual([2, 1])
    expect(list.body.items[1].weeks).toEqual(plan.weeks)
  })

  it('back within the limits leaves the worklist', async () => {
    const { plan, episodeId } = await running(test, clinic)
    const physio = await asPhysio()
    const body = { weeks: steeper(plan.weeks), changeNote: 'Steeper', keep: [] }
    const refused = await physio.post(`/plans/${plan.id}/revisions`, body, ifMatch(2))
    const keep = refused.body.findings.map(
      ({ part, rule, week }: { part: string; rule: string; week: number }) => ({
        part,
        rule,
        week,
        text: 'Experienced',
      }),
    )
    await physio.post(`/plans/${plan.id}/revisions`, { ...body, keep }, ifMatch(2))

    const back = await physio.post(
      `/plans/${plan.id}/revisions`,
      { weeks: plan.weeks, changeNote: 'Back to the levels', keep: [] },
      ifMatch(3),
    )

    expect(back.status).toBe(201)
    const worklist = await physio.get('/worklist?limit=200')
    expect(worklist.body.items.map((item: { episodeId: string }) => item.episodeId)).not.toContain(
      episodeId,
    )
  })

  it('cannot start a level nobody released, whatever the reason', async () => {
    const chain = await cleared(test, clinic)
    const physio = await asPhysio()
    const plan = await makePlan(physio, chain)
    const keep = [{ rule: 'PL-6', part: 'release', week: 1, text: 'I am sure' }]

    const answer = await physio.post(
      `/plans/${plan.id}/revisions`,
      { weeks: plan.weeks, changeNote: 'Same', keep },
      ifMatch(1),
    )

    expect(answer.body.code).toBe('plan_breaks_limits')
    expect(answer.body.findings[0].rule).toBe('PL-6')
  })

  it('names weeks that are out of order, apart, unknown or above the clearance', async () => {
    const { plan } = await running(test, clinic)
    const physio = await asPhysio()
    const weeks = plan.weeks.slice(0, 4).map((week, index) => ({
      ...week,
      ...(index === 1 && { number: 5 }),
      ...(index === 2 && { startsOn: '2027-01-01', number: 6, level: '14' }),
      ...(index === 3 && { startsOn: '2027-01-08', number: 7, level: '77' }),
    }))

    const answer = await physio.post(
      `/plans/${plan.id}/revisions`,
      { weeks, changeNote: 'Odd', keep: [] },
      ifMatch(plan.version),
    )

    expect(answer.status).toBe(400)
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/weeks/1/number',
      '/weeks/2/startsOn',
      '/weeks/2/level',
      '/weeks/3/level',
    ])
  })

  it('needs the version it was based on', async () => {
    const { plan } = await running(test, clinic)
    const physio = await asPhysio()
    const body = { weeks: plan.weeks, changeNote: 'Same', keep: [] }

    const without = await physio.post(`/plans/${plan.id}/revisions`, body)
    const stale = await physio.post(`/plans/${plan.id}/revisions`, body, ifMatch(1))

    expect(without.status).toBe(428)
    expect(stale.body).toMatchObject({ status: 412, currentVersion: 2 })
  })

  it('can be looked at before it is stored', async () => {
    const { plan } = await running(test, clinic)
    const physio = await asPhysio()

    const preview = await physio.post('/plans/preview', {
      planId: plan.id,
      weeks: steeper(plan.weeks),
    })
    const alone = await physio.post('/plans/preview', { planId: null, weeks: plan.weeks })

    expect(preview.status).toBe(200)
    expect(preview.body.findings).toContainEqual(
      expect.objectContaining({ rule: 'PL-1', state: 'not_met', week: 7 }),
    )
    expect(alone.status).toBe(200)
    expect((await physio.get(`/plans/${plan.id}`)).body.revision).toBe(1)
  })

  it('is offered the smallest change that keeps the limits, and nothing when it keeps them', async () => {
    const { plan } = await running(test, clinic)
    const physio = await asPhysio()
    const preview = (weeks: unknown) => physio.post('/plans/preview', { planId: plan.id, weeks })

    const steep = await preview(steeper(plan.weeks))
    const fixed = await preview(steep.body.fix.weeks)
    const asItWas = await preview(plan.weeks)

    expect(steep.body.fix.changes[0]).toMatchObject({
      week: expect.any(Number),
      session: expect.any(Number),
      what: { en: expect.any(String), fr: expect.any(String) },
      from: { kind: 'walk_run' },
      to: { kind: 'walk_run' },
    })
    const broken = fixed.body.findings.filter(({ state }: { state: string }) => state === 'not_met')
    expect(broken).toEqual([])
    expect(fixed.body.fix).toBeNull()
    expect(asItWas.body.fix).toBeNull()
  })

  it('cannot run with the buggy before the baby is six months old, but for a reason', async () => {
    const { plan } = await running(test, clinic)
    const physio = await asPhysio()
    const weeks = plan.weeks.map((week) => ({
      ...week,
      sessions: week.sessions.map((session, index) => ({
        ...session,
        buggy: week.number === 2 && index === 1,
      })),
    }))
    const body = { weeks, changeNote: 'The buggy', keep: [] }
    const keep = [{ rule: 'PL-5', part: 'buggy', week: 2, text: 'A pram walk that she jogs' }]

    const refused = await physio.post(`/plans/${plan.id}/revisions`, body, ifMatch(2))
    const kept = await physio.post(`/plans/${plan.id}/revisions`, { ...body, keep }, ifMatch(2))

    expect(refused.body.code).toBe('plan_breaks_limits')
    expect(refused.body.findings).toMatchObject([{ rule: 'PL-5', week: 2, state: 'not_met' }])
    expect(kept.status).toBe(201)
  })

  it('is judged by what she really ran', async () => {
    const { plan, email } = await running(test, clinic)
    const patient = await test.as(email)
    for (const day of ['2026-11-09', '2026-11-11', '2026-11-13']) {
      await patient.post('/me/session-logs', walkRun({ doneOn: day, runMinutes: 25 }))
    }

    const preview = await (
      await asPhysio()
    ).post('/plans/preview', {
      planId: plan.id,
      weeks: plan.weeks.map((week) => ({
        ...week,
        sessions: week.sessions.map((session) => ({ ...session, runSeconds: 240 })),
      })),
    })

    const spike = preview.body.findings.find(({ rule }: { rule: string }) => rule === 'PL-3')
    expect(spike).toMatchObject({ state: 'not_met', value: 32, week: 1 })
  })
})

describe('a release', () => {
  it('goes level by level and makes her a runner with the first run', async () => {
    const chain = await cleared(test, clinic)
    const physio = await asPhysio()
    const plan = await makePlan(physio, chain)

    const skipped = await release(physio, plan, '2')
    const first = await release(physio, plan, '1')
    const again = await release(physio, first.body, '1')

    expect(skipped.body).toMatchObject({ status: 409, code: 'level_not_next', nextLevel: '1' })
    expect(first.status).toBe(200)
    expect(first.body).toMatchObject({ nextLevel: '2', version: 2 })
    expect(first.body.releases[0]).toMatchObject({
      level: '1',
      releasedBy: { name: 'Jo Lindqvist' },
    })
    expect(again.body.code).toBe('level_not_next')
    const episode = await physio.get(`/episodes/${chain.episodeId}`)
    expect(episode.body.status).toBe('running')
  })

  it('waits 14 days at the level before, and needs a note before 21', async () => {
    const { plan, email } = await running(test, clinic)
    await runOn(email, ['2026-11-30', '2026-12-02', '2026-12-04'])
    moveTo(test, '2026-12-06')
    const early = await release(await asPhysio(), plan, '2', 'She is strong')
    moveTo(test, '2026-12-07')
    const unsaid = await release(await asPhysio(), plan, '2')
    const noted = await release(await asPhysio(), plan, '2', 'Two years of running before')
    await runOn(email, ['2026-12-21', '2026-12-23', '2026-12-30'])
    moveTo(test, '2027-01-04')
    const usual = await release(await asPhysio(), noted.body, '3')
    moveTo(test, TODAY)

    expect(early.body).toMatchObject({ status: 409, code: 'level_not_next' })
    expect(early.body.detail).toContain('13 days')
    expect(unsaid.body).toMatchObject({ status: 422, code: 'reason_required' })
    expect(unsaid.body.errors[0].pointer).toBe('/note')
    expect(noted.status).toBe(200)
    expect(usual.status).toBe(200)
  })

  it('says beforehand whether her logs speak for it, and starts anew with each release', async () => {
    const { plan, email, episodeId } = await running(test, clinic)
    const progressOf = async () => (await (await asPhysio()).get(`/plans/${plan.id}`)).body.progress

    const first = await progressOf()
    await runOn(email, ['2026-12-07', '2026-12-09', '2026-12-11'])
    moveTo(test, '2026-12-14')
    const later = await progressOf()
    const next = await release(await asPhysio(), plan, '2')
    const list = await (await asPhysio()).get(`/episodes/${episodeId}/plans`)
    moveTo(test, TODAY)

    expect(first).toMatchObject({ level: '1', since: TODAY, status: 'repeat' })
    expect(later).toMatchObject({ level: '1', since: TODAY, status: 'eligible' })
    expect(next.body.progress).toMatchObject({ level: '2', since: '2026-12-14', status: 'repeat' })
    expect(next.body.progress.reason.fr).not.toBe('')
    expect(list.body.items[0]).not.toHaveProperty('progress')
  })

  it('needs a note when her logs do not speak for it', async () => {
    const { plan, email } = await running(test, clinic)
    await runOn(email, ['2026-12-07'])
    moveTo(test, '2026-12-14')

    const unsaid = await release(await asPhysio(), plan, '2')
    const noted = await release(await asPhysio(), plan, '2', 'She was ill, and ran at the clinic')
    moveTo(test, TODAY)

    expect(unsaid.body).toMatchObject({ status: 422, code: 'reason_required' })
    expect(unsaid.body.errors[0].message).toContain('Fewer than 2 sessions')
    expect(noted.status).toBe(200)
    expect(noted.body.releases[1].note).toBe('She was ill, and ran at the clinic')
  })

  it('is refused after four weeks without a session, until a new decision', async () => {
    const chain = await running(test, clinic)
    moveTo(test, '2026-12-21')

    const held = await release(await asPhysio(), chain.plan, '2', 'She feels well')
    const physio = await asPhysio()
    await clear(physio, chain, { reviewOn: '2027-05-15' })
    const unsaid = await release(physio, chain.plan, '2')
    const noted = await release(physio, chain.plan, '2', 'Tested again today, every test met')
    moveTo(test, TODAY)

    expect(held.body).toMatchObject({
      status: 409,
      code: 'level_on_hold',
      progress: { status: 'reassess', level: '1' },
    })
    expect(held.body.detail).toContain('28 days without a session')
    expect(unsaid.body.code).toBe('reason_required')
    expect(noted.status).toBe(200)
  })

  it('is held by a symptom reported between sessions; a decision lifts it to a note', async () => {
    const chain = await running(test, clinic)
    await runOn(chain.email, ['2026-12-07', '2026-12-09', '2026-12-11'])
    moveTo(test, '2026-12-12')
    await (
      await test.as(chain.email)
    ).post('/me/check-ins', checkIn({ on: '2026-12-12', symptoms: [heaviness] }))
    moveTo(test, '2026-12-14')
    const url = `/plans/${chain.plan.id}`
    const physio = await asPhysio()
    const held = (await physio.get(url)).body.progress
    const paused = await release(physio, chain.plan, '2', 'She is fine')
    const text = 'Heaviness once, gone the same day, and none in the examination'
    await clear(physio, chain, {
      reason: { code: 'other', text },
      criterionReasons: [{ criterionId: 'SX-2', code: 'other', text }],
    })
    const lifted = (await physio.get(url)).body.progress
    const unsaid = await release(physio, chain.plan, '2')
    const noted = await release(physio, chain.plan, '2', 'Examined today, nothing found')
    moveTo(test, TODAY)

    expect(held).toMatchObject({ level: '1', status: 'hold' })
    expect(paused.body.code).toBe('no_valid_clearance')
    expect(lifted.status).toBe('repeat')
    expect(lifted.reason.en).toContain('a decision has followed')
    expect(unsaid.body.code).toBe('reason_required')
    expect(noted.status).toBe(200)
  })

  it('does not happen while running is paused', async () => {
    const { plan, email } = await running(test, clinic)
    const patient = await test.as(email)
    const heavy = { symptom: 'heaviness', when: 'during', amount: 'some', painScore: null }
    await patient.post('/me/session-logs', walkRun({ symptoms: [heavy] }))

    const answer = await release(await asPhysio(), plan, '2', 'She is fine')

    expect(answer.body).toMatchObject({ status: 409, code: 'no_valid_clearance' })
  })
})
