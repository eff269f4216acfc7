import type { WordingFile } from '@restride/contracts/instrument-wordings'
import { uuidv7 } from 'uuidv7'
import { describe, expect, inject, it } from 'vitest'
import { openDatabase } from '../../apps/api/src/database.ts'
import { type Answer, type Caller, openTestApp } from '../support/app.ts'
import { asApp } from '../support/database-names.ts'
import { makePatient } from '../support/episodes.ts'
import { makePatientAccount } from '../support/people.ts'
import { loadWording, madeUpWording } from '../support/wordings.ts'

const test = await openTestApp()

const load = (
  admin: Caller,
  version: number,
  file: unknown,
  headers: Record<string, string> = {},
) => admin.post('/instrument-wordings', { file }, { 'if-match': `"${version}"`, ...headers })
const withdraw = (admin: Caller, version: number, body: object) =>
  admin.post('/instrument-wordings/withdrawals', body, { 'if-match': `"${version}"` })
const pointersOf = ({ body }: Answer): string[] =>
  body.errors.map(({ pointer }: { pointer: string }) => pointer)

describe('the wording of a questionnaire', () => {
  it('is none until the clinic loads its own, and then her physiotherapist reads it as it was written', async () => {
    const clinic = await test.clinic()
    const admin = await test.as(clinic.admin.email)
    const physio = await test.as(clinic.physio.email)
    const before = await physio.get('/instrument-wordings')
    const file = madeUpWording('iciq-ui-sf', { language: 'fr', instructions: null })

    const loaded = await load(admin, 0, file)

    expect(before.body).toEqual({ version: 0, current: [], history: [] })
    expect(loaded.status).toBe(201)
    const entry = {
      id: loaded.body.id,
      version: 1,
      measure: 'iciq-ui-sf',
      language: 'fr',
      licence: { holder: 'The clinic of the tests', reference: 'Agreement 2026-17' },
      reason: null,
      recordedBy: { id: clinic.admin.id, name: 'Ada Min' },
      recordedAt: test.clock.now.toISOString(),
    }
    expect(loaded.body).toEqual(entry)
    const list = await physio.get('/instrument-wordings')
    expect(list.body).toEqual({ version: 1, current: [entry], history: [entry] })
    expect(list.headers['etag']).toBe('"1"')
    const text = await physio.get(`/instrument-wordings/${loaded.body.id}`)
    const { format: _format, ...content } = file
    expect(text.body).toEqual({ ...content, id: loaded.body.id })
    const known = await physio.get('/instrument-wordings', { 'if-none-match': '"1"' })
    expect(known.status).toBe(304)
  })

  it('is kept in versions: a newer one is shown, the older one stays readable', async () => {
    const clinic = await test.clinic()
    const admin = await test.as(clinic.admin.email)
    const first = await loadWording(admin)
    const corrected = madeUpWording('pgi-i', { notice: 'Made up, corrected' })

    const second = await loadWording(admin, corrected)
    const other = await loadWording(admin, madeUpWording('pgi-i', { language: 'fr' }))

    const { body } = await admin.get('/instrument-wordings')
    expect(body.current.map(({ id }: { id: string }) => id)).toEqual([other, second])
    expect(body.history.map(({ id }: { id: string }) => id)).toEqual([other, second, first])
    const texts = await Promise.all(
      [first, second].map((id) => admin.get(`/instrument-wordings/${id}`)),
    )
    expect(texts.map((text) => text.body.notice)).toEqual([
      'Printed with permission of nobody: made up',
      'Made up, corrected',
    ])
  })

  it('is withdrawn with a reason, for one language, and can be loaded again', async () => {
    const clinic = await test.clinic()
    const admin = await test.as(clinic.admin.email)
    const english = await loadWording(admin)
    const french = await loadWording(admin, madeUpWording('pgi-i', { language: 'fr' }))
    const ended = { measure: 'pgi-i', language: 'en', reason: 'The licence has ended' }

    const done = await withdraw(admin, 2, ended)
    const twice = await withdraw(admin, 3, ended)
    const never = await withdraw(admin, 3, { ...ended, measure: 'pfdi-20' })
    const silent = await withdraw(admin, 3, { ...ended, language: 'fr', reason: ' ' })

    expect(done.status).toBe(201)
    expect(done.body).toMatchObject({ version: 3, licence: null, reason: 'The licence has ended' })
    for (const refused of [twice, never]) {
      expect(refused.status).toBe(400)
      expect(pointersOf(refused)).toEqual(['/measure'])
    }
    expect(pointersOf(silent)).toEqual(['/reason'])
    const { body } = await admin.get('/instrument-wordings')
    expect(body.current.map(({ id }: { id: string }) => id)).toEqual([french])
    const history = body.history.map(({ id }: { id: string }) => id)
    expect(history).toEqual([done.body.id, french, english])
    expect((await admin.get(`/instrument-wordings/${done.body.id}`)).status).toBe(404)
    const again = await loadWording(admin)
    const shown = (await admin.get('/instrument-wordings')).body.current
    expect(shown.map(({ id }: { id: string }) => id)).toEqual([again, french])
  })

  it('needs the version it follows, and is kept once however often it is sent', async () => {
    const clinic = await test.clinic()
    const admin = await test.as(clinic.admin.email)
    const file = madeUpWording('pgi-i')
    const key = { 'idempotency-key': uuidv7() }

    const blind = await admin.post('/instrument-wordings', { file })
    const stale = await load(admin, 1, file)
    const racing = await Promise.all(Array.from({ length: 6 }, () => load(admin, 0, file)))
    const once = await load(admin, 1, file, key)
    const again = await load(admin, 1, file, key)

    expect(blind.status).toBe(428)
    expect(stale).toMatchObject({ status: 412, body: { currentVersion: 0 } })
    const statuses = racing.map(({ status }) => status).toSorted((a, b) => a - b)
    expect(statuses).toEqual([201, 412, 412, 412, 412, 412])
    expect(again.body).toEqual(once.body)
    expect((await admin.get('/instrument-wordings')).body.version).toBe(2)
  })

  it('leaves an audit event when it is loaded and when it is withdrawn, none of them with the text', async () => {
    const clinic = await test.clinic()
    const admin = await test.as(clinic.admin.email)
    const id = await loadWording(admin)
    const { body } = await withdraw(admin, 1, { measure: 'pgi-i', language: 'en', reason: 'Over' })

    const { rows } = await test.owner.query(
      `select action, resource, resource_id as id, actor_role as role, to_jsonb(e)::text as whole
       from audit_events e where clinic_id = $1 and resource like 'instrument_%' order by seq`,
      [clinic.id],
    )

    expect(rows).toMatchObject([
      { action: 'create', resource: 'instrument_wording', id, role: 'clinic_admin' },
      { action: 'create', resource: 'instrument_wording_withdrawal', id: body.id },
    ])
    expect(rows.filter(({ whole }) => String(whole).includes('Wording of item'))).toEqual([])
  })
})

