import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { clear, intake, running } from '../support/chain.ts'
import { decision, signAssessment } from '../support/episodes.ts'

const test = await openTestApp()
const clinic = await test.clinic()
const physio = await test.as(clinic.physio.email)
const privacy = await test.as(clinic.privacy.email)

const toDoctor = (change: Record<string, unknown> = {}) => ({
  kind: 'clearance_letter',
  to: 'family_doctor',
  lang: 'en',
  parts: ['conditions'],
  text: 'I have seen her about returning to running.',
  recipient: 'Dr Osei',
  purpose: 'Continuing care',
  authority: 'continuing_care',
  ...change,
})
const draftOf = ({ kind, lang, parts, to }: Record<string, unknown>) => ({ kind, lang, parts, to })

async function decided(change: Record<string, unknown> = {}) {
  const chain = await intake(test, clinic, 'Tremblay')
  return { ...chain, clearanceId: await clear(physio, chain, change) }
}

/** What a PDF says of itself outside its compressed streams, and the characters its fonts carry. */
function readPdf(pdf: Buffer) {
  const raw = pdf.toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/gu)].flatMap(
    ([, body = '']) => {
      try {
        return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')]
      } catch {
        return []
      }
    },
  )
  return { raw, streams, text: textOf(raw, streams), tags: tagsOf(raw) }
}

/** Types of the structure's elements, in the order they are written. */
function tagsOf(raw: string): string[] {
  return [...raw.matchAll(/\/S \/(\w+)/gu)].map(([, tag = '']) => tag)
}

/** The words on the pages, read back through each font's own table of characters. */
function textOf(raw: string, streams: readonly string[]): string {
  const tables = streams
    .filter((stream) => stream.includes('beginbfrange') || stream.includes('beginbfchar'))
    .map(charactersOf)
  const names = [...raw.matchAll(/\/(F\d+) (\d+) 0 R/gu)]
  const order = [...new Set(names.map(([, name = '']) => name))].toSorted()
  return streams
    .filter((stream) => stream.includes(' Tf'))
    .flatMap((page) => {
      let table = tables[0]
      return [...page.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/gu)].map(([, font, shown]) => {
        if (font !== undefined) {
          table = tables[order.indexOf(font)]
          return ''
        }
        const glyphs = [...(shown ?? '').matchAll(/<([0-9a-f]+)>/giu)].map(([, hex = '']) => hex)
        const line = (glyphs.join('').match(/.{4}/gu) ?? []).map((glyph) => table?.get(glyph) ?? '')
        return `${line.join('')}\n`
      })
    })
    .join('')
}

function charactersOf(cmap: string): Map<string, string> {
  const found = new Map<string, string>()
  const decode = (hex: string) =>
    String.fromCodePoint(...(hex.match(/.{4}/gu) ?? []).map((unit) => Number.parseInt(unit, 16)))
  for (const [, first = '', list = ''] of cmap.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/gu)) {
    const from = Number.parseInt(first, 16)
    for (const [index, [, hex = '']] of [...list.matchAll(/<(\w+)>/gu)].entries())
      found.set((from + index).toString(16).padStart(4, '0'), decode(hex))
  }
  return found
}

