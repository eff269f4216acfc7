import { describe, expect, it } from 'vitest'
import { allMet } from '../../prisma/demo/findings.ts'
import { openTestApp } from '../support/app.ts'
import { makePatient, openEpisode, signAssessment } from '../support/episodes.ts'

const test = await openTestApp()
const clinic = await test.clinic()
const physio = await test.as(clinic.physio.email)

async function newEpisode(birth: Record<string, unknown> = {}): Promise<string> {
  return openEpisode(physio, await makePatient(test.owner, clinic), birth)
}

const birthOn = (bornOn: string) => ({ bornOn, mode: null, tearGrade: null, tearReviewedOn: null })

describe('drafts', () => {
  it('start blank, are saved piece by piece and are there after a reload', async () => {
    const episodeId = await newEpisode()
    const draft = await physio.post(`/episodes/${episodeId}/assessments`, {})

    const saved = await physio.patch(
      `/assessments/${draft.body.id}`,
      { findings: { tests: { 'LI-HOP': { left: 10, right: 7 } } }, notes: 'Calf tires first' },
      draft.body.version,
    )

    expect(draft.status).toBe(201)
    expect(draft.body.findings.tests['LI-HOP'].left).toBeNull()
    expect(saved.status).toBe(200)
    const again = await physio.get(`/assessments/${draft.body.id}`)
    expect(again.body.findings.tests['LI-HOP']).toMatchObject({ left: 10, right: 7 })
    expect(again.body.notes).toBe('Calf tires first')
    expect(again.headers['etag']).toBe('"2"')
  })

  it('are one per episode: starting again gives the open one back', async () => {
    const episodeId = await newEpisode()

    const [first, second] = await Promise.all([
      physio.post(`/episodes/${episodeId}/assessments`, {}),
      physio.post(`/episodes/${episodeId}/assessments`, {}),
    ])

    expect(first?.body.id).toBe(second?.body.id)
  })

  it('refuse a stale change with the version that is current, and lose nothing', async () => {
    const draft = await physio.post(`/episodes/${await newEpisode()}/assessments`, {})
    await physio.patch(`/assessments/${draft.body.id}`, { notes: 'from one tab' }, 1)

    const stale = await physio.patch(
      `/assessments/${draft.body.id}`,
      { ownWords: 'from the other' },
      1,
    )

    expect(stale.status).toBe(412)
    expect(stale.body).toMatchObject({ code: 'version_conflict', currentVersion: 2 })
    const kept = await physio.get(`/assessments/${draft.body.id}`)
    expect(kept.body.notes).toBe('from one tab')
  })

  it('need If-Match to change, and answer 304 to who has the version', async () => {
    const draft = await physio.post(`/episodes/${await newEpisode()}/assessments`, {})

    const blind = await physio.patch(`/assessments/${draft.body.id}`, { notes: 'x' }, null)
    const known = await physio.get(`/assessments/${draft.body.id}`, { 'if-none-match': '"1"' })

    expect(blind.status).toBe(428)
    expect(known.status).toBe(304)
  })

  it('of fifty saves at once on one version, one is kept and the others are told', async () => {
    const draft = await physio.post(`/episodes/${await newEpisode()}/assessments`, {})

    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        physio.patch(`/assessments/${draft.body.id}`, { notes: `tab ${index}` }, 1),
      ),
    )

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(49)
  })

  it.each([
    [
      'an unknown field',
      { findings: { tests: { 'LI-HOP': { lefft: 3 } } } },
      '/findings/tests/LI-HOP/lefft',
    ],
    [
      'a wrong type',
      { findings: { tests: { 'LI-HOP': { left: 'ten' } } } },
      '/findings/tests/LI-HOP/left',
    ],
    [
      'a negative count',
      { findings: { tests: { 'LI-HOP': { left: -1 } } } },
      '/findings/tests/LI-HOP/left',
    ],
    ['NUL in a note', { notes: 'a\u0000b' }, '/notes'],
    ['a day that is none', { assessedOn: '2026-02-30' }, '/assessedOn'],
    ['a day to come', { assessedOn: '2026-11-24' }, '/assessedOn'],
    ['a day before the birth', { assessedOn: '2026-01-01' }, '/assessedOn'],
    [
      'an unknown sign',
      { findings: { screening: { signs: { 'RF-X': 'no' } } } },
      '/findings/screening/signs/RF-X',
    ],
  ])('refuse %s and name it', async (_name, body, pointer) => {
    const draft = await physio.post(`/episodes/${await newEpisode()}/assessments`, {})

    const answer = await physio.patch(`/assessments/${draft.body.id}`, body, 1)

    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].pointer).toBe(pointer)
  })
})