describe('a file that cannot stand', () => {
  const file = madeUpWording('iciq-ui-sf')
  const [frequency, amount, ...rest] = file.items
  if (frequency === undefined || amount === undefined) throw new Error('no items')
  const items = (...changed: unknown[]) => ({ ...file, items: changed })

  it.each<[string, object, string[]]>([
    ['another format', { ...file, format: 'restride-wording-2' }, ['/file/format']],
    ['an unknown measure', { ...file, measure: 'iciq' }, ['/file/measure']],
    ['the EPDS, of which only totals are taken', madeUpWording('epds'), ['/file/measure']],
    ['the LEAF-Q, of which only the total is taken', madeUpWording('leaf-q'), ['/file/measure']],
    ['another language', { ...file, language: 'de' }, ['/file/language']],
    [
      'no licence declared',
      { ...file, licence: { ...file.licence, permitsScreenUse: false } },
      ['/file/licence/permitsScreenUse'],
    ],
    [
      'a licence of nobody',
      { ...file, licence: { ...file.licence, holder: ' ' } },
      ['/file/licence/holder'],
    ],
    ['a field nobody knows', { ...file, html: '<b>' }, ['/file/html']],
    ['a missing item', items(frequency, amount), ['/file/items']],
    ['an unknown item', items(...file.items, { ...amount, code: 'q4' }), ['/file/items/4/code']],
    ['an item twice', items(...file.items, amount), ['/file/items/4/code']],
    [
      'an answer out of range',
      items(
        frequency,
        { ...amount, answers: [...amount.answers, { value: 7, text: 'x' }] },
        ...rest,
      ),
      ['/file/items/1/answers/4/value'],
    ],
    [
      'an answer twice',
      items(
        { ...frequency, answers: [...frequency.answers, { value: 5, text: 'x' }] },
        amount,
        ...rest,
      ),
      ['/file/items/0/answers/6/value'],
    ],
    [
      'an answer without words',
      items({ ...frequency, answers: frequency.answers.slice(1) }, amount, ...rest),
      ['/file/items/0/answers'],
    ],
    [
      'a blank sentence',
      items({ ...frequency, text: ' \n' }, amount, ...rest),
      ['/file/items/0/text'],
    ],
    [
      'a sentence too long',
      items({ ...frequency, text: 'x'.repeat(1001) }, amount, ...rest),
      ['/file/items/0/text'],
    ],
    [
      'a character that cannot be stored',
      items({ ...frequency, text: 'a\u0000b' }, amount, ...rest),
      ['/file/items/0/text'],
    ],
    [
      'half a character',
      items(frequency, { ...amount, answers: [{ value: 0, text: '\ud800' }] }, ...rest),
      ['/file/items/1/answers/0/text'],
    ],
  ])('is refused by its place: %s', async (_what, wrong, pointers) => {
    const clinic = await test.clinic()
    const admin = await test.as(clinic.admin.email)

    const answer = await load(admin, 0, wrong)

    expect({ status: answer.status, pointers: pointersOf(answer) }).toEqual({
      status: 400,
      pointers,
    })
    expect((await admin.get('/instrument-wordings')).body.version).toBe(0)
  })

  it('is told fifty mistakes of a thousand, and a field stated twice by its place', async () => {
    const clinic = await test.clinic()
    const admin = await test.as(clinic.admin.email)
    const answers = Array.from({ length: 101 }, () => ({ value: 9, text: 'x' }))
    const many = items(...Array.from({ length: 20 }, () => ({ ...frequency, answers })))
    const { app } = test
    const twice = JSON.stringify({ file }).replace(
      '"language":"en"',
      '"language":"en","language":"fr"',
    )

    const thousand = await load(admin, 0, many)
    const stated = await app.inject({
      method: 'POST',
      url: '/api/v1/instrument-wordings',
      headers: {
        authorization: `Bearer ${admin.token}`,
        'content-type': 'application/json',
        'if-match': '"0"',
      },
      payload: twice,
    })

    expect(pointersOf(thousand)).toHaveLength(50)
    expect(stated.json()).toMatchObject({
      code: 'malformed_request',
      errors: [{ pointer: '/file/language' }],
    })
  })
})