describe('a letter', () => {
  it('holds the decision and its conditions, taken from the record, and nothing that was not chosen', async () => {
    const { clearanceId } = await decided({
      decision: 'cleared_with_conditions',
      conditions: ['Flat ground until the review'],
      reason: { code: 'stricter_for_caution', text: 'She slept two hours' },
    })

    const least = await physio.post(`/clearances/${clearanceId}/letter-draft`, draftOf(toDoctor()))
    const insurer = await physio.post(
      `/clearances/${clearanceId}/letter-draft`,
      draftOf(toDoctor({ to: 'insurer', parts: [] })),
    )

    expect(least.status).toBe(200)
    const titles = (answer: typeof least) =>
      answer.body.content.sections.map(({ title }: { title: string }) => title)
    expect(titles(least)).toEqual(['Decision', 'Conditions'])
    expect(titles(insurer)).toEqual(['Decision'])
    expect(least.body.content.sections[1].blocks).toEqual([
      { kind: 'list', items: ['Flat ground until the review'] },
    ])
    expect(insurer.text).not.toContain('Flat ground')
    expect(least.body.content.about).toContainEqual(['Patient', 'Amara Tremblay'])
  })

  it('is filed with what was in it, and stands in the disclosure log and the trail at once', async () => {
    const { clearanceId, email, patientId } = await decided()

    const filed = await physio.post(`/clearances/${clearanceId}/letters`, toDoctor())

    expect(filed.status).toBe(201)
    const list = await physio.get(`/patients/${patientId}/letters`)
    expect(list.body.items).toMatchObject([
      {
        id: filed.body.id,
        to: 'family_doctor',
        recipient: 'Dr Osei',
        parts: ['conditions'],
        filedBy: { name: 'Jo Lindqvist' },
        filedOn: '2026-11-23',
      },
    ])
    const disclosures = await (await test.as(email)).get('/me/disclosures')
    expect(disclosures.body.items).toMatchObject([
      {
        id: filed.body.disclosureId,
        recipient: 'Dr Osei',
        authority: 'continuing_care',
        description: 'Letter about running (en): decision, conditions',
      },
    ])
    const trail = await privacy.get(`/audit-events?patientId=${patientId}&resource=letter`)
    expect(trail.body.items).toContainEqual(
      expect.objectContaining({ action: 'disclose', resourceId: filed.body.id }),
    )
    const hers = await (await test.as(email)).get('/me/export')
    expect(hers.body.letters).toMatchObject([{ recipient: 'Dr Osei', text: toDoctor().text }])
  })

  it('is a tagged PDF with its language and title, whose words can be read back with every accent', async () => {
    const { clearanceId } = await decided()
    const filed = await physio.post(
      `/clearances/${clearanceId}/letters`,
      toDoctor({
        kind: 'run_passport',
        to: 'other_clinic',
        lang: 'fr',
        parts: ['conditions', 'reasons', 'open_criteria', 'tests', 'plan'],
        text: 'Élodie, à l’été, garçon, Noël, cœur, où, «\u00a0déjà\u00a0».',
      }),
    )

    const answer = await physio.get(`/letters/${filed.body.id}/letter.pdf`)

    expect(answer.headers['content-type']).toBe('application/pdf')
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="passport-2026-11-23.pdf"',
    )
    const { raw, tags, text } = readPdf(answer.bytes)
    expect(raw).toContain('/Lang (fr-CA)')
    expect(raw).toMatch(/\/Title \d+ 0 R/u)
    expect(raw).toContain('(Passeport de course)')
    expect(raw).toContain('/DisplayDocTitle true')
    expect(raw).toContain('/Marked true')
    expect(raw).toContain('/StructTreeRoot')
    expect(raw).toContain('/FontFile2')
    expect(raw).not.toContain('Tremblay')
    expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1)
    expect(tags.filter((tag) => tag === 'H2')).toHaveLength(6)
    for (const tag of ['Document', 'Sect', 'P', 'Table', 'TR', 'TH', 'TD'])
      expect(tags).toContain(tag)
    expect(text).toContain('Élodie, à l’été, garçon, Noël, cœur, où, «\u00a0déjà\u00a0».')
    expect(text).toContain('Amara Tremblay')
    expect(text).toContain('Physiothérapeute')
    expect(text).toContain('gauche')
  })

  it('gives the same bytes later, whatever the record says by then', async () => {
    const chain = await running(test, clinic, 'Constant')
    const [{ id: clearanceId }] = (await physio.get(`/episodes/${chain.episodeId}/clearances`)).body
      .items
    const { body } = await physio.post(
      `/clearances/${clearanceId}/letters`,
      toDoctor({ kind: 'run_passport', to: 'other_clinic', parts: ['tests', 'plan'] }),
    )
    const before = await physio.get(`/letters/${body.id}/letter.pdf`)
    await clear(physio, chain, { stage: '5' })
    const patient = await physio.get(`/patients/${chain.patientId}`)
    await physio.patch(
      `/patients/${chain.patientId}`,
      { familyName: 'Changed' },
      patient.body.version,
    )

    const after = await physio.get(`/letters/${body.id}/letter.pdf`)

    expect(after.bytes.equals(before.bytes)).toBe(true)
    expect(readPdf(after.bytes).text).toContain('Released levels: 1')
  })

  it('says what was not tested, and what was not met', async () => {
    const chain = await intake(test, clinic)
    await signAssessment(physio, chain.episodeId, {
      tests: { 'LI-HOP': { right: 7 }, 'LI-BND': { amount: null } },
    })
    const held = await physio.post(
      `/episodes/${chain.episodeId}/clearances`,
      await decision(physio, chain.episodeId, { decision: 'not_cleared', stage: null }),
    )

    const draft = await physio.post(
      `/clearances/${held.body.id}/letter-draft`,
      draftOf(toDoctor({ parts: ['open_criteria', 'tests'] })),
    )

    const [, open, tests] = draft.body.content.sections
    expect(open.blocks[0].items.join('\n')).toMatch(/Not met/u)
    const rows = new Map<string, string>(tests.blocks[0].rows)
    expect(rows.get('Single-leg hop')).toMatch(/left 20, right 7 · no symptom · .* · Not met/u)
    expect(tests.blocks[1].text).toMatch(/Not tested: .*[Bb]ounds/u)
  })

  it('about a decision that a symptom suspended says so first, and no day until which it counts', async () => {
    const chain = await running(test, clinic)
    const her = await test.as(chain.email)
    await her.post('/me/session-logs', {
      id: '019a0000-0000-7000-8000-000000000001',
      doneOn: '2026-11-23',
      planned: null,
      kind: 'walk_run',
      outcome: 'done',
      runMinutes: 4,
      walkMinutes: 12,
      feeling: 'so_so',
      symptoms: [{ symptom: 'heaviness', when: 'during', amount: 'some', painScore: null }],
      note: '',
    })
    const [{ id }] = (await physio.get(`/episodes/${chain.episodeId}/clearances`)).body.items

    const draft = await physio.post(`/clearances/${id}/letter-draft`, draftOf(toDoctor()))

    const [first, then] = draft.body.content.sections[0].blocks
    expect(first).toEqual({
      kind: 'text',
      text: 'Suspended on November 23, 2026: no running until a new decision.',
    })
    expect(then.rows.map(([label]: [string]) => label)).toEqual([
      'Decision until then',
      'Up to level',
      'Decided on',
    ])
  })

  it('is not written about a decision that a later one replaced', async () => {
    const chain = await intake(test, clinic)
    const old = await clear(physio, chain)
    await clear(physio, chain, { stage: '3' })

    const answers = [
      await physio.post(`/clearances/${old}/letter-draft`, draftOf(toDoctor())),
      await physio.post(`/clearances/${old}/letters`, toDoctor()),
    ]

    expect(answers.map(({ body, status }) => [status, body.code])).toEqual([
      [409, 'decision_not_in_force'],
      [409, 'decision_not_in_force'],
    ])
    expect((await physio.get(`/patients/${chain.patientId}/letters`)).body.items).toEqual([])
  })

  it.each([
    ['to nobody', { recipient: ' ' }, '/recipient'],
    ['without words', { text: ' ' }, '/text'],
    ['to a reader there is none of', { to: 'employer' }, '/to'],
    ['with a part there is none of', { parts: ['notes'] }, '/parts/0'],
    ['with one part twice', { parts: ['plan', 'plan'] }, '/parts'],
    ['under nothing', { authority: null }, '/authority'],
  ])('%s is refused, the field named and nothing filed', async (_name, change, pointer) => {
    const { clearanceId, patientId } = await decided()

    const answer = await physio.post(`/clearances/${clearanceId}/letters`, toDoctor(change))

    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer])
    expect((await physio.get(`/patients/${patientId}/letters`)).body.items).toEqual([])
    expect((await physio.get(`/patients/${patientId}/disclosures`)).body.items).toEqual([])
  })

  it('sent twice with one key is filed and disclosed once', async () => {
    const { clearanceId, patientId } = await decided()
    const key = { 'idempotency-key': 'filed-once' }

    const [first, second] = await Promise.all([
      physio.post(`/clearances/${clearanceId}/letters`, toDoctor(), key),
      physio.post(`/clearances/${clearanceId}/letters`, toDoctor(), key),
    ])

    expect(second?.body).toEqual(first?.body)
    expect((await physio.get(`/patients/${patientId}/disclosures`)).body.items).toHaveLength(1)
  })

  it('is neither filed nor printed from a screen that was left open', async () => {
    const { clearanceId, patientId } = await decided()
    const { body } = await physio.post(`/clearances/${clearanceId}/letters`, toDoctor())
    const signedInAgo = (milliseconds: number) =>
      test.owner.query(`update sessions set authenticated_at = $1 where clinic_id = $2`, [
        new Date(test.clock.now.getTime() - milliseconds),
        clinic.id,
      ])
    await signedInAgo(10 * 60_000 + 1)

    const answers = [
      await physio.post(`/clearances/${clearanceId}/letters`, toDoctor({ lang: 'fr' })),
      await physio.get(`/letters/${body.id}/letter.pdf`),
    ]

    await signedInAgo(0)
    expect(answers.map((answer) => [answer.status, answer.body.code])).toEqual([
      [401, 'step_up_required'],
      [401, 'step_up_required'],
    ])
    expect((await physio.get(`/patients/${patientId}/letters`)).body.items).toHaveLength(1)
  })

  it('cannot be changed or taken away behind the product', async () => {
    const { rows } = await test.owner.query(
      `select distinct privilege_type from information_schema.role_table_grants
       where grantee = 'restride_app' and table_name = 'letters' order by 1`,
    )

    expect(rows.map((row) => row.privilege_type)).toEqual(['INSERT', 'SELECT'])
  })
})

