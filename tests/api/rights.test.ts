import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { makePatient, openEpisode, signAssessment } from '../support/episodes.ts'
import { makePatientAccount } from '../support/people.ts'

const test = await openTestApp()
const clinic = await test.clinic()
const physio = await test.as(clinic.physio.email)
const colleague = await test.as(clinic.otherPhysio.email)
const desk = await test.as(clinic.desk.email)
const admin = await test.as(clinic.admin.email)
const privacy = await test.as(clinic.privacy.email)

async function patient() {
  const patientId = await makePatient(test.owner, clinic)
  const { email } = await makePatientAccount(test.owner, clinic.id, patientId, 'Amara Ndiaye')
  return { patientId, her: await test.as(email) }
}

const disclosure = (change: Record<string, unknown> = {}) => ({
  disclosedOn: '2026-11-20',
  recipient: 'Dr Osei, Riverbend Family Practice',
  purpose: 'Continuing care',
  authority: 'continuing_care',
  description: 'The letter of clearance of November 18',
  ...change,
})

describe('the disclosure log', () => {
  it('tells the care team, the privacy officer and the patient the same', async () => {
    const { her, patientId } = await patient()
    const path = `/patients/${patientId}/disclosures`
    await physio.post(path, disclosure())
    await privacy.post(path, disclosure({ disclosedOn: '2026-11-22', recipient: 'The court' }))

    const answers = [
      await physio.get(path),
      await privacy.get(path),
      await her.get('/me/disclosures'),
    ]

    const recipients = answers.map(({ body }) =>
      body.items.map(({ recipient }: { recipient: string }) => recipient),
    )
    expect(recipients).toEqual(
      answers.map(() => ['The court', 'Dr Osei, Riverbend Family Practice']),
    )
    expect(answers[0]?.body.items[1]).toMatchObject({ recordedBy: { name: 'Jo Lindqvist' } })
  })

  it('page by page is the same as all at once', async () => {
    const { patientId } = await patient()
    const path = `/patients/${patientId}/disclosures`
    for (const day of ['18', '20', '20', '19'])
      await physio.post(path, disclosure({ disclosedOn: `2026-11-${day}` }))
    const whole = await physio.get(path)

    const first = await physio.get(`${path}?limit=3`)
    const second = await physio.get(`${path}?limit=3&cursor=${first.body.nextCursor}`)

    expect(whole.body.items).toHaveLength(4)
    expect([...first.body.items, ...second.body.items]).toEqual(whole.body.items)
  })

  it.each([
    ['a day to come', { disclosedOn: '2026-11-24' }, '/disclosedOn'],
    ['nobody', { recipient: ' ' }, '/recipient'],
    ['no purpose', { purpose: '' }, '/purpose'],
    ['blanks for what', { description: '  \n ' }, '/description'],
    ['an authority of nobody', { authority: 'because' }, '/authority'],
  ])('refuses %s and names the field', async (_name, change, pointer) => {
    const { patientId } = await patient()

    const answer = await physio.post(`/patients/${patientId}/disclosures`, disclosure(change))

    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer])
  })

  it('takes today', async () => {
    const { patientId } = await patient()

    const answer = await physio.post(
      `/patients/${patientId}/disclosures`,
      disclosure({ disclosedOn: '2026-11-23' }),
    )

    expect(answer.status).toBe(201)
  })

  it('stays closed to who has opened the record with a reason only', async () => {
    const { patientId } = await patient()
    await colleague.post(`/patients/${patientId}/break-glass`, {
      reasonCode: 'emergency',
      reason: 'She is here and bleeding',
    })

    const answer = await colleague.get(`/patients/${patientId}/disclosures`)

    expect([answer.status, answer.body.code]).toEqual([403, 'not_in_care_team'])
  })
})

