import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { checkIn, heaviness, running, walkRun } from '../support/chain.ts'
import { makePatient } from '../support/episodes.ts'
import { makePatientAccount } from '../support/people.ts'

const test = await openTestApp()
const clinic = await test.clinic()
const physio = await test.as(clinic.physio.email)
const colleague = await test.as(clinic.otherPhysio.email)
const privacy = await test.as(clinic.privacy.email)

const asked = (change: Record<string, unknown> = {}) => ({
  format: 'json',
  reason: 'She moves to another clinic',
  givenTo: null,
  ...change,
})
const toDoctor = {
  recipient: 'Dr Osei',
  purpose: 'Continuing care',
  authority: 'consent',
}

/** A record in which everything stands once. */
async function whole(familyName: string) {
  const chain = await running(test, clinic, familyName)
  const her = await test.as(chain.email)
  await her.post('/me/session-logs', walkRun({ symptoms: [heaviness], note: '=1+1 "quoted" é' }))
  await her.post('/me/check-ins', checkIn({ note: 'A little better – 5 ≥ 3' }))
  await her.post('/me/consents', {
    kind: 'email',
    given: true,
    textVersion: '2026-11',
    lang: 'en',
  })
  const correction = await her.post('/me/correction-requests', {
    about: 'plan',
    request: 'Too far',
  })
  await physio.patch(
    `/correction-requests/${correction.body.id}`,
    { outcome: 'refused', answer: 'It is what we agreed.' },
    1,
  )
  await her.patch(`/me/correction-requests/${correction.body.id}`, { statement: 'I did not.' }, 2)
  await colleague.post(`/patients/${chain.patientId}/break-glass`, {
    reasonCode: 'emergency',
    reason: 'She is here and bleeding',
  })
  return { ...chain, her }
}

/** The pages of a PDF, and what its compressed streams hold. */
function pagesOf(pdf: Buffer): { pages: number; raw: string; streams: string } {
  const raw = pdf.toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/gu)].map(
    ([, body = '']) => {
      try {
        return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
      } catch {
        return ''
      }
    },
  )
  return {
    pages: [...raw.matchAll(/\/Type \/Page\b/gu)].length,
    raw,
    streams: streams.join('\n'),
  }
}