describe('a letter in her own record', () => {
  it('is listed for the patient and opened as it was filed, whomever it went to', async () => {
    const { clearanceId, email, patientId } = await decided()
    const filed = await physio.post(`/clearances/${clearanceId}/letters`, toDoctor())
    const hers = await test.as(email)

    const list = await hers.get('/me/letters')
    const pdf = await hers.get(`/me/letters/${filed.body.id}/letter.pdf`)

    expect(list.body.items).toEqual([
      {
        id: filed.body.id,
        kind: 'clearance_letter',
        recipient: 'Dr Osei',
        lang: 'en',
        filedOn: '2026-11-23',
        filedBy: { id: clinic.physio.id, name: 'Jo Lindqvist' },
      },
    ])
    const printed = await physio.get(`/letters/${filed.body.id}/letter.pdf`)
    expect(pdf.headers['content-disposition']).toBe('attachment; filename="letter-2026-11-23.pdf"')
    expect(pdf.bytes.equals(printed.bytes)).toBe(true)
    const trail = await privacy.get(`/audit-events?patientId=${patientId}&resource=letter`)
    const acts = trail.body.items.map(
      ({ action, actorRole }: { action: string; actorRole: string }) => `${actorRole} ${action}`,
    )
    expect(acts).toEqual(expect.arrayContaining(['patient read', 'patient export']))
  })

  it('of another patient is not there, and from a screen left open none is taken', async () => {
    const mine = await decided()
    const filed = await physio.post(`/clearances/${mine.clearanceId}/letters`, toDoctor())
    const other = await test.as((await decided()).email)
    const hers = await test.as(mine.email)

    expect((await other.get('/me/letters')).body.items).toEqual([])
    expect((await other.get(`/me/letters/${filed.body.id}/letter.pdf`)).body.code).toBe('not_found')
    await test.owner.query(
      `update sessions set authenticated_at = $1 where user_id = (select id from users where email = $2)`,
      [new Date(test.clock.now.getTime() - 10 * 60_000 - 1), mine.email],
    )
    const late = await hers.get(`/me/letters/${filed.body.id}/letter.pdf`)
    expect([late.status, late.body.code]).toEqual([401, 'step_up_required'])
  })

  it('stands on her timeline with whom it went to and who filed it', async () => {
    const { clearanceId, patientId } = await decided()
    const filed = await physio.post(
      `/clearances/${clearanceId}/letters`,
      toDoctor({ kind: 'run_passport', to: 'other_clinic', recipient: 'Clinique du Lac' }),
    )

    const timeline = await physio.get(`/patients/${patientId}/timeline`)

    expect(timeline.body.items).toContainEqual({
      id: filed.body.id,
      kind: 'letter',
      on: '2026-11-23',
      at: filed.body.filedAt,
      code: 'run_passport',
      params: { recipient: 'Clinique du Lac', by: 'Jo Lindqvist' },
    })
  })

  it('is not announced where no e-mail is sent at all', async () => {
    const { clearanceId } = await decided()
    const filed = await physio.post(`/clearances/${clearanceId}/letters`, toDoctor())

    const answer = await physio.post(`/letters/${filed.body.id}/notices`)

    expect([answer.status, answer.body.code, answer.body.why]).toEqual([
      409,
      'cannot_be_told',
      'no_mail_server',
    ])
  })
})
