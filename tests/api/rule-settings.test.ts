import { DEFAULT_SETTINGS } from '@restride/rules/settings'
import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { checkIn, clear, intake, moveTo, running, walkRun } from '../support/chain.ts'
import { decision, signAssessment } from '../support/episodes.ts'
import type { Clinic } from '../support/people.ts'

const test = await openTestApp()
const pain = (painScore: number) => ({ symptom: 'pain', when: 'during', amount: null, painScore })

async function publish(
  clinic: Clinic,
  version: number,
  change: Record<string, number>,
  headers: Record<string, string> = {},
) {
  const admin = await test.as(clinic.admin.email)
  return admin.post(
    '/rule-settings',
    { settings: { ...DEFAULT_SETTINGS, ...change }, reason: 'Agreed with the physios' },
    { 'if-match': `"${version}"`, 'idempotency-key': uuidv7(), ...headers },
  )
}
const auditOf = async (clinic: Clinic, resource: string) => {
  const { rows } = await test.owner.query(
    `select action, actor_role as role from audit_events where clinic_id = $1 and resource = $2`,
    [clinic.id, resource],
  )
  return rows
}

describe('the settings of a clinic', () => {
  it('are the strict ones until it publishes its own, and then each version stays readable', async () => {
    const clinic = await test.clinic()
    const physio = await test.as(clinic.physio.email)
    const before = await physio.get('/rule-settings')

    const first = await publish(clinic, 0, { painAmberFrom: 4 })
    const second = await publish(clinic, 1, { symptomFreshDays: 7 })

    expect(before.body).toEqual({
      version: 0,
      settings: DEFAULT_SETTINGS,
      reason: null,
      publishedBy: null,
      publishedAt: null,
      history: [],
    })
    expect(before.headers['etag']).toBe('"0"')
    expect(first.status).toBe(201)
    expect(second.body).toMatchObject({
      version: 2,
      settings: { ...DEFAULT_SETTINGS, symptomFreshDays: 7 },
      reason: 'Agreed with the physios',
      publishedBy: { name: 'Ada Min' },
      history: [{ version: 1, settings: { painAmberFrom: 4 } }, { version: 0 }],
    })
    const after = await physio.get('/rule-settings')
    expect(after.body).toEqual(second.body)
    const known = await physio.get('/rule-settings', { 'if-none-match': '"2"' })
    expect(known.status).toBe(304)
    const published = { action: 'create', role: 'clinic_admin' }
    expect(await auditOf(clinic, 'rule_settings')).toEqual([published, published])
  })

  it('need the version they were based on, a reason, and values within their ranges', async () => {
    const clinic = await test.clinic()
    const admin = await test.as(clinic.admin.email)
    const body = { settings: DEFAULT_SETTINGS, reason: 'x' }

    const blind = await admin.post('/rule-settings', body)
    const stale = await publish(clinic, 1, {})
    const silent = await admin.post(
      '/rule-settings',
      { ...body, reason: '' },
      { 'if-match': '"0"' },
    )
    const wrong = await publish(clinic, 0, { painAmberFrom: 5, symptomFreshDays: 29 })
    const upside = await publish(clinic, 0, { painAmberFrom: 4, painRedFrom: 4 })
    const half = await publish(clinic, 0, { testFreshDays: 7.5 })

    expect(blind.status).toBe(428)
    expect(stale).toMatchObject({ status: 412, body: { currentVersion: 0 } })
    expect(silent.body.errors[0].pointer).toBe('/reason')
    expect(wrong.status).toBe(400)
    const pointers = wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)
    expect(pointers).toEqual(['/settings/symptomFreshDays', '/settings/painAmberFrom'])
    expect(upside.body.errors[0].pointer).toBe('/settings/painRedFrom')
    expect(half.body.errors[0].pointer).toBe('/settings/testFreshDays')
    expect((await admin.get('/rule-settings')).body.version).toBe(0)
  })

  it('published by ten at once are published by one, and sent twice with one key once', async () => {
    const clinic = await test.clinic()
    const key = { 'idempotency-key': uuidv7() }

    const answers = await Promise.all(Array.from({ length: 10 }, () => publish(clinic, 0, {})))
    const once = await publish(clinic, 1, {}, key)
    const again = await publish(clinic, 1, {}, key)

    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b)
    expect(statuses).toEqual([201, ...Array.from({ length: 9 }, () => 412)])
    expect(again.body).toEqual(once.body)
    expect(once.body.version).toBe(2)
  })

  it('cannot be changed or taken away behind the product, nor be another clinic’s', async () => {
    const clinic = await test.clinic()
    const other = await test.clinic()
    await publish(clinic, 0, { painAmberFrom: 4 })

    const { rows } = await test.owner.query(
      `select privilege_type as may from information_schema.role_table_grants
       where grantee = 'restride_app' and table_name = 'rule_settings' order by 1`,
    )
    const elsewhere = await (await test.as(other.physio.email)).get('/rule-settings')

    expect(rows).toEqual([{ may: 'INSERT' }, { may: 'SELECT' }])
    expect(elsewhere.body.version).toBe(0)
  })
})

