import { factsSchema } from '@restride/contracts/readiness'
import { evaluateReadiness } from '@restride/rules/readiness'
import { RULESETS } from '@restride/rules/ruleset'
import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { decision, makePatient, openEpisode, signAssessment } from '../support/episodes.ts'

const test = await openTestApp()
const clinic = await test.clinic()
const physio = await test.as(clinic.physio.email)

/** What an assessment or input stored before version 1.0.0 of the rules has not. */
const LATER = [
  'pelvicFloor',
  'abdominalWall',
  'breathing',
  'alignment',
  'background',
  'outcomes',
] as const

function newEpisode(): Promise<string> {
  return makePatient(test.owner, clinic).then((patientId) => openEpisode(physio, patientId))
}

async function newDraft(): Promise<string> {
  return (await physio.post(`/episodes/${await newEpisode()}/assessments`, {})).body.id
}

/** As the database's owner, past the trigger that keeps signed rows: no route may write what is no longer written. */
async function asStoredBefore(sql: string, values: unknown[]): Promise<void> {
  await test.owner.query('begin')
  await test.owner.query('set local session_replication_role = replica')
  const { rowCount } = await test.owner.query(sql, values)
  await test.owner.query('commit')
  if (rowCount !== 1) throw new Error(`${rowCount} rows changed`)
}

function takeLaterGroups(assessmentId: string): Promise<void> {
  return asStoredBefore(
    `update assessments set findings = (findings - $2::text[]) #- '{epds,total}' where id = $1`,
    [assessmentId, LATER],
  )
}

describe('a patch of the groups that came later', () => {
  it.each([
    ['pelvicFloor', { fastContractions: 8 }, { descentCm: -1.5, prolapseStage: 2 }],
    ['abdominalWall', { doming: 'no' }, { interRectiMm: 22, interRectiMethod: 'ultrasound' }],
    ['breathing', { chestMotion: 'slight' }, { breathOnEffort: 'held' }],
    ['alignment', { holdsNeutralPelvis: 'yes' }, { pelvicTiltDegrees: -4 }],
    ['background', { sleepHours: 6.5 }, { noviceRunner: 'yes', heightCm: 168.5 }],
    ['outcomes', { 'iciq-ui-sf': 8 }, { psfs: 3.7 }],
  ])('%s keeps what it does not name', async (group, first, second) => {
    const id = await newDraft()
    await physio.patch(`/assessments/${id}`, { findings: { [group]: first } }, 1)

    const saved = await physio.patch(`/assessments/${id}`, { findings: { [group]: second } }, 2)

    expect(saved.body.findings[group]).toMatchObject({ ...first, ...second })
    const others = LATER.filter((other) => other !== group)
    for (const other of others)
      expect(new Set(Object.values(saved.body.findings[other]))).toEqual(new Set([null]))
  })

  it('of an older group leaves every later one as it was', async () => {
    const id = await newDraft()
    const later = { pelvicFloor: { internalExam: 'declined' }, outcomes: { 'pgi-i': 2 } }
    await physio.patch(`/assessments/${id}`, { findings: later }, 1)

    const saved = await physio.patch(
      `/assessments/${id}`,
      { findings: { symptoms: { heaviness: 'no' } } },
      2,
    )

    expect(saved.body.findings).toMatchObject(later)
  })

  it('blanks one answer and nothing beside it', async () => {
    const id = await newDraft()
    await physio.patch(
      `/assessments/${id}`,
      { findings: { pelvicFloor: { fullRelease: 'mixed', bearsDown: 'no' } } },
      1,
    )

    const saved = await physio.patch(
      `/assessments/${id}`,
      { findings: { pelvicFloor: { fullRelease: null } } },
      2,
    )

    expect(saved.body.findings.pelvicFloor).toMatchObject({ fullRelease: null, bearsDown: 'no' })
  })

  it.each([
    ['pelvicFloor', 'descentCm', 10.5],
    ['pelvicFloor', 'fastContractions', 2.5],
    ['pelvicFloor', 'oxfordGrade', 6],
    ['abdominalWall', 'interRectiMm', -1],
    ['breathing', 'breathOnEffort', 'sometimes'],
    ['background', 'beighton', 10],
    ['background', 'heightCm', 99],
    ['outcomes', 'tsk-11', 10],
    ['outcomes', 'iciq-ui-sf', 22],
    ['epds', 'total', 31],
  ])('refuses %s %s %s and names it', async (group, field, value) => {
    const id = await newDraft()

    const refused = await physio.patch(
      `/assessments/${id}`,
      { findings: { [group]: { [field]: value } } },
      1,
    )

    expect(refused.status).toBe(400)
    expect(refused.body.errors[0].pointer).toBe(`/findings/${group}/${field}`)
  })
})

