import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { openTestApp, type TestApp } from '../support/app.ts'
import {
  checkIn,
  cleared,
  heaviness,
  intake,
  makePlan,
  moveTo,
  running,
  walkRun,
} from '../support/chain.ts'
import { decision, signAssessment } from '../support/episodes.ts'
import type { Clinic } from '../support/people.ts'
import { type WorklistTestRow, worklistOf } from '../support/worklist.ts'

const test = await openTestApp()
const asPhysio = (clinic: Clinic) => test.as(clinic.physio.email)
const worklist = (clinic: Clinic, query = '') => worklistOf(test, clinic, query)

async function everyKind(clinic: Clinic): Promise<void> {
  moveTo(test, '2026-11-22')
  await cleared(test, clinic, 'Planless')
  moveTo(test, '2026-11-23')
  const physio = await asPhysio(clinic)
  await intake(test, clinic, 'Assess')
  const notMet = await intake(test, clinic, 'NotMet')
  await signAssessment(physio, notMet.episodeId, { tests: { 'LI-HOP': { right: 7 } } })
  const ready = await intake(test, clinic, 'Ready')
  await signAssessment(physio, ready.episodeId)
  const late = await cleared(test, clinic, 'Late')
  await test.owner.query(`update episodes set review_on = '2026-11-20' where id = $1`, [
    late.episodeId,
  ])
  const ending = await running(test, clinic, 'Ending')
  await test.owner.query(`update episodes set plan_ends_on = '2026-12-01' where id = $1`, [
    ending.episodeId,
  ])
  const over = await running(test, clinic, 'Over')
  await test.owner.query(
    `update episodes set over_limit_since = '2026-11-22T10:00:00Z',
     over_limit_summary = '{"en": "Week 7: +41.7 %", "fr": "Semaine 7 : +41,7 %"}' where id = $1`,
    [over.episodeId],
  )
  const symptom = await running(test, clinic, 'Symptom')
  await (await test.as(symptom.email)).post('/me/session-logs', walkRun({ symptoms: [heaviness] }))
  const emergency = await running(test, clinic, 'Emergency')
  test.clock.now = new Date(test.clock.now.getTime() + 60_000)
  await (await test.as(emergency.email)).post('/me/check-ins', checkIn({ redFlags: ['RF-CHEST'] }))
  moveTo(test, '2026-11-23')
}

