import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { checkIn, intake, running } from '../support/chain.ts'
import { signAssessment } from '../support/episodes.ts'
import { worklistOf } from '../support/worklist.ts'

const test = await openTestApp()
const clinic = await test.clinic()
const asPhysio = () => test.as(clinic.physio.email)

async function resolve(episodeId: string, sign: string, result: string) {
  const physio = await asPhysio()
  const seen = { sign, seenOn: '2026-11-23', seenBy: 'Dr Osei', result }
  const answer = await physio.post(`/episodes/${episodeId}/sign-resolutions`, seen)
  if (answer.status !== 201) throw new Error(answer.text)
}

async function flagsOf(episodeId: string) {
  const { rows } = await test.owner.query(
    `select reason ->> 'en' as reason, resolution, resolved_by_id from flags where episode_id = $1`,
    [episodeId],
  )
  return rows
}

async function timelineOf(patientId: string) {
  const { body } = await (await asPhysio()).get(`/patients/${patientId}/timeline?limit=200`)
  return body.items.filter(({ kind }: { kind: string }) => kind === 'sign_resolution')
}

describe('who saw her about a warning sign', () => {
  it('resolves its flag when the last sign is seen to, and asks for the decision that is still needed', async () => {
    const { episodeId, patientId } = await intake(test, clinic, 'Faint')
    const physio = await asPhysio()
    await signAssessment(physio, episodeId, {
      screening: { signs: { 'RF-SYNC': 'yes', 'RF-DVT': 'yes' } },
    })
    const reasonsNow = async () => {
      const rows = await worklistOf(test, clinic)
      return rows.find((row) => row.episodeId === episodeId)?.reasons ?? []
    }

    await resolve(episodeId, 'RF-SYNC', 'Low iron')
    const afterOne = await flagsOf(episodeId)
    await resolve(episodeId, 'RF-DVT', 'Ultrasound clear')

    expect(afterOne).toEqual([
      {
        reason: 'Yes and not resolved: Leg swollen, red or sore.',
        resolution: null,
        resolved_by_id: null,
      },
    ])
    expect(await flagsOf(episodeId)).toMatchObject([
      { resolution: 'Dr Osei, 2026-11-23: Ultrasound clear', resolved_by_id: clinic.physio.id },
    ])
    expect(await reasonsNow()).toMatchObject([
      { kind: 'decision', text: { en: expect.stringMatching(/^All \d+ criteria met$/u) } },
    ])
    expect((await physio.get(`/episodes/${episodeId}`)).body.runningPause).toMatchObject({
      cause: 'red_flag',
    })
    expect(await timelineOf(patientId)).toMatchObject([
      { on: '2026-11-23', params: { sign: 'RF-DVT', seenBy: 'Dr Osei' } },
      { on: '2026-11-23', params: { sign: 'RF-SYNC', seenBy: 'Dr Osei', result: 'Low iron' } },
    ])
  })

  it('resolves also the flag that her own report raised', async () => {
    const { email, episodeId } = await running(test, clinic)
    await (await test.as(email)).post('/me/check-ins', checkIn({ redFlags: ['RF-CHEST'] }))

    await resolve(episodeId, 'RF-CHEST', 'Heart tracing normal')

    expect(await flagsOf(episodeId)).toMatchObject([
      { resolution: 'Dr Osei, 2026-11-23: Heart tracing normal' },
    ])
    const rows = await worklistOf(test, clinic)
    expect(rows.find((row) => row.episodeId === episodeId)?.reasons).toMatchObject([
      {
        kind: 'decision',
        text: { en: 'Running is paused and the flag is resolved: decide how she goes on' },
      },
    ])
  })

  it('leaves the flag of another kind open', async () => {
    const { episodeId } = await intake(test, clinic, 'Other')
    const physio = await asPhysio()
    await signAssessment(physio, episodeId, { screening: { signs: { 'RF-SYNC': 'yes' } } })
    await test.owner.query(`update flags set kind = 'bleeding' where episode_id = $1`, [episodeId])

    await resolve(episodeId, 'RF-SYNC', 'Low iron')

    expect(await flagsOf(episodeId)).toMatchObject([{ resolution: null }])
  })
})