describe('what was found', () => {
  it('becomes the facts of the day it was assessed, and is stored with the decision', async () => {
    const episodeId = await newEpisode()
    await signAssessment(physio, episodeId, {
      pelvicFloor: { descentCm: -1.5 },
      outcomes: { 'iciq-ui-sf': 8, 'pgi-i': 3 },
    })

    const { facts } = (await physio.get(`/episodes/${episodeId}/readiness`)).body
    const signed = await physio.post(`/episodes/${episodeId}/clearances`, {
      ...(await decision(physio, episodeId)),
    })

    expect(facts.pelvicFloor).toMatchObject({ on: '2026-11-23', descentCm: -1.5, bearsDown: 'no' })
    expect(facts.background).toMatchObject({ on: '2026-11-23', sleepHours: 7.2 })
    expect(facts.outcomes).toEqual([
      { measure: 'iciq-ui-sf', total: 8, on: '2026-11-23' },
      { measure: 'pgi-i', total: 3, on: '2026-11-23' },
    ])
    const stored = await physio.get(`/clearances/${signed.body.id}`)
    expect(factsSchema.parse(stored.body.facts)).toEqual(facts)
  })
})

describe('an assessment signed before the later groups existed', () => {
  it('reads as blank, counts as never asked and can be amended', async () => {
    const episodeId = await newEpisode()
    const { id } = await signAssessment(physio, episodeId)
    await takeLaterGroups(id)

    const read = await physio.get(`/assessments/${id}`)
    const { facts } = (await physio.get(`/episodes/${episodeId}/readiness`)).body
    const amendment = await physio.post(`/assessments/${id}/amend`, { reason: 'Doming was seen' })
    const changed = await physio.patch(
      `/assessments/${amendment.body.id}`,
      { findings: { abdominalWall: { doming: 'yes' } } },
      1,
    )

    for (const group of LATER)
      expect(new Set(Object.values(read.body.findings[group]))).toEqual(new Set([null]))
    expect(read.body.findings.epds).toEqual({ begun: 'yes', item10: 0, total: null })
    expect(facts).toMatchObject({ pelvicFloor: null, background: null, outcomes: [] })
    expect(changed.status).toBe(200)
    expect(changed.body.findings).toMatchObject({
      abdominalWall: { doming: 'yes', tension: null },
      healing: { wound: 'healed' },
    })
  })

  it('gives a decision that replays to the same answer by the rules of its day', async () => {
    const episodeId = await newEpisode()
    await signAssessment(physio, episodeId)
    const body = await decision(physio, episodeId)
    const signed = await physio.post(`/episodes/${episodeId}/clearances`, body)
    const { facts, readiness } = signed.body
    const kept = Object.fromEntries(
      Object.entries(facts).filter(([group]) => !LATER.some((later) => later === group)),
    )
    const [oldest] = Object.values(RULESETS)
    if (oldest === undefined) throw new Error('no ruleset')
    const said = evaluateReadiness(factsSchema.parse(kept), readiness.profile, oldest)
    await asStoredBefore(
      `update readiness_results set facts = $2, result = $3, ruleset_version = $4
       where id = (select readiness_id from clearances where id = $1)`,
      [signed.body.id, kept, said, oldest.version],
    )

    const replay = await physio.get(`/clearances/${signed.body.id}/replay`)

    expect(replay.body).toMatchObject({ same: true, rulesetVersion: oldest.version })
  })
})