describe('a request for a correction', () => {
  const request = { about: 'assessment', request: 'I had no tear of the second degree' }

  it('waits thirty days for its answer, in sight of the care team and the privacy officer', async () => {
    const { her, patientId } = await patient()

    const made = await her.post('/me/correction-requests', request)

    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ status: 'open', dueOn: '2026-12-23', answer: null })
    const mine = ({ id }: { id: string }) => id === made.body.id
    const listed = (await privacy.get('/correction-requests?limit=200')).body.items.find(mine)
    expect(listed).toMatchObject({ patient: { name: 'Amara Ndiaye' }, request: request.request })
    expect((await physio.get('/correction-requests?limit=200')).body.items.find(mine)).toEqual(
      listed,
    )
    expect((await colleague.get('/correction-requests?limit=200')).body.items.find(mine)).toBe(
      undefined,
    )
    expect(
      (await physio.get(`/patients/${patientId}/correction-requests`)).body.items.find(mine),
    ).toEqual(made.body)
  })

  it('that is accepted points at the amendment, and what stood there stays', async () => {
    const { her, patientId } = await patient()
    const episodeId = await openEpisode(physio, patientId)
    const signed = await signAssessment(physio, episodeId)
    const before = await physio.get(`/assessments/${signed.id}`)
    const { body: asked } = await her.post('/me/correction-requests', request)
    const draft = await physio.post(`/assessments/${signed.id}/amend`, { reason: 'She asked' })
    const path = `/correction-requests/${asked.id}`
    const answer = {
      outcome: 'accepted',
      answer: 'The tear is corrected.',
      amendmentId: draft.body.id,
    }

    const unsigned = await physio.patch(path, answer, 1)
    await physio.post(`/assessments/${draft.body.id}/sign`, undefined, {
      'if-match': `"${draft.body.version}"`,
    })
    const notAnAmendment = await physio.patch(path, { ...answer, amendmentId: signed.id }, 1)
    const accepted = await physio.patch(path, answer, 1)

    expect(unsigned.body.errors[0].pointer).toBe('/amendmentId')
    expect(notAnAmendment.body.errors[0].pointer).toBe('/amendmentId')
    expect(accepted.body).toMatchObject({
      status: 'accepted',
      answer: { text: 'The tear is corrected.', amendmentId: draft.body.id },
    })
    const after = await physio.get(`/assessments/${signed.id}`)
    expect(after.body.findings).toEqual(before.body.findings)
    expect((await her.get('/me/correction-requests')).body.items[0].status).toBe('accepted')
  })

  it('that is refused says why, and her statement stays beside it', async () => {
    const { her } = await patient()
    const { body: asked } = await her.post('/me/correction-requests', request)
    const mine = `/me/correction-requests/${asked.id}`
    const statement = { statement: 'I was told otherwise at the hospital.' }
    const tooEarly = await her.patch(mine, statement, 1)

    const refused = await privacy.patch(
      `/correction-requests/${asked.id}`,
      { outcome: 'refused', answer: 'The hospital’s letter says so.' },
      1,
    )
    const stated = await her.patch(mine, statement, 2)
    const twice = await her.patch(mine, { statement: 'And more.' }, 3)

    expect([tooEarly.status, tooEarly.body.code]).toEqual([409, 'no_refusal'])
    expect(refused.body).toMatchObject({
      status: 'refused',
      answer: { by: { name: 'Pri Vacy' }, amendmentId: null },
    })
    expect(stated.body.statement.text).toBe(statement.statement)
    expect([twice.status, twice.body.code]).toEqual([409, 'no_refusal'])
    expect((await physio.get(`/correction-requests/${asked.id}`)).body.statement.text).toBe(
      statement.statement,
    )
  })

  it('is answered once, on the version that was read, with words', async () => {
    const { her } = await patient()
    const { body: asked } = await her.post('/me/correction-requests', request)
    const path = `/correction-requests/${asked.id}`
    const refusal = { outcome: 'refused', answer: 'It is what was measured.' }

    const unversioned = await physio.patch(path, refusal, null)
    const stale = await physio.patch(path, refusal, 2)
    const wordless = await physio.patch(path, { ...refusal, answer: ' ' }, 1)
    const first = await physio.patch(path, refusal, 1)
    const second = await physio.patch(path, { ...refusal, answer: 'Again' }, 2)

    expect([unversioned.status, stale.status]).toEqual([428, 412])
    expect(wordless.body.errors[0].pointer).toBe('/answer')
    expect(first.status).toBe(200)
    expect([second.status, second.body.code]).toEqual([409, 'correction_answered'])
  })

  it('is nobody else’s to state, read or answer', async () => {
    const { her } = await patient()
    const another = await patient()
    const elsewhere = await test.as((await test.clinic()).privacy.email)
    const { body: asked } = await her.post('/me/correction-requests', request)
    const refusal = { outcome: 'refused', answer: 'No' }

    const statuses = [
      (await another.her.patch(`/me/correction-requests/${asked.id}`, { statement: 'x' }, 1))
        .status,
      (await elsewhere.get(`/correction-requests/${asked.id}`)).status,
      (await elsewhere.patch(`/correction-requests/${asked.id}`, refusal, 1)).status,
      (await colleague.patch(`/correction-requests/${asked.id}`, refusal, 1)).status,
      (await desk.get(`/correction-requests/${asked.id}`)).status,
    ]

    expect(statuses).toEqual([404, 404, 404, 403, 403])
    expect((await another.her.get('/me/correction-requests')).body.items).toEqual([])
  })

  it('of her details leaves what stood there before', async () => {
    const { patientId } = await patient()

    await desk.patch(`/patients/${patientId}`, { givenName: 'Ammara' }, 1)

    const { rows } = await test.owner.query(
      'select version, details from patient_versions where patient_id = $1',
      [patientId],
    )
    expect(rows).toMatchObject([{ version: 1, details: { given_name: 'Amara' } }])
  })
})