describe('the export of one record', () => {
  it('holds everything, and answers her and her physiotherapist alike', async () => {
    const { her, patientId } = await whole('Whole')

    const own = await her.get('/me/export')
    const theirs = await physio.post(`/patients/${patientId}/export`, asked())

    expect([own.status, theirs.status]).toEqual([200, 200])
    expect(own.headers['content-disposition']).toBe('attachment; filename="record-2026-11-23.json"')
    const [episode] = own.body.episodes
    expect(own.body).toMatchObject({
      format: 'restride-chart-1',
      patient: { familyName: 'Whole' },
      corrections: [{ status: 'refused', statement: { text: 'I did not.' } }],
      breakGlass: [{ who: 'Tess Marchand', reason: 'She is here and bleeding' }],
      careTeam: { members: [{ name: 'Jo Lindqvist' }] },
    })
    expect(own.body.consents.map(({ state }: { state: string }) => state)).toEqual([
      'not_asked',
      'given',
      'not_asked',
      'not_asked',
    ])
    expect(episode.assessments).toHaveLength(1)
    expect(episode.assessments[0].findings.tests['LI-HOP']).toBeDefined()
    expect(episode.readinessResults[0].result.criteria.length).toBeGreaterThan(40)
    expect(episode.clearances).toHaveLength(1)
    expect(episode.plans[0].revisions).toHaveLength(1)
    expect(episode.plans[0].releases).toHaveLength(1)
    expect(episode.sessionLogs[0].note).toBe('=1+1 "quoted" é')
    expect(episode.checkIns[0].note).toBe('A little better – 5 ≥ 3')
    expect(episode.flags.length).toBeGreaterThan(0)
    expect(own.body.accessLog.map(({ who }: { who: string }) => who)).toContain('Tess Marchand')
    const { accessLog: _own, exportedAt: _then, ...stable } = own.body
    expect(theirs.body).toMatchObject(stable)
  })

  it('is a PDF of numbered pages in her language, in a font it carries', async () => {
    const { her, patientId } = await whole('Printed')
    await test.owner.query(`update patients set locale = 'fr' where id = $1`, [patientId])

    const answer = await her.get('/me/export?format=pdf')

    expect(answer.headers['content-type']).toBe('application/pdf')
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="record-2026-11-23.pdf"',
    )
    const { pages, raw, streams } = pagesOf(answer.bytes)
    expect(raw.startsWith('%PDF-')).toBe(true)
    expect(raw.trimEnd().endsWith('%%EOF')).toBe(true)
    expect(pages).toBeGreaterThan(3)
    expect(raw).toContain('/Lang (fr-CA)')
    for (const tag of ['Marked true', 'StructTreeRoot', 'S /H1', 'S /H2', 'S /TH'])
      expect(raw).toContain(`/${tag}`)
    expect(raw).toContain('AtkinsonHyperlegibleNext')
    expect(raw).toContain('/FontFile2')
    // é, – and ≥ stand in the embedded font's own table of characters.
    for (const character of ['00e9', '2013', '2265'])
      expect(streams.toLowerCase()).toContain(character)
    expect(raw).not.toContain('Printed')
  })

  it('leaves its event, and a line in the disclosure log where it is given to somebody', async () => {
    const { her, patientId } = await whole('Given')
    await physio.post(`/patients/${patientId}/export`, asked())
    expect((await her.get('/me/disclosures')).body.items).toEqual([])

    await physio.post(`/patients/${patientId}/export`, asked({ format: 'pdf', givenTo: toDoctor }))

    expect((await her.get('/me/disclosures')).body.items).toMatchObject([
      {
        ...toDoctor,
        disclosedOn: '2026-11-23',
        description: 'The whole record, as PDF. She moves to another clinic',
      },
    ])
    const { body } = await privacy.get(`/audit-events?patientId=${patientId}&limit=200`)
    const exports = body.items.filter(({ action }: { action: string }) => action === 'export')
    expect(exports).toHaveLength(2)
    expect((await her.get('/me/access-log')).body.items).toContainEqual(
      expect.objectContaining({ who: 'Jo Lindqvist', action: 'exported' }),
    )
    const kept = await test.owner.query(
      'select format, reason, disclosure_id is not null as given from record_exports where patient_id = $1 order by exported_at, id',
      [patientId],
    )
    expect(kept.rows).toEqual([
      { format: 'json', reason: 'She moves to another clinic', given: false },
      { format: 'pdf', reason: 'She moves to another clinic', given: true },
    ])
  })

  it.each([
    ['without a reason', { reason: 'because' }, '/reason'],
    ['as a spreadsheet', { format: 'csv' }, '/format'],
    ['to nobody by name', { givenTo: { ...toDoctor, recipient: '' } }, '/givenTo/recipient'],
  ])('%s is refused and the field named', async (_name, change, pointer) => {
    const patientId = await makePatient(test.owner, clinic)

    const answer = await physio.post(`/patients/${patientId}/export`, asked(change))

    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer])
  })

  it('goes to nobody outside the care team, also not with a reason to look', async () => {
    const patientId = await makePatient(test.owner, clinic)
    const other = await test.clinic()
    await colleague.post(`/patients/${patientId}/break-glass`, {
      reasonCode: 'emergency',
      reason: 'She is here and bleeding',
    })
    const statuses: Record<string, number> = {}
    for (const [who, email] of Object.entries({
      colleague: clinic.otherPhysio.email,
      desk: clinic.desk.email,
      admin: clinic.admin.email,
      privacy: clinic.privacy.email,
      elsewhere: other.physio.email,
    })) {
      const caller = await test.as(email)
      statuses[who] = (await caller.post(`/patients/${patientId}/export`, asked())).status
    }

    expect(statuses).toEqual({
      colleague: 403,
      desk: 403,
      admin: 403,
      privacy: 403,
      elsewhere: 404,
    })
    const { rows } = await test.owner.query('select 1 from record_exports where patient_id = $1', [
      patientId,
    ])
    expect(rows).toEqual([])
  })

  it('asks again who she is once her sign-in is older than ten minutes', async () => {
    const { her, patientId } = await whole('Left-open')
    const signedInAgo = (milliseconds: number) =>
      test.owner.query(`update sessions set authenticated_at = $1 where clinic_id = $2`, [
        new Date(test.clock.now.getTime() - milliseconds),
        clinic.id,
      ])
    await signedInAgo(10 * 60_000)
    const inTime = await her.get('/me/export')
    await signedInAgo(10 * 60_000 + 1)

    const late = await her.get('/me/export')
    const byPhysio = await physio.post(
      `/patients/${patientId}/export`,
      asked({ givenTo: toDoctor }),
    )

    await signedInAgo(0)
    expect(inTime.status).toBe(200)
    expect([late.status, late.body.code]).toEqual([401, 'step_up_required'])
    expect([byPhysio.status, byPhysio.body.code]).toEqual([401, 'step_up_required'])
    expect((await her.get('/me/disclosures')).body.items).toEqual([])
  })

  it('of her own holds nothing of another patient', async () => {
    const { her, patientId } = await whole('Mine')
    const other = await whole('Another')

    const { text } = await her.get('/me/export')

    expect(text).toContain(patientId)
    expect(text).not.toContain(other.patientId)
    expect(text).not.toContain('Another')
  })

  it('works for a record in which nothing stands yet', async () => {
    const patientId = await makePatient(test.owner, clinic)
    const account = await makePatientAccount(test.owner, clinic.id, patientId, 'Amara Ndiaye')
    const her = await test.as(account.email)

    expect((await her.get('/me/export')).body.episodes).toEqual([])
    expect(pagesOf((await her.get('/me/export?format=pdf')).bytes).pages).toBe(2)
  })
})
