import { afterAll, describe, expect, it } from 'vitest'
import { openMailer } from '../../apps/api/src/mail/mailer.ts'
import { callerWithToken, openTestApp } from '../support/app.ts'
import { makePatient } from '../support/episodes.ts'
import { makePatientAccount } from '../support/people.ts'
import { startMailServer } from '../support/mail-server.ts'

const mail = await startMailServer()
const test = await openTestApp('2026-11-23T18:00:00Z', {
  mailer: openMailer(mail.url, 'no-reply@restride.test'),
})
const silent = await openTestApp()
afterAll(() => mail.stop())
let people = 0

const tokenOf = (link: string) => link.split('#')[1] ?? ''
const accept = (token: string, bornOn: string) =>
  test.anonymous.post('/auth/invitation/accept', { token, bornOn })
const open = (token: string) => test.anonymous.post('/auth/link/open', { token })

/** A patient with an address of her own and the date of birth that makers give. */
async function aPatient() {
  const clinic = await test.clinic()
  const patientId = await makePatient(test.owner, clinic)
  people += 1
  const email = `amara-${people}@home.restride.test`
  const { rows } = await test.owner.query(
    `update patients set email = $1 where id = $2 returning to_char(born_on, 'YYYY-MM-DD') as born`,
    [email, patientId],
  )
  return { clinic, patientId, email, bornOn: String(rows[0].born) }
}