describe('readiness', () => {
  it('is computed with the clinic’s settings, stores them, and replays with them after a change', async () => {
    const clinic = await test.clinic()
    const physio = await test.as(clinic.physio.email)
    await publish(clinic, 0, { symptomFreshDays: 21 })
    const chain = await intake(test, clinic)
    const clearanceId = await clear(physio, chain)

    await publish(clinic, 1, { symptomFreshDays: 1 })

    const replay = await physio.get(`/clearances/${clearanceId}/replay`)
    expect(replay.body).toMatchObject({
      rulesetVersion: '1.0.0',
      same: true,
      stored: { settings: { ...DEFAULT_SETTINGS, symptomFreshDays: 21 } },
    })
    const { rows } = await test.owner.query(
      `select settings_version as version from readiness_results where episode_id = $1 order by computed_at`,
      [chain.episodeId],
    )
    expect(rows).toEqual([{ version: 1 }, { version: 1 }])
    const now = await physio.get(`/episodes/${chain.episodeId}/readiness`)
    expect(now.body).toMatchObject({
      settingsVersion: 2,
      readiness: { settings: { symptomFreshDays: 1 } },
    })
    const preview = await physio.post('/readiness/preview', {
      ...now.body.facts,
      profile: 'goom2019',
    })
    expect(preview.body).toEqual(now.body)
  })

  it('grows old by the clinic’s days', async () => {
    const clinic = await test.clinic()
    const chain = await intake(test, clinic)
    await signAssessment(await test.as(clinic.physio.email), chain.episodeId)
    moveTo(test, '2026-12-08')
    const unanswered = async () => {
      const physio = await test.as(clinic.physio.email)
      const { body } = await physio.get(`/episodes/${chain.episodeId}/readiness`)
      const found = body.readiness.criteria.find(({ id }: { id: string }) => id === 'SX-1')
      return found.state
    }

    const after15Days = await unanswered()
    await publish(clinic, 0, { symptomFreshDays: 15 })

    expect(after15Days).toBe('unknown')
    expect(await unanswered()).toBe('met')
    moveTo(test, '2026-11-23')
  })

  it('read before the settings changed cannot be decided on', async () => {
    const clinic = await test.clinic()
    const physio = await test.as(clinic.physio.email)
    const { episodeId } = await intake(test, clinic)
    await signAssessment(physio, episodeId)
    const body = await decision(physio, episodeId)

    await publish(clinic, 0, { painAmberFrom: 2 })

    const answer = await physio.post(`/episodes/${episodeId}/clearances`, body)
    expect(answer).toMatchObject({ status: 409, body: { code: 'readiness_changed' } })
  })
})

describe('what a session means', () => {
  it('is judged by the clinic’s pain zones, which her phone knows too', async () => {
    const clinic = await test.clinic()
    const { email } = await running(test, clinic)
    const patient = await test.as(email)
    const zones = async () => {
      const log = await patient.post('/me/session-logs', walkRun({ symptoms: [pain(3)] }))
      const report = await patient.post('/me/check-ins', checkIn({ symptoms: [pain(5)] }))
      return [log.body.advice.zone, report.body.advice.zone]
    }

    const strict = await zones()
    await publish(clinic, 0, { painAmberFrom: 4, painRedFrom: 5 })

    expect(strict).toEqual(['amber', 'amber'])
    expect(await zones()).toEqual(['green', 'red'])
    expect((await patient.get('/me/today')).body.painSettings).toEqual({
      painAmberFrom: 4,
      painRedFrom: 5,
    })
  })
})

