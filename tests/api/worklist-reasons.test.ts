import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { cleared, heaviness, intake, makePlan, moveTo, running, walkRun } from '../support/chain.ts'
import { signAssessment } from '../support/episodes.ts'
import type { Clinic } from '../support/people.ts'
import { worklistOf } from '../support/worklist.ts'

const test = await openTestApp()
const asPhysio = (clinic: Clinic) => test.as(clinic.physio.email)
const worklist = (clinic: Clinic, query = '') => worklistOf(test, clinic, query)

describe('a row of the worklist', () => {
  it('gives every reason of a patient in her one row', async () => {
    const clinic = await test.clinic()
    const chain = await running(test, clinic)
    await test.owner.query(
      `update episodes set plan_ends_on = '2026-11-22', review_on = '2026-11-22' where id = $1`,
      [chain.episodeId],
    )
    await (await test.as(chain.email)).post('/me/session-logs', walkRun({ symptoms: [heaviness] }))

    const rows = await worklist(clinic)

    expect(rows).toHaveLength(1)
    expect(rows[0]?.reasons.map(({ kind }) => kind)).toEqual(['symptom', 'overdue', 'plan_ends'])
  })

  it('groups what an assessment gave as the overview does: what stops her by name, what is to watch counted', async () => {
    const clinic = await test.clinic()
    const physio = await asPhysio(clinic)
    const stopped = await intake(test, clinic, 'Stopped')
    await signAssessment(physio, stopped.episodeId, {
      tests: { 'LI-HOP': { right: 7 }, 'ST-BRG': { left: 14, right: 12 } },
    })
    const watched = await intake(test, clinic, 'Watched')
    await signAssessment(physio, watched.episodeId, {
      tests: { 'ST-BRG': { left: 14, right: 12 } },
    })

    const rows = await worklist(clinic)

    expect(rows.map(({ reasons: [first] }) => [first?.kind, first?.text])).toEqual([
      [
        'decision',
        {
          en: 'To watch: Single-leg bridge, L\u00a014, R\u00a012',
          fr: 'À surveiller\u00a0: Pont sur une jambe, G\u00a014, D\u00a012',
        },
      ],
      [
        'not_met',
        {
          en: 'Not met: Single-leg hop, L\u00a020, R\u00a07. 1 to watch',
          fr: 'Non atteint\u00a0: Sauts sur une jambe, G\u00a020, D\u00a07. 1 à surveiller',
        },
      ],
    ])
  })

  it('tells of a visit nobody booked in its window', async () => {
    const clinic = await test.clinic()
    const chain = await cleared(test, clinic)
    await test.owner.query(
      `update follow_ups set due_from = '2026-11-18', due_to = '2026-11-22' where episode_id = $1`,
      [chain.episodeId],
    )

    const rows = await worklist(clinic)

    expect(rows[0]?.reasons[0]).toMatchObject({
      text: { en: 'Visit not booked, due by November\u00a022' },
      dueOn: '2026-11-22',
    })
  })

  it('asks for a plan from the day after she was cleared, until there is one', async () => {
    const clinic = await test.clinic()
    const chain = await cleared(test, clinic)
    const decidedAt = test.clock.now.toISOString()
    const kindsOf = async (list: string) =>
      (await worklist(clinic, `&list=${list}`)).map(({ reasons }) => reasons[0]?.kind)
    const sameDay = [await kindsOf('review'), await kindsOf('waiting')]

    moveTo(test, '2026-11-24')
    const [row] = await worklist(clinic)
    await makePlan(await asPhysio(clinic), chain, '2026-11-30')
    const planned = [await kindsOf('review'), await kindsOf('waiting')]
    moveTo(test, '2026-11-23')

    expect(sameDay).toEqual([[], ['waiting']])
    expect(row?.reasons).toMatchObject([
      {
        kind: 'no_plan',
        text: { en: 'Cleared, no plan made yet' },
        since: decidedAt,
        dueOn: '2026-11-24',
      },
    ])
    expect(planned).toEqual([[], ['waiting']])
  })
})