/** Letters go out after the answer; this waits until so many have come. */
async function mailsTo(address: string, count: number) {
  for (let round = 0; round < 200; round += 1) {
    const found = mail.mails.filter(({ to }) => to.includes(address))
    if (found.length >= count) return found
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return mail.mails.filter(({ to }) => to.includes(address))
}

const linkIn = (text: string) => /https:\S+#[\w-]{43}/u.exec(text)?.[0] ?? ''

describe('inviting a patient', () => {
  it('by her physiotherapist gives her an account without a password, opened by her date of birth', async () => {
    const { bornOn, clinic, email, patientId } = await aPatient()
    const physio = await test.as(clinic.physio.email)

    const made = await physio.post(`/patients/${patientId}/invitation`)
    const accepted = await accept(tokenOf(made.body.link), bornOn)
    const { rows } = await test.owner.query(
      'select password_hash, role from users where email = $1',
      [email],
    )

    expect(made.body.link).toMatch(/^https:\/\/restride\.test\/welcome#[\w-]{43}$/u)
    expect(accepted.body.user).toMatchObject({ email, patientId, role: 'patient' })
    expect(accepted.headers['set-cookie']).toContain('HttpOnly')
    expect(rows).toEqual([{ password_hash: null, role: 'patient' }])
    const herself = callerWithToken(test.app, accepted.body.accessToken)
    expect((await herself.get('/me/factors')).body).toMatchObject({ hasPassword: false })
    expect(await mailsTo(email, 0)).toEqual([])
  })

  it('works once', async () => {
    const { bornOn, clinic, patientId } = await aPatient()
    const physio = await test.as(clinic.physio.email)
    const token = tokenOf((await physio.post(`/patients/${patientId}/invitation`)).body.link)

    const answers = await Promise.all([accept(token, bornOn), accept(token, bornOn)])

    expect(answers.map(({ status }) => status).toSorted((one, two) => one - two)).toEqual([
      200, 410,
    ])
  })

  it('lasts seven days and not a moment longer', async () => {
    const { bornOn, clinic, patientId } = await aPatient()
    const physio = await test.as(clinic.physio.email)
    const start = test.clock.now
    const token = tokenOf((await physio.post(`/patients/${patientId}/invitation`)).body.link)

    test.clock.now = new Date(start.getTime() + 7 * 86_400_000)
    const late = await accept(token, bornOn)
    test.clock.now = new Date(start.getTime() + 7 * 86_400_000 - 1)
    const intime = await accept(token, bornOn)
    test.clock.now = start

    expect([late.status, intime.status]).toEqual([410, 200])
  })

  it('is void after five wrong dates of birth, also at once and with the right one after', async () => {
    const { bornOn, clinic, patientId } = await aPatient()
    const physio = await test.as(clinic.physio.email)
    const token = tokenOf((await physio.post(`/patients/${patientId}/invitation`)).body.link)

    const wrong = await Promise.all(
      ['01', '02', '03', '04', '05'].map((day) => accept(token, `1980-01-${day}`)),
    )
    test.clock.now = new Date(test.clock.now.getTime() + 3_600_000)
    const right = await accept(token, bornOn)

    expect(wrong.map(({ body }) => body.code)).toEqual(Array(5).fill('birth_date_wrong'))
    expect(right.body.code).toBe('link_not_valid')
  })

  it('again signs her new phone in to the same account', async () => {
    const { bornOn, clinic, email, patientId } = await aPatient()
    const account = await makePatientAccount(test.owner, clinic.id, patientId, 'Amara Ndiaye')
    const physio = await test.as(clinic.physio.email)

    const { body } = await physio.post(`/patients/${patientId}/invitation`)
    const accepted = await accept(tokenOf(body.link), bornOn)

    expect(accepted.body.user).toMatchObject({ id: account.id, email: account.email })
    expect(accepted.body.user.email).not.toBe(email)
  })

  it('needs her e-mail address, and one that is nobody else’s', async () => {
    const { clinic, patientId } = await aPatient()
    const physio = await test.as(clinic.physio.email)
    await test.owner.query('update patients set email = $1 where id = $2', [
      clinic.desk.email,
      patientId,
    ])
    const taken = await physio.post(`/patients/${patientId}/invitation`)
    await test.owner.query('update patients set email = null where id = $1', [patientId])
    const none = await physio.post(`/patients/${patientId}/invitation`)

    expect([taken.body.code, none.body.code]).toEqual(['email_taken', 'email_needed'])
  })

  it('opens nothing as another kind of link', async () => {
    const { clinic, patientId } = await aPatient()
    const physio = await test.as(clinic.physio.email)
    const token = tokenOf((await physio.post(`/patients/${patientId}/invitation`)).body.link)

    expect((await open(token)).status).toBe(410)
    const asPassword = { token, password: 'four lamps under a wet bridge' }
    expect((await test.anonymous.post('/auth/password', asPassword)).status).toBe(410)
  })
})

describe('a link by e-mail', () => {
  it('signs a patient in, once, for fifteen minutes', async () => {
    const { clinic, patientId } = await aPatient()
    const { email } = await makePatientAccount(test.owner, clinic.id, patientId, 'Amara Ndiaye')
    const start = test.clock.now
    await test.anonymous.post('/auth/link', { email })
    const [first] = await mailsTo(email, 1)
    const token = tokenOf(linkIn(first?.text ?? ''))

    test.clock.now = new Date(start.getTime() + 15 * 60_000)
    const late = await open(token)
    test.clock.now = new Date(start.getTime() + 15 * 60_000 - 1)
    const intime = await open(token)
    const again = await open(token)
    test.clock.now = start

    expect([late.status, intime.status, again.status]).toEqual([410, 200, 410])
    expect(intime.body.user).toMatchObject({ email, patientId })
  })

  it('names no clinic, no body and no reason, in her language', async () => {
    const { clinic, patientId } = await aPatient()
    const { email, id } = await makePatientAccount(test.owner, clinic.id, patientId, 'Amara Ndiaye')
    await test.owner.query(`update users set locale = 'fr' where id = $1`, [id])
    await test.owner.query(`update clinics set name = 'Riverbend Pelvic Health' where id = $1`, [
      clinic.id,
    ])

    await test.anonymous.post('/auth/link', { email })
    const [letter] = await mailsTo(email, 1)

    expect(letter?.text).toContain('Subject: Votre lien de connexion')
    expect(letter?.text).toContain('Ouvrez ce lien pour vous connecter')
    expect(letter?.text).toContain('From: no-reply@restride.test')
    for (const word of ['Amara', 'Riverbend', 'elvi', 'linic', 'physio', 'postpartum', patientId])
      expect(letter?.text).not.toContain(word)
  })

  it('gives staff a new password instead, and never signs them in', async () => {
    const { physio } = await test.clinic()

    await test.anonymous.post('/auth/link', { email: physio.email })
    const [letter] = await mailsTo(physio.email, 1)
    const link = linkIn(letter?.text ?? '')

    expect(link).toContain('/choose-password#')
    expect((await open(tokenOf(link))).status).toBe(410)
    const owner = await test.anonymous.post('/auth/password/owner', { token: tokenOf(link) })
    expect(owner.body.email).toBe(physio.email)
  })

  it('is answered the same for an address nobody has and a disabled account, who get nothing', async () => {
    const { clinic, patientId } = await aPatient()
    const hers = await makePatientAccount(test.owner, clinic.id, patientId, 'Amara Ndiaye')
    await test.owner.query('update users set disabled_at = now() where id = $1', [clinic.desk.id])
    const ask = async (email: string) => {
      const { headers, status, text } = await test.anonymous.post('/auth/link', { email })
      const {
        date: _date,
        'x-ratelimit-remaining': _left,
        'x-ratelimit-reset': _reset,
        ...same
      } = headers
      return { status, text, same }
    }

    const known = await ask(hers.email)
    const unknown = await ask('nobody@nowhere.restride.test')
    const disabled = await ask(clinic.desk.email)
    await mailsTo(hers.email, 1)

    expect(known.status).toBe(204)
    expect(unknown).toEqual(known)
    expect(disabled).toEqual(known)
    expect(mail.mails.flatMap(({ to }) => to)).not.toContain('nobody@nowhere.restride.test')
    expect(mail.mails.flatMap(({ to }) => to)).not.toContain(clinic.desk.email)
  })

  it('is sent once a minute however often it is asked for', async () => {
    const { clinic, patientId } = await aPatient()
    const { email } = await makePatientAccount(test.owner, clinic.id, patientId, 'Amara Ndiaye')

    for (let round = 0; round < 4; round += 1) await test.anonymous.post('/auth/link', { email })
    await mailsTo(email, 1)
    test.clock.now = new Date(test.clock.now.getTime() + 60_001)
    await test.anonymous.post('/auth/link', { email })

    expect(await mailsTo(email, 2)).toHaveLength(2)
  })

  it('is not offered where there is no mail server', async () => {
    expect((await test.anonymous.get('/auth/options')).body).toEqual({ emailLinks: true })
    expect((await silent.anonymous.get('/auth/options')).body).toEqual({ emailLinks: false })
    expect((await silent.anonymous.post('/auth/link', { email: 'a@b.test' })).status).toBe(404)
  })
})

describe('inviting staff with a mail server', () => {
  it('e-mails the link and shows it to nobody, the admin included', async () => {
    const { admin } = await test.clinic()
    const caller = await test.as(admin.email)
    const email = 'kit@new.restride.test'

    const { body } = await caller.post('/staff', { email, name: 'Kit Osei', role: 'physio' })
    const [letter] = await mailsTo(email, 1)

    expect(body).toMatchObject({ link: null, sentTo: email })
    expect(linkIn(letter?.text ?? '')).toContain('/choose-password#')
  })
})