describe('a consent', () => {
  const yes = { kind: 'email', given: true, textVersion: '2026-11', lang: 'fr' }
  const paper = { ...yes, channel: 'paper', on: '2026-11-20' }
  const stateOf = (body: { items: { kind: string; state: string }[] }, kind: string) =>
    body.items.find((item) => item.kind === kind)?.state

  it('is not asked, then given, then withdrawn, and each stays told', async () => {
    const { her } = await patient()
    const states = [stateOf((await her.get('/me/consents')).body, 'email')]

    await her.post('/me/consents', yes)
    states.push(stateOf((await her.get('/me/consents')).body, 'email'))
    test.clock.now = new Date(test.clock.now.getTime() + 1000)
    await her.post('/me/consents', { ...yes, given: false })

    const { body } = await her.get('/me/consents')
    states.push(stateOf(body, 'email'))
    expect(states).toEqual(['not_asked', 'given', 'withdrawn'])
    const [email] = body.items.filter(({ kind }: { kind: string }) => kind === 'email')
    expect(email.events).toMatchObject([
      { given: false, channel: 'own_account', recordedBy: { name: 'Amara Ndiaye' } },
      { given: true, textVersion: '2026-11', lang: 'fr' },
    ])
    expect(email.current.text.fr).toContain('courriel')
  })

  it('withdrawn for e-mail or texts reaches the desk wherever it contacts her', async () => {
    const { her, patientId } = await patient()
    const details = () => desk.get(`/patients/${patientId}`)
    const before = await details()
    await desk.post(`/patients/${patientId}/consents`, paper)
    await her.post('/me/consents', { ...yes, given: false })
    await her.post('/me/consents', { ...yes, kind: 'text_message', given: false })

    const after = await details()

    expect(before.body.noContactBy).toEqual([])
    expect(after.body.noContactBy).toEqual(['email', 'text'])
    expect(after.headers['etag']).not.toBe(before.headers['etag'])
    const listed = await desk.get('/patients?limit=200')
    expect(
      listed.body.items.find(({ id }: { id: string }) => id === patientId).noContactBy,
    ).toEqual(['email', 'text'])
  })

  it('on paper is recorded by the desk, as of the day it was signed', async () => {
    const { her, patientId } = await patient()

    const recorded = await desk.post(`/patients/${patientId}/consents`, {
      ...paper,
      kind: 'treatment',
    })

    expect(recorded.status).toBe(201)
    expect(recorded.body).toMatchObject({
      on: '2026-11-20',
      channel: 'paper',
      recordedBy: { name: 'Robin Kaur' },
    })
    expect(stateOf((await her.get('/me/consents')).body, 'treatment')).toBe('given')
  })

  it.each([
    ['a word alone, where she must sign', { channel: 'spoken' }, '/channel'],
    ['a day to come', { on: '2026-11-24' }, '/on'],
    ['a text that is not the current one', { textVersion: '2019-01' }, '/textVersion'],
    ['photographs, which nobody asks about', { kind: 'photos' }, '/kind'],
  ])('is not given by %s', async (_name, change, pointer) => {
    const { patientId } = await patient()

    const answer = await desk.post(`/patients/${patientId}/consents`, { ...paper, ...change })

    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer])
  })

  it('is withdrawn by a word', async () => {
    const { patientId } = await patient()
    await desk.post(`/patients/${patientId}/consents`, paper)
    test.clock.now = new Date(test.clock.now.getTime() + 1000)

    const withdrawn = await desk.post(`/patients/${patientId}/consents`, {
      ...paper,
      given: false,
      channel: 'spoken',
      on: '2026-11-23',
    })

    expect(withdrawn.status).toBe(201)
    expect(stateOf((await admin.get(`/patients/${patientId}/consents`)).body, 'email')).toBe(
      'withdrawn',
    )
  })
})

