import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { describe, expect, inject, it } from 'vitest'
import { writeAnchors } from '../../apps/api/src/audit/write-anchors.ts'
import { openTestApp } from '../support/app.ts'
import { onDatabase } from '../support/database-names.ts'
import { makePatient } from '../support/episodes.ts'
import type { Clinic } from '../support/people.ts'

const test = await openTestApp()
const { owner } = test

/** A clinic whose trail holds two sign-ins and nine looks at one patient, anchored after the fifth look. */
async function clinicWithTrail(): Promise<Clinic> {
  const clinic = await test.clinic()
  const patientId = await makePatient(owner, clinic)
  await test.as(clinic.privacy.email)
  const physio = await test.as(clinic.physio.email)
  for (let look = 1; look < 6; look += 1) await physio.get(`/patients/${patientId}`)
  await anchor()
  for (let look = 0; look < 4; look += 1) await physio.get(`/patients/${patientId}`)
  return clinic
}

const anchor = () => writeAnchors(test.db, test.anchors, test.clock.now)

async function verify(clinic: Clinic) {
  const { body } = await (await test.as(clinic.privacy.email)).get('/audit-events/verification')
  return body
}

/** `npm run audit:verify`, as the database's owner. */
function verifyByCommand(): { status: number | null; lines: string[] } {
  const keyFile = `${test.anchors.file}.key`
  writeFileSync(keyFile, test.anchors.key.export({ type: 'pkcs8', format: 'pem' }))
  const { status, stdout } = spawnSync(process.execPath, ['scripts/audit-verify.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      DATABASE_URL: onDatabase(inject('ownerUrl'), `test_${process.env['VITEST_POOL_ID'] ?? '0'}`),
      AUDIT_ANCHOR_FILE: test.anchors.file,
      AUDIT_KEY_FILE: keyFile,
    },
  })
  return { status, lines: stdout.trimEnd().split('\n') }
}

/** What a database owner can do who knows how the hashes are made. */
async function rehash(clinic: Clinic, from: number, withHead: boolean): Promise<void> {
  const { rows } = await owner.query(
    'select seq from audit_events where clinic_id = $1 and seq >= $2 order by seq',
    [clinic.id, from],
  )
  for (const { seq } of rows) {
    await owner.query(
      `update audit_events e set prev_hash = coalesce(
         (select hash from audit_events b where b.clinic_id = e.clinic_id and b.seq = e.seq - 1),
         decode(repeat('00', 32), 'hex')) where clinic_id = $1 and seq = $2`,
      [clinic.id, seq],
    )
    await owner.query(
      `update audit_events e set hash = sha256(convert_to(audit_canonical(e), 'UTF8'))
       where clinic_id = $1 and seq = $2`,
      [clinic.id, seq],
    )
  }
  if (!withHead) return
  await owner.query(
    `update audit_heads h set (seq, hash) =
       (select seq, hash from audit_events e where e.clinic_id = h.clinic_id order by seq desc limit 1)
     where clinic_id = $1`,
    [clinic.id],
  )
}

const edit = (clinic: Clinic, seq: number) =>
  owner.query(
    `update audit_events set actor_name = 'Somebody Else' where clinic_id = $1 and seq = $2`,
    [clinic.id, seq],
  )
const remove = (clinic: Clinic, condition: string) =>
  owner.query(`delete from audit_events where clinic_id = $1 and ${condition}`, [clinic.id])

describe('the chain of a clinic', () => {
  it('is intact as it was written, and says how far it is anchored', async () => {
    const clinic = await clinicWithTrail()

    const found = await verify(clinic)

    expect(found).toMatchObject({ intact: true, breaks: [], anchors: 1, anchoredSeq: 7 })
    expect([found.events, found.lastSeq]).toEqual([11, 11])
  })

  it('has no gap and no double when many write at once', async () => {
    const clinic = await test.clinic()
    const physio = await test.as(clinic.physio.email)
    const patientId = await makePatient(owner, clinic)

    await Promise.all(Array.from({ length: 60 }, () => physio.get(`/patients/${patientId}`)))

    const { rows } = await owner.query(
      'select seq::int from audit_events where clinic_id = $1 order by seq',
      [clinic.id],
    )
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 61 }, (_, index) => index + 1))
    expect((await verify(clinic)).intact).toBe(true)
  })

  it('shows an edited entry', async () => {
    const clinic = await clinicWithTrail()
    await edit(clinic, 4)

    expect((await verify(clinic)).breaks).toEqual([{ kind: 'edited', seq: 4, line: null }])
  })

  it('shows an entry edited together with its hash', async () => {
    const clinic = await clinicWithTrail()
    await edit(clinic, 8)
    await owner.query(
      `update audit_events e set hash = sha256(convert_to(audit_canonical(e), 'UTF8'))
       where clinic_id = $1 and seq = 8`,
      [clinic.id],
    )

    expect((await verify(clinic)).breaks).toEqual([{ kind: 'edited', seq: 8, line: null }])
  })

  it('shows entries deleted inside it', async () => {
    const clinic = await clinicWithTrail()
    await remove(clinic, 'seq in (3, 4)')

    expect((await verify(clinic)).breaks).toEqual([{ kind: 'missing', seq: 3, line: null }])
  })

  it('shows that its tail was cut off, even with the noted head set back', async () => {
    const [plain, careful] = [await clinicWithTrail(), await clinicWithTrail()]
    await remove(plain, 'seq > 9')
    await remove(careful, 'seq > 4')
    await owner.query(`update audit_heads set anchored_seq = null where clinic_id = $1`, [
      careful.id,
    ])
    await rehash(careful, 100, true)

    expect((await verify(plain)).breaks).toEqual([{ kind: 'tail_cut', seq: 10, line: null }])
    expect((await verify(careful)).breaks).toEqual([{ kind: 'tail_cut', seq: 5, line: null }])
  })

  it('shows a chain rewritten with all its hashes and its head', async () => {
    const clinic = await clinicWithTrail()
    await edit(clinic, 2)
    await rehash(clinic, 2, true)

    expect((await verify(clinic)).breaks).toEqual([{ kind: 'rewritten', seq: 1, line: null }])
  })

  it('shows entries put in by hand behind its end', async () => {
    const clinic = await clinicWithTrail()
    await owner.query(
      `insert into audit_events select (jsonb_populate_record(e,
         jsonb_build_object('id', gen_random_uuid(), 'seq', e.seq + 1))).* from audit_events e
       where clinic_id = $1 and seq = 11`,
      [clinic.id],
    )

    const { status, lines } = verifyByCommand()
    await remove(clinic, 'seq > 11')

    expect(status).toBe(1)
    expect(lines.find((line) => line.startsWith(clinic.id))).toContain('BROKEN: entry 12')
  })

  it('holds what was recorded before there was a chain', async () => {
    const clinic = await clinicWithTrail()
    await owner.query(
      `update audit_events set recorded_at = null, route = null, client_address = null, user_agent = null
       where clinic_id = $1`,
      [clinic.id],
    )
    await rehash(clinic, 1, true)

    expect((await verify(clinic)).breaks).toEqual([{ kind: 'rewritten', seq: 1, line: null }])
  })
})