describe('a ruleset', () => {
  it('is read with its criteria and what may be set', async () => {
    const clinic = await test.clinic()
    const physio = await test.as(clinic.physio.email)

    const old = await physio.get('/rulesets/0.9.0')
    const unknown = await physio.get('/rulesets/7.7.7')
    const malformed = await physio.get('/rulesets/latest')

    expect(old.body).toMatchObject({ version: '0.9.0', isInUse: false })
    expect(old.body.criteria).toHaveLength(28)
    expect(old.body.settings).toHaveLength(5)
    expect(old.body.settings[3]).toMatchObject({
      name: 'painAmberFrom',
      label: { en: 'Pain is amber from' },
      unit: 'points',
      default: 3,
      min: 1,
      max: 4,
      source: { tag: 'K', label: 'clinic' },
    })
    const bridge = old.body.criteria.find(({ id }: { id: string }) => id === 'ST-BRG')
    expect(bridge).toMatchObject({
      title: { en: 'Single-leg bridge' },
      thresholds: { article2021: { amount: 10 }, goom2019: { amount: 20 } },
      patientText: { en: 'Aim for 20 one-leg bridges on each side. Add a few at a time.' },
    })
    const comfort = old.body.criteria.find(({ id }: { id: string }) => id === 'SX-6')
    expect(comfort.patientText).toBeNull()
    expect(unknown.status).toBe(404)
    expect(malformed.body.errors[0].pointer).toBe('/params/version')
  })
})