describe('the keeping of records', () => {
  const elsewhere = async () => {
    const other = await test.clinic()
    return {
      other,
      admin: await test.as(other.admin.email),
      privacy: await test.as(other.privacy.email),
    }
  }
  /** Registered and last seen on `day`; she was born on `bornOn`. */
  const seenOn = async (
    other: Awaited<ReturnType<typeof elsewhere>>['other'],
    day: string,
    bornOn = '1980-01-01',
  ) => {
    const id = await makePatient(test.owner, other)
    await test.owner.query(
      `update patients set created_at = ($2::date + time '19:00') at time zone 'UTC', born_on = $3 where id = $1`,
      [id, day, bornOn],
    )
    return id
  }

  it('ends ten years after the last service, the last day still counting', async () => {
    const { admin: counts, other, privacy: lists } = await elsewhere()
    await seenOn(other, '2016-11-23')
    const over = await seenOn(other, '2016-11-22')

    const { body } = await lists.get('/reports/retention/candidates')

    expect(body.items).toEqual([
      {
        patient: { id: over, name: 'Amara Ndiaye' },
        lastServiceOn: '2016-11-22',
        wasMinor: false,
        keptUntil: '2026-11-22',
      },
    ])
    expect((await counts.get('/reports/retention')).body).toEqual({
      date: '2026-11-23',
      records: 2,
      candidates: 1,
    })
  })

  it('of a minor ends ten years after her 18th birthday', async () => {
    const { other, privacy: lists } = await elsewhere()
    await seenOn(other, '2015-01-01', '1998-11-23')
    const over = await seenOn(other, '2015-01-01', '1998-11-22')
    const notMinor = await seenOn(other, '2016-06-01', '1998-06-01')

    const { body } = await lists.get('/reports/retention/candidates')

    expect(
      body.items.map(
        ({
          keptUntil,
          patient: one,
          wasMinor,
        }: {
          keptUntil: string
          patient: { id: string }
          wasMinor: boolean
        }) => ({ id: one.id, wasMinor, keptUntil }),
      ),
    ).toEqual([
      { id: notMinor, wasMinor: false, keptUntil: '2026-06-01' },
      { id: over, wasMinor: true, keptUntil: '2026-11-22' },
    ])
  })

  it('starts anew with a later visit, but not with one that was cancelled', async () => {
    const { other, privacy: lists } = await elsewhere()
    const ids = [await seenOn(other, '2010-01-01'), await seenOn(other, '2010-01-01')]
    for (const [index, status] of ['done', 'cancelled'].entries()) {
      await test.owner.query(
        `insert into appointments (id, clinic_id, patient_id, physio_id, location_id, room_id, starts_at, ends_at, status, cancel_reason)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $6::timestamptz + interval '30 minutes', $7, $8)`,
        [
          other.id,
          ids[index],
          other.physio.id,
          other.locationId,
          other.roomIds[0],
          `2020-01-0${index + 6}T18:00:00Z`,
          status,
          status === 'cancelled' ? 'x' : null,
        ],
      )
    }

    const { body } = await lists.get('/reports/retention/candidates')

    expect(body.items.map(({ patient: one }: { patient: { id: string } }) => one.id)).toEqual([
      ids[1],
    ])
  })

  it('names nobody to the admin', async () => {
    const { admin: counts } = await elsewhere()

    expect((await counts.get('/reports/retention/candidates')).status).toBe(403)
  })
})