describe('signing', () => {
  it('freezes the assessment and stores what the rules say of it', async () => {
    const episodeId = await newEpisode()

    const signed = await signAssessment(physio, episodeId)

    expect(signed.readiness.suggestion).toBe('ready')
    const change = await physio.patch(`/assessments/${signed.id}`, { notes: 'later' }, 4)
    expect(change.body.code).toBe('already_signed')
    const episode = await physio.get(`/episodes/${episodeId}`)
    expect(episode.body.status).toBe('assessing')
  })

  it('keeps the signed version when it is amended, and lets the amendment speak', async () => {
    const episodeId = await newEpisode()
    const signed = await signAssessment(physio, episodeId)
    const amendment = await physio.post(`/assessments/${signed.id}/amend`, {
      reason: 'Sides mixed up',
    })
    const changed = await physio.patch(
      `/assessments/${amendment.body.id}`,
      { findings: { tests: { 'LI-HOP': { right: 7 } } } },
      1,
    )

    await physio.post(`/assessments/${amendment.body.id}/sign`, undefined, {
      'if-match': `"${changed.body.version}"`,
    })

    const old = await physio.get(`/assessments/${signed.id}`)
    expect(old.body).toMatchObject({ status: 'amended', amendedById: amendment.body.id })
    expect(old.body.findings.tests['LI-HOP'].right).toBe(20)
    const now = await physio.get(`/episodes/${episodeId}/readiness`)
    expect(now.body.readiness.suggestion).toBe('hold')
  })

  it('refers on a warning sign, at once and with a flag', async () => {
    const episodeId = await newEpisode()

    const signed = await signAssessment(physio, episodeId, {
      screening: { signs: { 'RF-DVT': 'yes' } },
    })

    expect(signed.readiness.suggestion).toBe('refer')
    const episode = await physio.get(`/episodes/${episodeId}`)
    expect(episode.body.status).toBe('referred')
    expect(episode.body.runningPause).toMatchObject({ cause: 'red_flag' })
  })
})