describe('a wording is seen', () => {
  it('by nobody of another clinic, no front desk, no privacy officer and no patient', async () => {
    const clinic = await test.clinic()
    const other = await test.clinic()
    const id = await loadWording(await test.as(clinic.admin.email))
    const patientId = await makePatient(test.owner, clinic)
    const her = await makePatientAccount(test.owner, clinic.id, patientId, 'Amara Ndiaye')
    const asked = (email: string) =>
      test
        .as(email)
        .then((caller) =>
          Promise.all(['', `/${id}`].map((rest) => caller.get(`/instrument-wordings${rest}`))),
        )

    const outside = await asked(other.physio.email)
    const inside = await Promise.all(
      [clinic.desk, clinic.privacy, her].map(({ email }) => asked(email)),
    )

    expect(outside.map(({ status }) => status)).toEqual([200, 404])
    expect(outside[0]?.body.history).toEqual([])
    expect(inside.flat().map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403])
    const texts = [...outside, ...inside.flat()].map(({ text }) => text)
    expect(texts.filter((text) => text.includes('Wording of item'))).toEqual([])
  })

  it('by no row of another clinic or a patient’s sign-in in the database either, and is never changed', async () => {
    const clinic = await test.clinic()
    const other = await test.clinic()
    const id = await loadWording(await test.as(clinic.admin.email))
    const patientId = await makePatient(test.owner, clinic)
    const db = openDatabase(
      asApp(inject('ownerUrl'), `test_${process.env['VITEST_POOL_ID'] ?? '0'}`),
      2,
    )
    const count = (who: { clinicId: string; patientId?: string }) =>
      db.transaction(who, (tx) => tx.instrumentWording.count({ where: { id } }))

    const seen = [
      await count({ clinicId: clinic.id }),
      await count({ clinicId: other.id }),
      await count({ clinicId: clinic.id, patientId }),
    ]
    const { rows: grants } = await test.owner.query(
      `select privilege_type as may from information_schema.role_table_grants
       where grantee = 'restride_app' and table_name = 'instrument_wordings' order by 1`,
    )

    expect(seen).toEqual([1, 0, 0])
    expect(grants).toEqual([{ may: 'INSERT' }, { may: 'SELECT' }])
  })

  it('with every character it was written with, as text', async () => {
    const clinic = await test.clinic()
    const admin = await test.as(clinic.admin.email)
    const text = '<script>alert(1)</script> « à l’effort »\n\t{{count}} 🏃🏽‍♀️'
    const plain = madeUpWording('pgi-i')
    const file: WordingFile = { ...plain, items: plain.items.map((item) => ({ ...item, text })) }

    const id = await loadWording(admin, file)

    expect((await admin.get(`/instrument-wordings/${id}`)).body.items[0].text).toBe(text)
  })
})