describe('the database', () => {
  it.each([
    'break_glass_grants',
    'care_team_changes',
    'disclosures',
    'record_exports',
    'correction_requests',
    'consent_events',
    'patient_versions',
  ])('lets the server neither delete nor empty %s', async (table) => {
    const { rows } = await test.owner.query(
      `select privilege_type from information_schema.role_table_grants
       where grantee = 'restride_app' and table_name = $1 order by 1`,
      [table],
    )

    expect(rows.map(({ privilege_type }) => privilege_type)).toEqual(['INSERT', 'SELECT'])
  })

  it('lets the server add a review, an answer and a statement, and change nothing else', async () => {
    const { rows } = await test.owner.query(
      `select table_name || '.' || column_name as name from information_schema.column_privileges
       where grantee = 'restride_app' and privilege_type = 'UPDATE' and table_name = any($1) order by 1`,
      [
        [
          'break_glass_grants',
          'care_team_changes',
          'disclosures',
          'record_exports',
          'correction_requests',
          'consent_events',
          'patient_versions',
        ],
      ],
    )

    expect(rows.map(({ name }) => name)).toEqual([
      'break_glass_grants.review_note',
      'break_glass_grants.review_outcome',
      'break_glass_grants.reviewed_at',
      'break_glass_grants.reviewed_by_id',
      'break_glass_grants.version',
      'correction_requests.amendment_id',
      'correction_requests.answer',
      'correction_requests.answered_at',
      'correction_requests.answered_by_id',
      'correction_requests.outcome',
      'correction_requests.stated_at',
      'correction_requests.statement',
      'correction_requests.version',
    ])
  })

  it('keeps a review and an answer as they are, whoever asks', async () => {
    const { her, patientId } = await patient()
    const { body: grant } = await colleague.post(`/patients/${patientId}/break-glass`, {
      reasonCode: 'emergency',
      reason: 'She is here and bleeding',
    })
    await privacy.patch(`/break-glass-grants/${grant.id}`, { outcome: 'concern', note: 'x' }, 1)
    const { body: asked } = await her.post('/me/correction-requests', {
      about: 'other',
      request: 'x',
    })
    await physio.patch(`/correction-requests/${asked.id}`, { outcome: 'refused', answer: 'x' }, 1)

    const review = test.owner.query(
      `update break_glass_grants set review_outcome = 'justified' where id = $1`,
      [grant.id],
    )
    await expect(review).rejects.toThrow('a review is final')
    const answer = test.owner.query(`update correction_requests set answer = 'y' where id = $1`, [
      asked.id,
    ])
    await expect(answer).rejects.toThrow('an answer and a statement are final')
  })

  it('takes no grant of another length', async () => {
    const { patientId } = await patient()

    const longer = test.owner.query(
      `insert into break_glass_grants (id, clinic_id, patient_id, user_id, reason_code, reason, granted_at, expires_at)
       values (gen_random_uuid(), $1, $2, $3, 'other', 'ten characters', now(), now() + interval '61 minutes')`,
      [clinic.id, patientId, clinic.otherPhysio.id],
    )

    await expect(longer).rejects.toThrow(/check constraint/u)
  })
})
