import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { type Chain, clear, intake, moveTo, running } from '../support/chain.ts'
import { decision, signAssessment } from '../support/episodes.ts'
import type { Clinic } from '../support/people.ts'

const test = await openTestApp()

/** Cleared in spite of a hop that is not met. */
async function overridden(clinic: Clinic): Promise<Chain> {
  const chain = await intake(test, clinic)
  const physio = await test.as(clinic.physio.email)
  await signAssessment(physio, chain.episodeId, { tests: { 'LI-HOP': { right: 7 } } })
  const answer = await physio.post(
    `/episodes/${chain.episodeId}/clearances`,
    await decision(physio, chain.episodeId, {
      reason: { code: 'expected_within_days', text: 'Calf strength' },
      criterionReasons: [{ criterionId: 'LI-HOP', code: 'expected_within_days', text: '' }],
    }),
  )
  if (answer.status !== 201) throw new Error(answer.text)
  return chain
}

describe('the report of overrides', () => {
  it('counts per criterion and month what was let run in spite of it, for her care team', async () => {
    const clinic = await test.clinic()
    moveTo(test, '2026-10-30')
    await clear(await test.as(clinic.physio.email), await intake(test, clinic))
    moveTo(test, '2026-11-23')
    await overridden(clinic)
    await overridden(clinic)

    const { body } = await (await test.as(clinic.physio.email)).get('/reports/overrides')

    expect(body.scope).toBe('care_team')
    expect(body.months).toHaveLength(12)
    expect(body.months.slice(-2)).toEqual([
      { month: '2026-10', decisions: 1, overrides: 0 },
      { month: '2026-11', decisions: 2, overrides: 2 },
    ])
    expect(body.criteria).toMatchObject([
      { id: 'LI-HOP', title: { en: expect.any(String) }, total: 2 },
    ])
    expect(body.criteria[0].counts.slice(-2)).toEqual([0, 2])
    const outside = await (await test.as(clinic.otherPhysio.email)).get('/reports/overrides')
    expect(outside.body.criteria).toEqual([])
  })

  it('withholds from the administrator what is fewer than five, and what would tell it', async () => {
    const clinic = await test.clinic()
    const admin = () => test.as(clinic.admin.email)
    for (let made = 0; made < 4; made += 1) await overridden(clinic)

    const four = await (await admin()).get('/reports/overrides')
    const { patientId } = await overridden(clinic)
    const five = await (await admin()).get('/reports/overrides')

    expect(four.body.months.at(-1)).toEqual({ month: '2026-11', decisions: null, overrides: null })
    expect(four.body.criteria[0]).toMatchObject({ id: 'LI-HOP', total: null })
    expect(five.body.scope).toBe('clinic')
    expect(five.body.months.at(-1)).toEqual({ month: '2026-11', decisions: 5, overrides: 5 })
    expect(five.body.criteria[0].total).toBe(5)
    expect(five.text).not.toContain(patientId)
  })

  it('counts a decision in the month of the day the product names, whatever time zones PostgreSQL knows', async () => {
    const clinic = await test.clinic()
    // Half past midnight or half past eleven the evening before: Alberta gave up its winter time in 2026.
    test.clock.now = new Date('2026-12-01T06:30:00Z')
    const zone = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Edmonton' })
    const month = zone.format(test.clock.now).slice(0, 7)
    await clear(await test.as(clinic.physio.email), await intake(test, clinic))
    moveTo(test, '2026-12-15')

    const { body } = await (await test.as(clinic.physio.email)).get('/reports/overrides')

    expect(body.months.filter(({ decisions }: { decisions: number }) => decisions > 0)).toEqual([
      { month, decisions: 1, overrides: 0 },
    ])
    moveTo(test, '2026-11-23')
  })

  it('leaves out what was taken back', async () => {
    const clinic = await test.clinic()
    const { episodeId } = await overridden(clinic)
    await test.owner.query(
      `update clearances set told_at = decided_at + interval '3 minutes' where episode_id = $1`,
      [episodeId],
    )
    const physio = await test.as(clinic.physio.email)
    const [{ id }] = (await physio.get(`/episodes/${episodeId}/clearances`)).body.items
    await physio.post(`/clearances/${id}/take-back`)

    const { body } = await physio.get('/reports/overrides')

    expect(body.criteria).toEqual([])
    expect(body.months.at(-1)).toMatchObject({ decisions: 0 })
  })
})

describe('the report of outcomes', () => {
  it('counts who left as well as who stayed, and says of how many each number is known', async () => {
    const clinic = await test.clinic()
    await running(test, clinic)
    await intake(test, clinic)
    const gone = await intake(test, clinic)
    const physio = await test.as(clinic.physio.email)
    const episode = await physio.get(`/episodes/${gone.episodeId}`)
    await physio.patch(
      `/episodes/${gone.episodeId}`,
      { status: 'discharged' },
      episode.body.version,
    )

    const { body } = await physio.get('/reports/outcomes')

    expect(body).toEqual({
      scope: 'care_team',
      asOf: '2026-11-23',
      episodes: 3,
      cleared: { count: 1, of: 3 },
      halfClearedByWeek: null,
      stageAtLastContact: [
        { stage: 'none', count: 2 },
        { stage: 'walking', count: 0 },
        { stage: '1_5', count: 1 },
        { stage: '6_10', count: 0 },
        { stage: '11_15', count: 0 },
      ],
      quiet: { count: 0, of: 2 },
      measuredTwice: { count: 0, of: 3 },
    })
  })

  it('counts an open course as quiet after four weeks without a contact, not before', async () => {
    const clinic = await test.clinic()
    moveTo(test, '2026-11-23')
    await intake(test, clinic)
    const quiet = async (day: string) => {
      moveTo(test, day)
      const { body } = await (await test.as(clinic.physio.email)).get('/reports/outcomes')
      return body.quiet.count
    }

    const counts = [await quiet('2026-12-21'), await quiet('2026-12-22')]

    moveTo(test, '2026-11-23')
    expect(counts).toEqual([0, 1])
  })

  it('gives the week by which half were cleared once it is known', async () => {
    const clinic = await test.clinic()
    await clear(await test.as(clinic.physio.email), await intake(test, clinic))

    const { body } = await (await test.as(clinic.physio.email)).get('/reports/outcomes')

    expect(body.halfClearedByWeek).toBe(16)
  })

  it('shows the administrator no count of fewer than five, and none of another clinic', async () => {
    const clinic = await test.clinic()
    const elsewhere = await test.clinic()
    await running(test, elsewhere)
    for (let made = 0; made < 5; made += 1) await intake(test, clinic)
    await running(test, clinic)

    const { body } = await (await test.as(clinic.admin.email)).get('/reports/outcomes')

    expect(body).toMatchObject({
      scope: 'clinic',
      episodes: null,
      cleared: { count: null, of: null },
      halfClearedByWeek: null,
      quiet: { count: 0, of: 6 },
    })
    expect(body.stageAtLastContact).toContainEqual({ stage: 'none', count: 5 })
    expect(body.stageAtLastContact).toContainEqual({ stage: '1_5', count: null })
  })
})