describe('readiness', () => {
  it('is incomplete for who was never assessed, and reads only signed data', async () => {
    const episodeId = await newEpisode()
    const draft = await physio.post(`/episodes/${episodeId}/assessments`, {})
    await physio.patch(`/assessments/${draft.body.id}`, { findings: allMet() }, 1)

    const answer = await physio.get(`/episodes/${episodeId}/readiness`)

    expect(answer.body.readiness.suggestion).toBe('incomplete')
  })

  it('explains the whole and holds the two profiles side by side', async () => {
    const episodeId = await newEpisode()
    await signAssessment(physio, episodeId, {
      tests: { 'LI-HOP': { right: 7 }, 'LI-JOG': { amount: null } },
    })

    const { explanation, comparison } = (await physio.get(`/episodes/${episodeId}/readiness`)).body

    expect(explanation.missing).toEqual(['LI-JOG'])
    expect(explanation.toDo.map(({ id }: { id: string }) => id)).toEqual(['LI-JOG', 'LI-HOP'])
    expect(explanation.keepDoing[0].text.en).toContain('120 minutes')
    expect(comparison.suggestions).toEqual({ article2021: 'hold', goom2019: 'hold' })
    expect(comparison.differences.map(({ id }: { id: string }) => id)).toEqual([])
  })

  it('is never judged from before the birth: a birth moved past a record is refused', async () => {
    const episodeId = await newEpisode()
    await signAssessment(physio, episodeId)
    const birth = { mode: 'vaginal', tearGrade: '2', tearReviewedOn: null }
    const { version } = (await physio.get(`/episodes/${episodeId}`)).body

    test.clock.now = new Date('2026-11-25T18:00:00Z')
    const later = await test.as(clinic.physio.email)
    const refused = await later.patch(
      `/episodes/${episodeId}`,
      { birth: { ...birth, bornOn: '2026-11-24' } },
      version,
    )
    const moved = await later.patch(
      `/episodes/${episodeId}`,
      { birth: { ...birth, bornOn: '2026-11-23' } },
      version,
    )
    test.clock.now = new Date('2026-11-23T18:00:00Z')

    expect(refused.status).toBe(400)
    expect(refused.body.errors).toEqual([
      {
        pointer: '/birth/bornOn',
        message: 'Later than a record of 2026-11-23 that belongs to this birth',
      },
    ])
    expect(moved.status).toBe(200)
  })

  it('grows old: after a day the warning signs must be asked again', async () => {
    const episodeId = await newEpisode()
    await signAssessment(physio, episodeId)
    const before = await physio.get(`/episodes/${episodeId}/readiness`)
    test.clock.now = new Date('2026-11-24T18:00:00Z')

    const nextDay = await test.as(clinic.physio.email)
    const after = await nextDay.get(`/episodes/${episodeId}/readiness`)

    test.clock.now = new Date('2026-11-23T18:00:00Z')
    expect(before.body.readiness.suggestion).toBe('ready')
    expect(after.body.readiness.suggestion).toBe('incomplete')
    expect(after.body.inputHash).not.toBe(before.body.inputHash)
  })

  it('keeps a warning sign until it is resolved on record, whatever is answered later', async () => {
    const episodeId = await newEpisode()
    await signAssessment(physio, episodeId, { screening: { signs: { 'RF-SYNC': 'yes' } } })
    const second = await signAssessment(physio, episodeId)
    expect(second.readiness.suggestion).toBe('refer')

    const resolved = await physio.post(`/episodes/${episodeId}/sign-resolutions`, {
      sign: 'RF-SYNC',
      seenOn: '2026-11-23',
      seenBy: 'Dr Osei',
      result: 'Low iron, treated; no cause for concern',
    })

    expect(resolved.status).toBe(201)
    expect(resolved.body.readiness.suggestion).toBe('ready')
  })

  it('previews any input and stores nothing', async () => {
    const episodeId = await newEpisode()
    await signAssessment(physio, episodeId)
    const { facts } = (await physio.get(`/episodes/${episodeId}/readiness`)).body
    const count = async () =>
      (await test.owner.query('select count(*) from readiness_results')).rows[0].count
    const stored = await count()

    const answer = await physio.post('/readiness/preview', {
      ...facts,
      birth: { ...facts.birth, bornOn: '2026-09-01' },
    })

    expect(answer.body.readiness.suggestion).toBe('hold')
    expect(await count()).toBe(stored)
  })

  it.each([
    ['a birth to come', { birth: birthOn('2027-01-01') }, '/birth/bornOn'],
    ['a missing group', { tests: undefined }, '/tests'],
  ])('refuses a preview of %s and names it', async (_name, change, pointer) => {
    const episodeId = await newEpisode()
    const { facts } = (await physio.get(`/episodes/${episodeId}/readiness`)).body

    const answer = await physio.post('/readiness/preview', { ...facts, ...change })

    expect(answer.status).toBe(400)
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer)
  })
})