describe('a shadow', () => {
  const candidate = { settings: { ...DEFAULT_SETTINGS, symptomFreshDays: 1 } }

  async function aged(clinic: Clinic): Promise<string> {
    const physio = await test.as(clinic.physio.email)
    const { episodeId } = await intake(test, clinic)
    await signAssessment(physio, episodeId)
    return episodeId
  }

  it('tells a physiotherapist which of her episodes would change and why, and stores nothing', async () => {
    const clinic = await test.clinic()
    const episodeId = await aged(clinic)
    await test.owner.query(
      `update readiness_results set facts = jsonb_set(facts, '{symptoms,on}', '"2026-11-20"') where episode_id = $1`,
      [episodeId],
    )
    const stored = async () =>
      (await test.owner.query(`select count(*)::int as rows from readiness_results`)).rows[0].rows
    const before = await stored()
    const physio = await test.as(clinic.physio.email)

    const answer = await physio.post('/rulesets/1.0.0/shadow', candidate)

    expect(answer.body).toMatchObject({
      scope: 'care_team',
      before: { ruleset: '1.0.0', settings: DEFAULT_SETTINGS },
      after: { ruleset: '1.0.0', settings: candidate.settings },
      inputs: 1,
      isComplete: true,
      counts: [{ from: 'ready', to: 'incomplete', count: 1 }],
      criteria: expect.arrayContaining([
        { id: 'SX-1', title: expect.anything(), count: 1 },
        { id: 'SX-2', title: expect.anything(), count: 1 },
      ]),
      changed: [{ episodeId, from: 'ready', to: 'incomplete', patient: { name: 'Amara Ndiaye' } }],
    })
    const [first] = answer.body.changed[0].criteria
    expect(first).toMatchObject({
      id: 'SX-1',
      decides: true,
      before: { state: 'met' },
      after: { state: 'unknown', reason: { en: expect.stringContaining('after 1 day') } },
    })
    expect(await stored()).toBe(before)
    expect(await auditOf(clinic, 'ruleset_shadow')).toEqual([{ action: 'read', role: 'physio' }])
    const outside = await test.as(clinic.otherPhysio.email)
    expect((await outside.post('/rulesets/1.0.0/shadow', candidate)).body).toMatchObject({
      inputs: 0,
      changed: [],
    })
  })

  it('takes the newest input of each episode, by an older ruleset too', async () => {
    const clinic = await test.clinic()
    const physio = await test.as(clinic.physio.email)
    const { episodeId } = await intake(test, clinic)
    await signAssessment(physio, episodeId, { symptoms: { heaviness: 'yes' } })
    await signAssessment(physio, episodeId, { symptoms: { heaviness: 'no' } })

    const answer = await physio.post('/rulesets/0.9.0/shadow', { settings: DEFAULT_SETTINGS })

    expect(answer.body).toMatchObject({ inputs: 1, after: { ruleset: '0.9.0' } })
    expect(answer.body.counts).toHaveLength(1)
    expect(answer.body.counts[0].to).toBe('ready')
  })

  it('asks about current patients: an episode that has ended is not looked at', async () => {
    const clinic = await test.clinic()
    const ended = await aged(clinic)
    await test.owner.query(`update episodes set status = 'graduated' where id = $1`, [ended])
    await aged(clinic)
    const physio = await test.as(clinic.physio.email)

    const answer = await physio.post('/rulesets/0.9.0/shadow', { settings: DEFAULT_SETTINGS })

    expect(answer.body.inputs).toBe(1)
    expect(answer.text).not.toContain(ended)
  })

  it('names the criteria behind the changes, and for an administrator none that concern only a few', async () => {
    const clinic = await test.clinic()
    const admin = await test.as(clinic.admin.email)
    const stale = await aged(clinic)
    await test.owner.query(
      `update readiness_results set facts = jsonb_set(facts, '{symptoms,on}', '"2026-11-20"') where episode_id = $1`,
      [stale],
    )
    await copyInput(stale, 9)
    const both = await aged(clinic)
    await test.owner.query(
      `update readiness_results set facts = jsonb_set(jsonb_set(facts, '{symptoms,on}', '"2026-11-20"'), '{tests,LI-HOP,on}', '"2026-11-10"')
       where episode_id = $1`,
      [both],
    )
    const settings = { ...DEFAULT_SETTINGS, symptomFreshDays: 1, testFreshDays: 7 }

    const answer = await admin.post('/rulesets/1.0.0/shadow', { settings })

    expect(answer.body.counts).toEqual([{ from: 'ready', to: 'incomplete', count: 11 }])
    const counts = Object.fromEntries(
      answer.body.criteria.map(({ count, id }: { count: number; id: string }) => [id, count]),
    )
    expect(counts).toMatchObject({ 'SX-1': 11, 'SX-2': 11, 'LI-HOP': null })
    expect(answer.body.changed).toEqual([])
  })

  it('gives an administrator the clinic’s counts, without the small ones and without a patient', async () => {
    const clinic = await test.clinic()
    const episodeIds = [await aged(clinic)]
    const admin = await test.as(clinic.admin.email)

    const few = await admin.post('/rulesets/1.0.0/shadow', candidate)
    await copyInput(episodeIds[0] ?? '', 9)
    const ten = await admin.post('/rulesets/1.0.0/shadow', candidate)

    expect(few.body).toMatchObject({ scope: 'clinic', inputs: null, changed: [] })
    expect(few.body.counts.map(({ count }: { count: null }) => count)).toEqual([null])
    expect(ten.body).toMatchObject({ inputs: 10, changed: [] })
    expect(ten.body.counts).toEqual([{ from: 'ready', to: 'ready', count: 10 }])
    expect(ten.text).not.toContain(episodeIds[0])
  })

  it('of settings that cannot be is refused', async () => {
    const clinic = await test.clinic()
    const physio = await test.as(clinic.physio.email)

    const answer = await physio.post('/rulesets/1.0.0/shadow', {
      settings: { ...DEFAULT_SETTINGS, painRedFrom: 7 },
    })

    expect(answer.body.errors[0].pointer).toBe('/settings/painRedFrom')
    const gone = await physio.post('/rulesets/7.7.7/shadow', { settings: DEFAULT_SETTINGS })
    expect(gone.status).toBe(404)
  })

  /** The same input for so many more patients of the clinic. */
  async function copyInput(episodeId: string, times: number): Promise<void> {
    for (let index = 0; index < times; index += 1) {
      const ids = [uuidv7(), uuidv7(), uuidv7()]
      await test.owner.query(
        `insert into patients (id, clinic_id, given_name, family_name, born_on, locale, contact_preference, location_id, lead_physio_id)
         select $2, p.clinic_id, 'A', 'B', p.born_on, p.locale, p.contact_preference, p.location_id, p.lead_physio_id
         from patients p join episodes e on e.patient_id = p.id where e.id = $1`,
        [episodeId, ids[0]],
      )
      await test.owner.query(
        `insert into episodes (id, clinic_id, patient_id, status, goal, profile)
         select $3, clinic_id, $2, status, goal, profile from episodes where id = $1`,
        [episodeId, ids[0], ids[1]],
      )
      await test.owner.query(
        `insert into readiness_results (id, clinic_id, patient_id, episode_id, facts, result, suggestion, profile, ruleset_version, input_hash, computed_at)
         select $4, clinic_id, $2, $3, facts, result, suggestion, profile, ruleset_version, input_hash, computed_at
         from readiness_results where episode_id = $1`,
        [episodeId, ids[0], ids[1], ids[2]],
      )
    }
  }
})