describe('the worklist', () => {
  it('orders patients by what cannot wait, with one row each', async () => {
    const clinic = await test.clinic()
    await everyKind(clinic)

    const rows = await worklist(clinic)

    expect(rows.map(({ patient, reasons }) => [patient.name, reasons[0]?.kind])).toEqual([
      ['Amara Emergency', 'symptom'],
      ['Amara Symptom', 'symptom'],
      ['Amara Ready', 'decision'],
      ['Amara NotMet', 'not_met'],
      ['Amara Over', 'over_limit'],
      ['Amara Late', 'overdue'],
      ['Amara Ending', 'plan_ends'],
      ['Amara Planless', 'no_plan'],
      ['Amara Assess', 'assess'],
    ])
    expect(rows[5]?.reasons[0]).toMatchObject({
      dueOn: '2026-11-20',
      text: {
        en: 'Review not done, due by November\u00a020',
        fr: 'Révision pas faite, prévue d’ici le 20\u00a0novembre',
      },
    })
    expect(rows[6]?.reasons[0]?.text.fr).toBe('Le plan se termine le 1er\u00a0décembre')
  })

  it('shows the patients of her care teams, or only those she leads', async () => {
    const clinic = await test.clinic()
    const chain = await intake(test, clinic)
    const outsider = await test.as(clinic.otherPhysio.email)

    const before = await outsider.get('/worklist')
    await test.owner.query(
      `insert into care_team_members (clinic_id, patient_id, user_id) values ($1, $2, $3)`,
      [clinic.id, chain.patientId, clinic.otherPhysio.id],
    )
    const team = await outsider.get('/worklist?whose=team')
    const mine = await outsider.get('/worklist?whose=mine')

    expect(before.body.items).toEqual([])
    expect(team.body.items).toHaveLength(1)
    expect(mine.body.items).toEqual([])
    expect(await worklist(clinic, '&whose=mine')).toHaveLength(1)
  })

  it('pages through its own order without losing or doubling anybody', async () => {
    const clinic = await test.clinic()
    await everyKind(clinic)
    const all = await worklist(clinic)
    const physio = await asPhysio(clinic)

    const paged: WorklistTestRow[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const after: string = cursor === '' ? '' : `&cursor=${cursor}`
      const page = await physio.get(`/worklist?limit=3${after}`)
      paged.push(...page.body.items)
      cursor = page.body.nextCursor
    }

    expect(paged).toEqual(all)
  })

  it('is for physiotherapists, and refuses a cursor of another list', async () => {
    const clinic = await test.clinic()
    const status = async (email: string) => (await (await test.as(email)).get('/worklist')).status
    const odd = await (await asPhysio(clinic)).get('/worklist?cursor=abc')

    expect(await status(clinic.desk.email)).toBe(403)
    expect(await status(clinic.admin.email)).toBe(403)
    expect(odd.body.errors[0].pointer).toBe('/query/cursor')
  })

  it('stands everybody in one list, with counts of all', async () => {
    const clinic = await test.clinic()
    await everyKind(clinic)
    await running(test, clinic, 'Waits')
    const physio = await asPhysio(clinic)
    const rows = await worklist(clinic)
    const late = rows.find(({ patient }) => patient.name === 'Amara Late')
    await physio.post(`/episodes/${late?.episodeId}/snoozes`, {
      until: '2026-11-27',
      reason: 'Away until Friday',
    })

    const pages = await Promise.all(
      ['review', 'waiting', 'snoozed', 'done'].map((list) =>
        physio.get(`/worklist?limit=200&list=${list}`),
      ),
    )

    const [review, waiting, snoozed, done] = pages.map(({ body }) =>
      body.items.map((row: WorklistTestRow) => row.patient.name),
    )
    expect(review).toHaveLength(8)
    expect(waiting).toEqual(['Amara Waits'])
    expect(snoozed).toEqual(['Amara Late'])
    expect(done).toContain('Amara Waits')
    expect(pages[2]?.body.items[0].snoozed).toMatchObject({
      until: '2026-11-27',
      record: { reason: 'Away until Friday', by: { name: clinic.physio.name }, version: 1 },
    })
    expect(pages[1]?.body.items[0].reasons[0].text.en).toBe('Has a plan, no session logged yet')
    for (const { body } of pages) {
      expect(body.counts).toEqual({ review: 8, waiting: 1, snoozed: 1, done: done.length })
    }
  })

  it('says what was done today, newest first, and a decision once with the flags it ended', async () => {
    const clinic = await test.clinic()
    const chain = await running(test, clinic)
    await (await test.as(chain.email)).post('/me/session-logs', walkRun({ symptoms: [heaviness] }))
    test.clock.now = new Date(test.clock.now.getTime() + 60_000)
    const physio = await asPhysio(clinic)
    const body = await decision(physio, chain.episodeId, {
      decision: 'not_cleared',
      stage: null,
      reviewOn: '2026-12-14',
    })
    await physio.post(`/episodes/${chain.episodeId}/clearances`, body)

    const done = await worklist(clinic, '&list=done')
    moveTo(test, '2026-11-24')
    const nextDay = await worklist(clinic, '&list=done')
    moveTo(test, '2026-11-23')

    expect(done).toHaveLength(1)
    expect(done[0]?.reasons[0]?.text).toEqual({
      en: 'Held, review December\u00a014',
      fr: 'Pas encore autorisée, révision le 14\u00a0décembre',
    })
    expect(done[0]?.reasons.map(({ text }) => text.en)).not.toContain('Flag resolved')
    expect(nextDay).toEqual([])
  })

  it('asks the database the same number of questions however many patients there are', async () => {
    const clinic = await test.clinic()
    const chain = await running(test, clinic, 'One')
    await (await test.as(chain.email)).post('/me/session-logs', walkRun({ symptoms: [heaviness] }))
    const one = await countQueries(test, clinic)
    await everyKind(clinic)
    await makePlan(await asPhysio(clinic), await cleared(test, clinic, 'Many'))

    const many = await countQueries(test, clinic)

    expect(one).toBeGreaterThan(0)
    expect(many).toBe(one)
  })
})

/** Counts what the product's driver sends while the list is read. */
async function countQueries({ as }: TestApp, clinic: Clinic): Promise<number> {
  const physio = await as(clinic.physio.email)
  const query = vi.spyOn(pg.Client.prototype, 'query')
  await physio.get('/worklist?limit=200')
  const { length } = query.mock.calls
  query.mockRestore()
  return length
}