describe('the anchors outside the database', () => {
  it('are missed when their file is gone', async () => {
    const clinic = await clinicWithTrail()
    renameSync(test.anchors.file, `${test.anchors.file}.away`)

    const found = await verify(clinic)
    renameSync(`${test.anchors.file}.away`, test.anchors.file)

    expect(found.breaks).toEqual([{ kind: 'anchors_missing', seq: null, line: null }])
    expect((await verify(clinic)).intact).toBe(true)
  })

  it('show any line that was changed, taken out or cut off, whoever’s it was', async () => {
    const clinic = await clinicWithTrail()
    const written = readFileSync(test.anchors.file, 'utf8')
    const lines = written.trimEnd().split('\n')
    const withLines = async (changed: string[]) => {
      writeFileSync(test.anchors.file, `${changed.join('\n')}\n`)
      const found = await verify(clinic)
      writeFileSync(test.anchors.file, written)
      return found.breaks
    }
    const last = lines.length

    const changed = await withLines(lines.with(0, (lines[0] ?? '').replace('"seq":7', '"seq":6')))
    const takenOut = await withLines(lines.slice(1))
    const cutOff = await withLines(lines.slice(0, -1))
    const torn = await withLines(lines.with(last - 1, (lines[last - 1] ?? '').slice(0, 50)))

    expect(last).toBeGreaterThan(3)
    expect(changed).toEqual([{ kind: 'anchors_altered', seq: null, line: 1 }])
    expect(takenOut).toEqual([{ kind: 'anchors_altered', seq: null, line: 1 }])
    expect(cutOff).toEqual([{ kind: 'anchors_altered', seq: null, line: null }])
    expect(torn).toEqual([{ kind: 'anchors_altered', seq: null, line: last }])
    expect((await verify(clinic)).intact).toBe(true)
  })

  it('go on after a line that a full disk left unfinished', async () => {
    const clinic = await clinicWithTrail()
    const written = readFileSync(test.anchors.file, 'utf8')
    writeFileSync(test.anchors.file, `${written}{"clinic":"0`)

    await anchor()

    expect(await verify(clinic)).toMatchObject({ intact: true, anchors: 2, anchoredSeq: 11 })
  })

  it('are written only for trails that have grown', async () => {
    await clinicWithTrail()
    await anchor()

    expect(await anchor()).toBe(0)
    expect(existsSync(test.anchors.file)).toBe(true)
  })
})

describe('checking the trail', () => {
  it('is itself recorded, with what it found', async () => {
    const clinic = await clinicWithTrail()
    await verify(clinic)
    await edit(clinic, 4)
    await verify(clinic)

    const { rows } = await owner.query(
      `select outcome from audit_events where clinic_id = $1 and action = 'verify' order by seq`,
      [clinic.id],
    )

    expect(rows).toEqual([{ outcome: 'success' }, { outcome: 'failure' }])
  })

  it('on the command line tells every clinic apart, and of one that is gone', async () => {
    const [whole, broken, gone] = [
      await clinicWithTrail(),
      await clinicWithTrail(),
      await clinicWithTrail(),
    ]
    await remove(broken, 'seq = 3')
    await remove(gone, 'true')
    await owner.query('delete from audit_heads where clinic_id = $1', [gone.id])

    const { status, lines } = verifyByCommand()
    const lineOf = ({ id }: Clinic) => lines.find((line) => line.startsWith(id)) ?? ''

    expect(status).toBe(1)
    expect(lineOf(whole)).toContain('intact: 11 entries, anchored up to 11')
    expect(lineOf(broken)).toContain('BROKEN: entry 3 is missing')
    expect(lineOf(gone)).toContain('BROKEN: entry 1 and all after it were cut off')
  })

  it('says nothing of another clinic’s trail', async () => {
    const [mine, other] = [await clinicWithTrail(), await clinicWithTrail()]
    await edit(other, 4)

    expect((await verify(mine)).intact).toBe(true)
    expect((await verify(other)).intact).toBe(false)
  })
})
